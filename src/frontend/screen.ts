/**
 * What the parts of a plan on screen share: the plan as it is shown, who looks at it, in which words, and the one way
 * to change it. One context, because each hook of `@forge/react` that asks the host asks it again.
 */
import { createContext, useContext } from 'react';
import type { ShownAlone } from '../plan/alone';
import type { Done } from '../plan/describe';
import type { Change, ChangeIn } from '../plan/edit';
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import type { Plan } from '../plan/plan';
import type { EditRefusal, Refusal } from '../plan/refusal';
import type { AccountId, RowId } from '../plan/values';
import type { Words } from '../plan/words';
import type { KeptOn } from '../resolvers/contract';
import type { AccountStatus } from './account-status';
import type { Mentions } from './mention/mentions';

/** An edit of one's own that is on its way, or was not saved. Nothing typed is lost: `change` holds it. */
export interface OwnEdit {
  readonly id: string;
  readonly section: SectionName;
  readonly change: Change;
  readonly state:
    | { readonly state: 'saving' }
    /** Not reached, or too many: tried again by itself while the page is open, and by a press of Retry. */
    | { readonly state: 'waiting'; readonly why: Refusal }
    /** Refused: a person decides. Its cell shows what is stored. */
    | { readonly state: 'refused'; readonly why: Refusal };
}

/** What could not be taken back, or done again. */
export interface LeftDone {
  readonly done: Done;
  readonly why: EditRefusal;
}

/** Each empty when there is none. */
export interface LastDone {
  readonly undo: readonly Done[];
  readonly redo: readonly Done[];
}

export type RowBack = Extract<Change, { type: 'add' }>;

export interface Editing {
  /** Applies each change at once and sends it; says the first one that does not fit, of which nothing is sent. */
  readonly make: (section: SectionName, changes: readonly Change[]) => EditRefusal | null;
  /** The same over several sections: one press, which Undo takes back as a whole. */
  readonly makeAll: (changes: readonly ChangeIn[]) => EditRefusal | null;
  /** Those that are not saved, in the order made. */
  readonly own: readonly OwnEdit[];
  /** Sends again what waits. */
  readonly retry: () => void;
  /** Takes a refused edit off the screen. */
  readonly discard: (id: string) => void;
  /**
   * Of a refused edit: makes it anew so that it fits what is stored. Of a conflict, one's own value over the other's,
   * which was seen; of a removed row, the row again and the value in it.
   */
  readonly keepMine: (id: string) => void;
  /** What adds a row again, as it was where it was, that somebody else removed in this visit; null when it was never there. */
  readonly removedRow: (row: RowId) => RowBack | null;
  /** What the next Undo takes back, and the next Redo does again: the edits of one's last press, those on their way among them. */
  readonly lastDone: () => LastDone;
  /** Sends the inverses as edits of one's own; says what of the press no longer fits, and why. */
  readonly undo: () => readonly LeftDone[];
  readonly redo: () => readonly LeftDone[];
}

export interface Screen {
  /** With one's own edits that are on their way. */
  readonly plan: Plan;
  readonly notices: Notices;
  /** Where the plan is kept, on a page that shows another page's; null at home. */
  readonly mirrorOf: KeptOn | null;
  /** The one section that is shown, and known; null for all of the plan. */
  readonly only: ShownAlone | null;
  readonly me: AccountId | null;
  /** Whether controls are shown at all. The functions ask Confluence themselves. */
  readonly mayEdit: boolean;
  /** Whether somebody is there who can act for themself: the plan is stored, and not shown in the page editor. */
  readonly mayAct: boolean;
  /** For controls: the reader's language. */
  readonly words: Words;
  /** For what belongs to the content, like a comment: the plan's language. */
  readonly planWords: Words;
  readonly statusOf: (person: AccountId) => AccountStatus | null;
  /** Null for those who may not mention people. */
  readonly mentions: Mentions | null;
  readonly showsDetails: boolean;
  /** The section whose cells are pressable; null while everyone reads. */
  readonly editedSection: SectionName | null;
  readonly editing: Editing;
  /** Takes over notices that a call gave back. */
  readonly setNotices: (notices: Notices) => void;
}

const ScreenContext = createContext<Screen | null>(null);
export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === null) throw new Error('A part of a plan stands outside the plan.');
  return screen;
}
