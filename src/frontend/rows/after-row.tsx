/** What can be done next about a row that was just moved, or removed from under another one. The focus is there. */
import { Box, Button, Inline, Text, xcss } from '@forge/react';
import { useCallback } from 'react';
import { rowWords } from '../../plan/describe';
import type { SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import { useCells } from '../cells/open-cell';
import type { NextPlace, Way } from '../cells/next-place';
import { useScreen } from '../screen';
import type { RowMoreProps } from './row-menu';
import { moveDown, moveUp } from './row-changes';

const bar = xcss({ width: '100%', padding: 'space.050' });

/** Whether there is something to do next under this row. */
export function useIsNextUnder(): (section: SectionName, row: AnyRow) => boolean {
  const { next } = useCells();
  return (section, { id }) =>
    (next?.what === 'moved' && next.section === section && next.row === id) ||
    (next?.what === 'removed' && next.section === section && next.under === id);
}

export function AfterRow({ section, row, rows }: RowMoreProps) {
  const { editedSection } = useScreen();
  const { next } = useCells();
  const isUnder = useIsNextUnder();
  if (next === null || editedSection !== section || !isUnder(section, row)) return null;
  if (next.what === 'removed') return <Removed removed={next} />;
  return next.what === 'moved' ? <Moved row={row} rows={rows} section={section} way={next.way} /> : null;
}

function Moved({ section, row, rows, way }: RowMoreProps & { readonly way: Way }) {
  const { words } = useScreen();
  const { make, turn } = useCells();
  const changes = { up: moveUp(rows, row.id), down: moveDown(rows, row.id) } as const;
  const name = rowWords(row, { words });
  const ways = (['up', 'down'] as const).filter((one) => changes[one] !== null);
  // At the end of its way a row goes back.
  const focused = changes[way] === null ? ways[0] : way;
  return (
    <Box xcss={bar}>
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {words('row.moved', {
            row: name,
            place: rows.findIndex(({ id }) => id === row.id) + 1,
            count: rows.length,
          })}
        </Text>
        {ways.map((one) => (
          <Button
            key={`${one} ${turn}`}
            spacing="compact"
            autoFocus={one === focused}
            onClick={() => {
              const change = changes[one];
              if (change !== null) make(section, [change], { what: 'moved', section, row: row.id, way: one });
            }}
          >
            {words('row.moveAgain', { what: words(`row.${one}`), row: name })}
          </Button>
        ))}
      </Inline>
    </Box>
  );
}

type RemovedPlace = Extract<NextPlace, { what: 'removed' }>;

/** What was removed is added again as it was: one press, whatever else was done meanwhile. */
export function Removed({ removed }: { readonly removed: RemovedPlace }) {
  const { plan, words } = useScreen();
  const { make, turn } = useCells();
  const { section, row, back } = removed;
  const bring = useCallback(
    () => make(section, [back], { what: 'moved', section, row: row.id, way: 'down' }),
    [make, section, back, row.id],
  );
  const rows: readonly AnyRow[] = plan.sections[section].rows;
  if (rows.some(({ id }) => id === row.id)) return null;
  const name = rowWords(row, { words });
  return (
    <Box xcss={bar}>
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {words('row.removed', { row: name })}
        </Text>
        <Button key={turn} spacing="compact" autoFocus onClick={bring}>
          {words('row.bringBack', { row: name })}
        </Button>
      </Inline>
    </Box>
  );
}
