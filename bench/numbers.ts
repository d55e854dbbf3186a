/** What a benchmark measured, by the name under which it is printed. */
export type Numbers = Readonly<Record<string, number>>;

/** A table for people: names and figures, the figures in one column. */
export function tableOf(numbers: Numbers): string {
  const rows = Object.entries(numbers).map(([name, value]) => [name, written(value)] as const);
  const [names, values] = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map(([name, value]) => `${name.padEnd(names ?? 0)}  ${value.padStart(values ?? 0)}`).join('\n');
}

const written = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(2);
