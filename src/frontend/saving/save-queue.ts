/**
 * The way of an edit in the browser. It shows at once, leaves in the order made, one call at a time a section, those that
 * wait together in one. An answer brings the newest section, over which what is still unsaved is applied again: what
 * others did meanwhile and what one did oneself are both there.
 *
 * Nothing typed is lost. A call that was not answered is sent again with the same ids, which makes it the same edits
 * and not new ones; a refused edit stays, with its value, until its author decides.
 */
import { applyEdit } from '../../plan/apply';
import type { ChangeIn, Edit } from '../../plan/edit';
import { SECTION_NAMES, type SectionName } from '../../plan/fields';
import type { Notices } from '../../plan/notice';
import type { Plan } from '../../plan/plan';
import type { EditRefusal, Refusal, Result } from '../../plan/refusal';
import type { AnySection } from '../../plan/section';
import type { Entry } from '../../plan/history';
import type { CaughtUp, Edited, SavedEdit } from '../../resolvers/contract';
import type { Editing, LeftDone, OwnEdit } from '../screen';
import { outcomesOf, reasonToWait, sameOutcome, settle, UNREACHED, type Outcomes } from './outcomes';
import { editOf, nextCall, planWith, withNewer, type Underway } from './own-edits';
import { pauseMs } from './pause';
import { RemovedRows } from './removed-rows';
import { turnedRound, UndoStack } from './undo-stack';

/** What the queue needs of the world around it. */
export interface World {
  /** May fail by throwing: then nobody knows whether the edits arrived. */
  readonly send: (section: SectionName, edits: readonly Edit[]) => Promise<Result<Edited>>;
  /** Calls later; gives back what calls it off. */
  readonly after: (pauseMs: number, then: () => void) => () => void;
  readonly random: () => number;
  readonly newId: () => string;
}

export interface Saving {
  readonly plan: Plan;
  readonly notices: Notices;
  readonly own: readonly OwnEdit[];
  /** What others did in this visit, as far as it was heard of, oldest first. */
  readonly others: readonly Entry[];
}

export interface SaveQueue extends Omit<Editing, 'own'> {
  /** The same object until something changes. */
  readonly state: () => Saving;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes over a plan that was read anew: what is newer of it. */
  readonly opened: (plan: Plan, notices: Notices) => void;
  /** Takes over what others did: what is newer of it. Unsaved edits stand over it. */
  readonly caughtUp: (newer: CaughtUp) => void;
  readonly setNotices: (notices: Notices) => void;
}

/** Of others' changes so many are remembered. */
const MOST_OTHERS = 100;

/** A section's place in the queue. */
interface Line {
  isCalling: boolean;
  attempts: number;
  /** While a pause lasts: why, and what ends it. */
  pause: { readonly why: Refusal; readonly callOff: () => void } | null;
}

export function makeSaveQueue(begin: { plan: Plan; notices: Notices }, world: World): SaveQueue {
  let stored = begin.plan;
  let own: readonly Underway[] = [];
  let presses = 0;
  let others: readonly Entry[] = [];
  let shown: Saving = { ...begin, own, others };
  const listeners = new Set<() => void>();
  const undoStack = new UndoStack();
  const removed = new RemovedRows();
  const idle = (): Line => ({ isCalling: false, attempts: 0, pause: null });
  const lines: Readonly<Record<SectionName, Line>> = {
    top: idle(),
    incidents: idle(),
    roles: idle(),
    channels: idle(),
    templates: idle(),
    values: idle(),
  };

  /** Once for everything that changed: the host gets the whole screen each time. */
  function show(notices = shown.notices): void {
    const newest = notices.revision >= shown.notices.revision ? notices : shown.notices;
    shown = { plan: planWith(stored, own), notices: newest, own, others };
    for (const listener of listeners) listener();
  }

  /**
   * Makes edits of changes, each on what the ones before left, in place of a refused one or behind the others. All of
   * them or, when one does not fit, none: the first reason is said.
   */
  function take(
    changes: readonly (ChangeIn & Partial<Pick<Underway, 'takesBack'>>)[],
    madeBy: Underway['madeBy'],
    instead: string | null = null,
  ): EditRefusal | null {
    const press = ++presses;
    const made: Underway[] = [];
    const newest: Partial<Record<SectionName, AnySection>> = {};
    for (const { section, change, takesBack = null } of changes) {
      const edit: Edit = { id: world.newId(), section, change: removed.whole(change) };
      const applied = applyEdit(newest[section] ?? shown.plan.sections[section], edit);
      if (!applied.ok) return applied.refusal;
      newest[section] = applied.value.section;
      const why = lines[section].pause?.why;
      const state = why === undefined ? ({ state: 'saving' } as const) : ({ state: 'waiting', why } as const);
      made.push({ ...edit, state, inverse: applied.value.inverse, press, madeBy, takesBack });
    }
    own = [...own.filter(({ id }) => id !== instead), ...made];
    undoStack.made(made);
    show();
    for (const name of SECTION_NAMES) if (name in newest) send(name);
    return null;
  }

  /** Of the last press what still fits, and what is left of it with the reason. */
  function takeBack(direction: 'undo' | 'redo'): readonly LeftDone[] {
    const fitting: (ChangeIn & Pick<Underway, 'takesBack'>)[] = [];
    const left: LeftDone[] = [];
    let { plan } = shown;
    for (const done of undoStack.take(direction)) {
      const { id, section } = done.edit;
      const applied = applyEdit(plan.sections[section], { id, section, change: done.inverse });
      if (!applied.ok) {
        left.push({ done: direction === 'undo' ? done : turnedRound(done), why: applied.refusal });
        continue;
      }
      plan = { ...plan, sections: { ...plan.sections, [section]: applied.value.section } };
      fitting.push({ section, change: done.inverse, takesBack: id });
    }
    if (fitting.length > 0) take(fitting, direction);
    else show();
    return left;
  }

  function send(section: SectionName): void {
    const line = lines[section];
    const waiting = own.filter((edit) => edit.section === section && edit.state.state !== 'refused');
    if (line.isCalling || line.pause !== null || waiting.length === 0) return;
    const call = nextCall(waiting.map(editOf));
    const ids = call.map(({ id }) => id);
    line.isCalling = true;
    void world
      .send(section, call)
      .catch((): Result<Edited> => ({ ok: false, refusal: UNREACHED }))
      .then((answer) => {
        line.isCalling = false;
        if (!answer.ok) put(section, sameOutcome(ids, answer.refusal));
        else {
          const { revision, notices } = answer.value;
          store(section, answer.value.section, revision);
          learn(answer.value.edits, revision);
          put(section, outcomesOf(ids, answer.value), notices);
        }
        send(section);
      });
  }

  function store(name: SectionName, section: AnySection, revision: number): void {
    const before = stored;
    stored = withNewer(stored, name, section, revision);
    removed.notice(before.sections[name].rows, stored.sections[name].rows, before.revisions[name]);
  }

  /** Rows that one removed, as they were when that was saved: what waits to bring one back brings all of it. */
  function learn(edits: readonly SavedEdit[], revision: number): void {
    for (const { id, back } of edits) {
      const inverse = own.find((edit) => edit.id === id)?.inverse;
      if (back === undefined || inverse?.type !== 'add') continue;
      removed.saved(inverse.row, back, revision);
      own = own.map((edit) => ({ ...edit, change: removed.whole(edit.change) }));
    }
  }

  function put(section: SectionName, outcomes: Outcomes, notices?: Notices): void {
    const line = lines[section];
    const why = reasonToWait(outcomes);
    line.attempts = why === null ? 0 : line.attempts + 1;
    if (why !== null) {
      const pause = pauseMs(line.attempts, why, world.random);
      line.pause = { why, callOff: world.after(pause, () => resume(section)) };
    }
    const settled = settle(own, section, outcomes);
    own = settled.own;
    undoStack.notDone(settled.notDone);
    show(notices);
  }

  function resume(section: SectionName): void {
    const line = lines[section];
    line.pause?.callOff();
    line.pause = null;
    own = own.map((edit) =>
      edit.section === section && edit.state.state === 'waiting'
        ? { ...edit, state: { state: 'saving' } }
        : edit,
    );
    show();
    send(section);
  }

  function keepMine(id: string): void {
    const edit = own.find((other) => other.id === id);
    if (edit?.state.state !== 'refused') return;
    const { section, change, madeBy } = edit;
    const changes = removed.fitting(change, edit.state.why, shown.plan.sections[section].rows);
    const why = take(
      changes.map((each) => ({ section, change: each })),
      madeBy,
      id,
    );
    if (why === null) return;
    own = own.map((other) => (other === edit ? { ...edit, state: { state: 'refused', why } } : other));
    show();
  }

  return {
    state: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened(plan, notices) {
      for (const name of SECTION_NAMES) store(name, plan.sections[name], plan.revisions[name]);
      show(notices);
    },
    caughtUp({ sections, notices, changes }) {
      for (const { name, section, revision } of sections) store(name, section, revision);
      for (const entry of changes) removed.heard(entry);
      const told = new Set(others.map(({ edit }) => edit.id));
      others = [...others, ...changes.filter(({ edit }) => !told.has(edit.id))].slice(-MOST_OTHERS);
      show(notices ?? shown.notices);
    },
    setNotices: show,
    make: (section, changes) =>
      take(
        changes.map((change) => ({ section, change })),
        'hand',
      ),
    makeAll: (changes) => take(changes, 'hand'),
    retry() {
      for (const name of SECTION_NAMES) {
        // What is under way may have begun before there was a network again.
        lines[name].attempts = 0;
        if (lines[name].pause !== null) resume(name);
      }
    },
    discard(id) {
      own = own.filter((edit) => edit.id !== id || edit.state.state !== 'refused');
      show();
    },
    keepMine,
    removedRow: (row) => removed.get(row),
    lastDone: () => ({ undo: undoStack.next('undo'), redo: undoStack.next('redo') }),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
  };
}
