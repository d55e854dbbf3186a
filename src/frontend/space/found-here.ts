import { fold } from '../../plan/update/fold';
import type { PlanRow } from '../../resolvers/contract';

/** What a plan is listed by: its own title, or that of its page. */
export const nameOf = ({ title, pageTitle }: PlanRow): string => title ?? pageTitle;

/** Of these rows, those that hold the words anywhere in their titles and are not among the ones found already. */
export function foundHere(
  rows: readonly PlanRow[],
  sought: string,
  found: readonly PlanRow[],
): readonly PlanRow[] {
  const words = fold(sought);
  const known = new Set(found.map(({ key }) => key));
  return rows.filter(
    ({ key, title, pageTitle, spaceName }) =>
      !known.has(key) && [title, pageTitle, spaceName].some((text) => fold(text ?? '').includes(words)),
  );
}
