export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What a `Select` says was chosen: one, several, or null when it was cleared. */
export function chosenOf(said: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(said) ? said : [said];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'string'
      ? [one.value]
      : [],
  );
}
