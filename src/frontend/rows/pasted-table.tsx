import { DynamicTable, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { fieldLabel } from '../../plan/field-words';
import { fieldsOfRow, SECTION_OF, type RowKind } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import { valueWords, type Telling } from '../../plan/value-words';
import { Pager, usePages } from './pages';
import { shortened } from '../text/shortened';

interface Props {
  readonly kind: RowKind;
  readonly rows: readonly AnyRow['cells'][];
  readonly telling: Telling;
  /** What the table is called. */
  readonly label: string;
}

/** Few at a time: all of it crosses to the host with every choice above it. */
const ROWS = 10;

/** The rows as they will be, in the columns that they fill. */
export function PastedTable({ kind, rows, telling, label }: Props) {
  const pages = usePages(rows.length, ROWS);
  const fields = Object.entries(fieldsOfRow(kind)).filter(([name]) => rows.some((cells) => name in cells));
  return (
    <Stack space="space.100">
      <DynamicTable
        label={label}
        head={{
          cells: fields.map(([name]) => ({ key: name, content: fieldLabel(kind, name, telling.words) })),
        }}
        rows={rows.slice(pages.from, pages.to).map((cells, index) => ({
          key: String(pages.from + index),
          cells: fields.map(([name, field]) => {
            const value = cells[name];
            return {
              key: name,
              content: value === undefined ? '' : linesOf(valueWords(field, value, telling)),
            };
          }),
        }))}
      />
      <Pager pages={pages} table={telling.words(`section.${SECTION_OF[kind]}`)} />
    </Stack>
  );
}

/** A list that was pasted is seen to be one. */
function linesOf(text: string): ReactNode {
  const lines = shortened(text).split('\n');
  if (lines.length === 1) return shortened(text);
  return (
    <Stack>
      {lines.map((line, index) => (
        <Text key={index}>{line}</Text>
      ))}
    </Stack>
  );
}
