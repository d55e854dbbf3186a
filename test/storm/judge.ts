/** What editors made, held against what is stored in the end: nothing lost, doubled or different. */
import { isDeepStrictEqual } from 'node:util';
import { SECTION_NAMES } from '../../src/plan/fields';
import type { Entry } from '../../src/plan/history';
import type { Plan } from '../../src/plan/plan';
import { after, plain } from '../plan/told-history';
import { changedNothing } from './changed-nothing';
import type { Editor } from './editor';

export interface Judged {
  /** Made by somebody's hand, or by Undo. */
  readonly edits: number;
  readonly acknowledged: number;
  /** Acknowledged and not in the history, or of which nobody says what became of them. */
  readonly lost: number;
  /** In the history more than once, by nobody's hand, or although its author was told that it was refused. */
  readonly doubled: number;
  /** Screens that differ from what is stored; the history, replayed, is one of them. */
  readonly diverged: number;
  /** Refused at some time, for their author to decide. */
  readonly refused: number;
  readonly retries: number;
}

/** @param entries of the plan, oldest first. */
export function heldAgainst(
  editors: readonly Editor[],
  beginning: Plan,
  now: Plan,
  entries: readonly Entry[],
): Judged {
  const inHistory = new Set(entries.map(({ edit }) => edit.id));
  const made = new Set(editors.flatMap((editor) => [...editor.made.keys()]));
  const ordered = inOrder(entries);
  const missing = editors.flatMap(({ acknowledged, made: own }) =>
    [...acknowledged].filter(([id, between]) => {
      const edit = own.get(id);
      if (inHistory.has(id) || edit === undefined) return false;
      return !changedNothing(edit, between, beginning.sections[edit.section], ordered);
    }),
  );
  const hidden = editors.flatMap((editor) => editor.hidden());
  const byNobody = entries.filter(({ edit }) => !made.has(edit.id));
  const contradicted = editors.flatMap(({ refusals }) => refusals.filter((id) => inHistory.has(id)));
  const screens = editors.filter((editor) => !isDeepStrictEqual(plain(editor.shows()), plain(now.sections)));
  const sum = (of: (editor: Editor) => number): number =>
    editors.reduce((all, editor) => all + of(editor), 0);
  return {
    edits: made.size,
    acknowledged: sum((editor) => editor.acknowledged.size),
    lost: missing.length + hidden.length,
    doubled: entries.length - inHistory.size + byNobody.length + contradicted.length + doubledIn(now),
    diverged: screens.length + (isReplayed(beginning, now, ordered) ? 0 : 1),
    refused: sum(({ refusals }) => refusals.length),
    retries: sum((editor) => editor.sent) - sum((editor) => editor.sentOnce),
  };
}

/** Rows that are there more than once. */
function doubledIn({ sections }: Plan): number {
  return SECTION_NAMES.reduce((all, name) => {
    const rows = sections[name].rows.map(({ id }) => id);
    return all + rows.length - new Set(rows).size;
  }, 0);
}

/** As they were written. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (one, other) =>
      (one.written?.revision ?? 0) - (other.written?.revision ?? 0) ||
      (one.written?.nth ?? 0) - (other.written?.nth ?? 0),
  );
}

function isReplayed(beginning: Plan, now: Plan, ordered: readonly Entry[]): boolean {
  try {
    return isDeepStrictEqual(plain(after(beginning.sections, ordered)), plain(now.sections));
  } catch {
    // One of them does not fit what the ones before left.
    return false;
  }
}
