/** Rows where there is no room for a table: each is a card of labels and values. */
import { Box, Inline, Stack, Text, xcss } from '@forge/react';
import { fieldLabel } from '../../plan/field-words';
import { Cell } from '../cells/cell';
import { CellUnderRow } from '../cells/cell-under-row';
import type { Column } from '../columns';
import { AfterRow } from '../rows/after-row';
import { RowMore } from '../rows/row-more';
import { useScreen } from '../screen';
import { useOpenDetails } from './open-details';
import type { LaidProps } from './table-props';
import { ReadColumn } from './read/read-column';
import { useIsMine } from './read/role';
import { RowDetails } from './row-details';

interface Props extends LaidProps {
  readonly columns: readonly Column[];
}

const card = xcss({
  paddingBlock: 'space.100',
  borderTopWidth: 'border.width',
  borderTopStyle: 'solid',
  borderTopColor: 'color.border',
});
const mine = xcss({ ...card, backgroundColor: 'color.background.selected', paddingInline: 'space.100' });
const wide = xcss({ width: '100%' });

export function RowCards({ section, kind, rows, shown, keyOf, columns }: Props) {
  const { words, editedSection } = useScreen();
  const { isOpen } = useOpenDetails();
  const isMine = useIsMine();
  const isEdited = editedSection === section;
  return (
    <Box role="list">
      {shown.map((row) => {
        const [title, ...values] = columns.map(({ name, fields }) => (
          <Cell key={name} section={section} row={row} fields={fields}>
            <ReadColumn row={row} column={name} />
          </Cell>
        ));
        return (
          <Box key={keyOf(row)} role="listitem" xcss={isMine(row) ? mine : card}>
            <Stack space="space.100">
              {isEdited ? (
                <Inline alignBlock="start">
                  <Box xcss={wide}>{title}</Box>
                  <RowMore section={section} row={row} rows={rows} />
                </Inline>
              ) : (
                <Box>{title}</Box>
              )}
              {columns.slice(1).map(({ name, fields }, index) => (
                <Box key={name}>
                  <Text size="small" weight="semibold" color="color.text.subtle">
                    {fieldLabel(kind, fields[0] ?? name, words)}
                  </Text>
                  {values[index]}
                </Box>
              ))}
              {isEdited && <CellUnderRow section={section} row={row} />}
              {isEdited && <AfterRow section={section} row={row} rows={rows} />}
              {isOpen(row.id) && <RowDetails section={section} row={row} />}
            </Stack>
          </Box>
        );
      })}
    </Box>
  );
}
