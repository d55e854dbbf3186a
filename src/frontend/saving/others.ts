/** What others did in this visit, and whether the plan on screen is current: for the parts of a plan that say so. */
import { createContext, useContext } from 'react';
import type { Change } from '../../plan/edit';
import type { SectionName } from '../../plan/fields';
import type { AccountId, RowId } from '../../plan/values';
import type { Entry } from '../../plan/history';
import type { Behind } from './following';

export interface Others {
  /** Oldest first. */
  readonly changes: readonly Entry[];
  /** Null while the plan is current, as far as is known. */
  readonly behind: Behind | null;
  /** Looks for what is newer now. */
  readonly look: () => void;
  /** Of those who are named in the plan, and who changed it. */
  readonly nameOf: (person: AccountId) => string | null;
}

const OthersContext = createContext<Others>({
  changes: [],
  behind: null,
  look: () => undefined,
  nameOf: () => null,
});
export const OthersProvider = OthersContext.Provider;
export const useOthers = (): Others => useContext(OthersContext);

/** Who wrote what stands in a cell now, when that was another in this visit. */
export function whoWrote(
  changes: readonly Entry[],
  section: SectionName,
  row: RowId | null,
  field: string,
): Entry | null {
  return changes.findLast(({ edit }) => edit.section === section && isAbout(edit.change, row, field)) ?? null;
}

function isAbout(change: Change, row: RowId | null, field: string): boolean {
  return 'field' in change && change.row === row && change.field === field;
}
