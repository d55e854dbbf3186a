/** Rows a page at a time: what a commit sends to the host grows with what is shown, and not with the plan. */
import { Button, Inline, Text } from '@forge/react';
import { useState } from 'react';
import { useScreen } from '../screen';

export interface Pages {
  readonly count: number;
  /** The rows shown are those from this one to before that one. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
  /** Shows the page with this row. */
  readonly turn: (row: number) => void;
  readonly showAll: (all: boolean) => void;
}

/** `wanted`: the row where something is done, or none. Its page is shown when that changes. */
export function usePages(count: number, size: number, wanted: number | null = null): Pages {
  const [at, turn] = useState(wanted ?? 0);
  const [followed, follow] = useState(wanted);
  const [isAll, showAll] = useState(false);
  if (wanted !== followed) {
    follow(wanted);
    if (wanted !== null) turn(wanted);
  }
  if (isAll || count <= size) return { count, from: 0, to: count, size, turn, showAll };
  const page = Math.floor(Math.max(0, Math.min(at, count - 1)) / size);
  return { count, from: page * size, to: Math.min(count, (page + 1) * size), size, turn, showAll };
}

interface PagerProps {
  readonly pages: Pages;
  /** What the rows are of, said with each control. */
  readonly table: string;
}

export function Pager({ pages: { count, from, to, size, turn, showAll }, table }: PagerProps) {
  const { words } = useScreen();
  if (count <= size) return null;
  const isAll = to - from === count;
  const name = (what: string): string => words('rows.of', { what, table });
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      {isAll ? null : (
        <>
          <Text size="small" color="color.text.subtle">
            {words('rows.page', { from: from + 1, to, count })}
          </Text>
          <Button spacing="compact" isDisabled={from === 0} onClick={() => turn(from - size)}>
            {name(words('rows.previous'))}
          </Button>
          <Button spacing="compact" isDisabled={to === count} onClick={() => turn(to)}>
            {name(words('rows.next'))}
          </Button>
        </>
      )}
      <Button spacing="compact" appearance="subtle" onClick={() => showAll(!isAll)}>
        {name(isAll ? words('rows.fewer') : words('rows.all', { count }))}
      </Button>
    </Inline>
  );
}
