/** A Markdown table: the line above the one of dashes names the columns. `\|` is a bar, `<br>` a new line. */
export interface MarkdownGrid {
  readonly rows: readonly (readonly string[])[];
  readonly isHeaded: boolean;
  /** Lines that belong to no table. */
  readonly outside: readonly string[];
}

export function markdownGrid(text: string): MarkdownGrid {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rule = lines.findIndex((line, index) => isRule(line) && (lines[index - 1] ?? '').includes('|'));
  const isRow = (line: string, index: number): boolean =>
    rule < 0 ? line.trim().startsWith('|') : index >= rule - 1 && line.includes('|');
  const inTable = lines.map(isRow);
  return {
    rows: lines.filter((line, index) => inTable[index] === true && !isRule(line)).map(cellsOf),
    isHeaded: rule >= 0,
    outside: lines.filter((_, index) => inTable[index] === false && index !== rule),
  };
}

function isRule(line: string): boolean {
  const cells = cellsOf(line);
  return line.includes('-') && cells.every((cell) => /^:?-+:?$/.test(cell));
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, '');
  const cells = trimmed.split(/(?<!\\)\|/);
  // The bar at the end closes the last cell and opens none.
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br ?\/?>/gi, '\n')
      .trim(),
  );
}
