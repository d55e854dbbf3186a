import { fold } from '../../plan/update/fold';
import type { AccountId } from '../../plan/values';
import type { PlanRow } from '../../resolvers/contract';

/** What a plan is listed by: its own title, or that of its page. */
export const nameOf = ({ title, pageTitle }: PlanRow): string => title ?? pageTitle;

/** Of these rows, those that hold the words anywhere in what is said of them and are not among the ones found already. */
export function foundHere(
  rows: readonly PlanRow[],
  sought: string,
  found: readonly PlanRow[],
  calledOf: (person: AccountId) => string | null,
): readonly PlanRow[] {
  const words = fold(sought);
  const known = new Set(found.map(({ key }) => key));
  return rows.filter(
    ({ key, title, pageTitle, spaceName, leads }) =>
      !known.has(key) &&
      [title, pageTitle, spaceName, ...leads.map(calledOf)].some((text) => fold(text ?? '').includes(words)),
  );
}
