import type { AnyRow, AnySection } from './section';

const encoder = new TextEncoder();
const known = new WeakMap<object, number>();

/** What a section takes in storage. A row never changes, so it is measured once: an edit of one costs no look at the others. */
export function bytesOf({ own, rows }: AnySection): number {
  const commas = Math.max(0, rows.length - 1);
  return rows.reduce((sum, row) => sum + bytesOfRow(row), bytes({ own, rows: [] }) + commas);
}

function bytesOfRow(row: AnyRow): number {
  const before = known.get(row);
  if (before !== undefined) return before;
  const measured = bytes(row);
  known.set(row, measured);
  return measured;
}

const bytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
