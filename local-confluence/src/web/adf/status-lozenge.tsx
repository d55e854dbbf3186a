const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'] as const;

/** ADF's status node: a word on its colour. The editor draws the same class. */
export function StatusLozenge({ color, text }: { color: string; text: string }) {
  return <span className={statusClass(color)}>{text}</span>;
}

export function statusClass(color: string): string {
  return `adf-status adf-status-${COLORS.find((known) => known === color) ?? 'neutral'}`;
}
