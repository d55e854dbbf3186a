/**
 * Rows as UI Kit's own table. A component that stands alone as a cell's content would be called as a function by it, and
 * its hooks would be the table's: each content is wrapped.
 */
import { DynamicTable, Icon, Inline, Stack } from '@forge/react';
import { useCallback } from 'react';
import { fieldLabel } from '../../plan/field-words';
import { Cell } from '../cells/cell';
import { CellUnderRow } from '../cells/cell-under-row';
import { useCells, useIsOpenUnder } from '../cells/open-cell';
import type { Column } from '../columns';
import { AfterRow, useIsNextUnder } from '../rows/after-row';
import { moveDropped } from '../rows/row-changes';
import { RowMore } from '../rows/row-more';
import { useScreen } from '../screen';
import { useOpenDetails } from './open-details';
import type { LaidProps } from './table-props';
import { ReadColumn, type TableRow } from './read/read-column';
import { useIsMine } from './read/role';
import { RowDetails } from './row-details';

interface Props extends LaidProps {
  readonly columns: readonly Column[];
}

/** Beside the cells of an edited row there is More. */
const MORE_PERCENT = 8;

export function RowTable({ section, kind, rows, shown, keyOf, columns }: Props) {
  const { words, editedSection } = useScreen();
  const { isOpen } = useOpenDetails();
  const isOpenUnder = useIsOpenUnder();
  const isNextUnder = useIsNextUnder();
  const isMine = useIsMine();
  const isEdited = editedSection === section;
  // A column is known by its place: its key crosses to the host in every cell.
  const head = columns.map(({ name, fields, width }, place) => ({
    key: String(place),
    content: fieldLabel(kind, fields[0] ?? name, words),
    width: isEdited ? Math.round(width * (1 - MORE_PERCENT / 100)) : width,
  }));
  const whole = columns.length + (isEdited ? 1 : 0);

  const cellsOf = (row: TableRow) => {
    const cells = columns.map(({ name, fields }, place) => ({
      key: String(place),
      content: (
        <>
          <Cell section={section} row={row} fields={fields}>
            <ReadColumn row={row} column={name} />
          </Cell>
        </>
      ),
    }));
    if (!isEdited) return cells;
    const more = (
      <>
        <Inline alignBlock="center">
          {/* A row is dragged by what is no control; its cells all are. */}
          <Icon glyph="drag-handle-vertical" label="" color="color.icon.subtle" />
          <RowMore section={section} row={row} rows={rows} />
        </Inline>
      </>
    );
    return [...cells, { key: 'more', content: more }];
  };

  const underOf = (row: TableRow) => ({
    key: `${keyOf(row)} under`,
    cells: [
      {
        key: 'under',
        colSpan: whole,
        content: (
          <Stack space="space.100">
            {isEdited && <CellUnderRow section={section} row={row} />}
            {isEdited && <AfterRow section={section} row={row} rows={rows} />}
            {isOpen(row.id) && <RowDetails section={section} row={row} />}
          </Stack>
        ),
      },
    ],
  });

  const hasUnder = (row: TableRow): boolean =>
    isOpen(row.id) || isOpenUnder(section, row) || (isEdited && isNextUnder(section, row));

  const { make } = useCells();
  const drop = useCallback(
    (said: unknown) => {
      const change = moveDropped(rows, said);
      if (change !== null) make(section, [change], { what: 'dropped', section, row: change.row });
    },
    [make, section, rows],
  );
  // What stands under a row would be dragged as a row of its own.
  const isRankable = isEdited && rows.length > 1 && !shown.some(hasUnder);

  return (
    <DynamicTable
      {...(isRankable ? { isRankable, onRankEnd: drop } : {})}
      label={words(`section.${kind === 'special' ? kind : section}`)}
      isFixedSize
      head={{
        cells: isEdited
          ? [...head, { key: 'more', content: words('row.more.head'), width: MORE_PERCENT }]
          : head,
      }}
      rows={shown.flatMap((row) => [
        { key: keyOf(row), cells: cellsOf(row), ...(isMine(row) ? { isHighlighted: true } : {}) },
        ...(hasUnder(row) ? [underOf(row)] : []),
      ])}
    />
  );
}
