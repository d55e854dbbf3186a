import type { GapCounts } from '../../plan/card';
import { GAP_KINDS } from '../../plan/gaps';
import type { Words } from '../../plan/words';

/** What a plan lacks, a line for each kind: "2 roles without anyone". */
export function gapLines(gaps: GapCounts, words: Words): string[] {
  return GAP_KINDS.flatMap((kind) => {
    const count = gaps[kind] ?? 0;
    if (count === 0) return [];
    return kind === 'nothingWhenDown'
      ? words('plans.gap.nothingWhenDown')
      : words(`plans.gap.${kind}`, { count });
  });
}
