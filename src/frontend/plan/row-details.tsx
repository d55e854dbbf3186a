/** What stands in no column, under the row. */
import { Box, Stack, Text, xcss } from '@forge/react';
import { fieldLabel } from '../../plan/field-words';
import { fieldsOfRow, type Field, type SectionName } from '../../plan/fields';
import type { AccountId, Value } from '../../plan/values';
import { isMembers, valueWords } from '../../plan/value-words';
import { Cell } from '../cells/cell';
import { detailsOf } from '../columns';
import { GotIt } from '../mention/got-it';
import { MentionMark } from '../mention/mention-mark';
import { NamingRecord, useNamings } from '../mention/naming-record';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { People, SHORT } from './read/people';
import { useIsMine } from './read/role';
import type { TableRow } from './read/read-column';

interface Props {
  readonly section: SectionName;
  readonly row: TableRow;
}

const panel = xcss({
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.small',
});

export function RowDetails({ section, row }: Props) {
  const { editedSection, mayAct, showsDetails, words } = useScreen();
  const cells: Readonly<Record<string, Value>> = row.cells;
  const fields = fieldsOfRow(row.kind);
  const isMine = useIsMine()(row) && mayAct;
  const namings = useNamings(row.id);
  const mark = (person: AccountId) => <MentionMark role={row.id} person={person} />;
  const shown = detailsOf(row.kind).filter((name) => editedSection === section || cells[name] !== undefined);
  const shortened = Object.entries(fields).flatMap(([name, { kind, column }]) => {
    const value = cells[name];
    const isShort = kind === 'people' && column !== undefined && value !== undefined && isMembers(value);
    return isShort && value.length > SHORT ? [{ name, people: value }] : [];
  });
  if (shown.length + shortened.length + namings.length === 0 && !isMine) return null;
  // On paper they may begin a sheet, away from their row.
  const name = showsDetails ? row.cells.name : undefined;
  const first = shortened[0]?.name ?? shown[0];
  const labelOf = (field: string): string => {
    const label = fieldLabel(row.kind, field, words);
    return field === first && name !== undefined ? `${label} · ${name}` : label;
  };
  return (
    <Box padding="space.150" xcss={panel}>
      <Stack space="space.100">
        {shortened.map(({ name, people }) => (
          <Stack key={name}>
            <Text size="small" weight="semibold" color="color.text.subtle">
              {labelOf(name)}
            </Text>
            <People people={people} {...(row.kind === 'role' ? { mark } : {})} />
          </Stack>
        ))}
        {shown.map((name) => (
          <Stack key={name}>
            <Text size="small" weight="semibold" color="color.text.subtle">
              {labelOf(name)}
            </Text>
            <Cell section={section} row={row} fields={[name]} isWide>
              <Detail field={fields[name]} value={cells[name]} />
            </Cell>
          </Stack>
        ))}
        {namings.length > 0 && (
          <Stack>
            {namings.map((named) => (
              <NamingRecord key={named.person} named={named} />
            ))}
          </Stack>
        )}
        {isMine && <GotIt role={row.id} />}
      </Stack>
    </Box>
  );
}

function Detail({ field, value }: { readonly field: Field | undefined; readonly value: Value | undefined }) {
  const { plan, words } = useScreen();
  if (field === undefined || value === undefined) return null;
  if (field.kind === 'text' && typeof value === 'string') return <TextBlocks text={value} />;
  if (field.kind === 'people' && isMembers(value)) return <People people={value} />;
  if (field.kind === 'count' && typeof value === 'number')
    return <Text>{words('field.channel.maximumLength.characters', { count: value })}</Text>;
  return <Text>{valueWords(field, value, { sections: plan.sections, words, nameOf: () => null })}</Text>;
}
