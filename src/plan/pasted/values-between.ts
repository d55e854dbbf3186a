/**
 * Values between tabs, commas or semicolons. One in quotes may hold the delimiter, line ends and doubled quotes; quotes
 * that do not close where a value ends are text like any other. A search for a closing quote stops at the next single
 * one, so that no stretch of the text is searched more than twice.
 */
export function splitValues(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = quotedAt(text, at, delimiter) ?? plainAt(text, at, delimiter);
    row.push(value);
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

interface Found {
  readonly value: string;
  /** Of the delimiter, the line end or the end of the text. */
  readonly end: number;
}

function plainAt(text: string, start: number, delimiter: string): Found {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedAt(text: string, start: number, delimiter: string): Found | null {
  if (text[start] !== '"') return null;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = close + 1;
  if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return null;
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}
