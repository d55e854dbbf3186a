/** Plans as a table, or as cards where there is no room for one. */
import { Box, DynamicTable, Stack, Text, xcss } from '@forge/react';
import type { PlanRow } from '../../resolvers/contract';
import { useRowKeys } from '../rows/row-keys';
import { useListScreen } from './list-screen';
import { Changed, Due, Leads, Missing, Named } from './plan-cells';

interface PlanRowsProps {
  /** Said to who does not see the table. */
  readonly label: string;
  readonly rows: readonly PlanRow[];
  /** Asks for the title of one that is to be deleted; null where the reader may not. */
  readonly ask: ((row: PlanRow) => void) | null;
}

/** In per cent. */
const COLUMNS = [
  { name: 'plan', width: 32 },
  { name: 'leads', width: 19 },
  { name: 'missing', width: 25 },
  { name: 'changed', width: 11 },
  { name: 'due', width: 13 },
] as const;
type Column = (typeof COLUMNS)[number]['name'];

export function PlanRows(props: PlanRowsProps) {
  const { isNarrow } = useListScreen();
  const keyOf = useRowKeys(
    props.rows.map(({ key }) => ({ id: key })),
    null,
  );
  if (props.rows.length === 0) return null;
  const keyed = { ...props, keyOf: ({ key }: PlanRow) => keyOf({ id: key }) };
  return isNarrow ? <Cards {...keyed} /> : <Table {...keyed} />;
}

interface KeyedProps extends PlanRowsProps {
  /** Another order, and some are mounted anew. */
  readonly keyOf: (row: PlanRow) => string;
}

const cell = xcss({ paddingBlock: 'space.075' });

function Table({ label, rows, ask, keyOf }: KeyedProps) {
  const { words } = useListScreen();
  return (
    <DynamicTable
      label={label}
      isFixedSize
      head={{
        cells: COLUMNS.map(({ name, width }) => ({
          key: name,
          content: words(`plans.column.${name}`),
          width,
        })),
      }}
      rows={rows.map((row) => ({
        key: keyOf(row),
        cells: COLUMNS.map(({ name }) => ({
          key: name,
          // A component that stands alone would be called by the table as a function of its own.
          content: <Box xcss={cell}>{cellOf(name, row, ask)}</Box>,
        })),
      }))}
    />
  );
}

const card = xcss({
  paddingBlock: 'space.150',
  borderTopWidth: 'border.width',
  borderTopStyle: 'solid',
  borderTopColor: 'color.border',
});

function Cards({ rows, ask, keyOf }: KeyedProps) {
  const { words } = useListScreen();
  return (
    <Box role="list">
      {rows.map((row) => (
        <Box key={keyOf(row)} role="listitem" xcss={card}>
          <Stack space="space.100">
            {COLUMNS.map(({ name }) => (
              <Box key={name}>
                {name !== 'plan' && (
                  <Text size="small" weight="semibold" color="color.text.subtle">
                    {words(`plans.column.${name}`)}
                  </Text>
                )}
                {cellOf(name, row, ask)}
              </Box>
            ))}
          </Stack>
        </Box>
      ))}
    </Box>
  );
}

function cellOf(column: Column, row: PlanRow, ask: PlanRowsProps['ask']) {
  switch (column) {
    case 'plan':
      return <Named row={row} ask={ask} />;
    case 'leads':
      return <Leads row={row} />;
    case 'missing':
      return <Missing row={row} />;
    case 'changed':
      return <Changed row={row} />;
    case 'due':
      return <Due row={row} />;
  }
}
