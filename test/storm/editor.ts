/**
 * One browser in the storm: the front end's own queue, and somebody who edits what they see. It remembers what it made,
 * what was acknowledged, what was refused and what its person decided, to be held against what is stored in the end.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Done } from '../../src/plan/describe';
import { SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import type { Change, Edit } from '../../src/plan/edit';
import type { Notices } from '../../src/plan/notice';
import type { Plan, Revisions } from '../../src/plan/plan';
import type { Refusal, Result } from '../../src/plan/refusal';
import type { AnySection } from '../../src/plan/section';
import { setSameCell } from '../../src/frontend/saving/own-edits';
import { makeSaveQueue, type SaveQueue } from '../../src/frontend/saving/save-queue';
import type { OwnEdit } from '../../src/frontend/screen';
import type { CaughtUp, Edited } from '../../src/resolvers/contract';
import { changeOf } from './change-of';

export type Send = (section: SectionName, edits: readonly Edit[]) => Promise<Result<Edited>>;

interface Around {
  readonly name: string;
  readonly random: () => number;
  readonly send: Send;
  readonly after: (ms: number, then: () => void) => () => void;
}

export class Editor {
  readonly queue: SaveQueue;
  readonly made = new Map<string, OwnEdit>();
  /** With the section's revisions between which it was saved. */
  readonly acknowledged = new Map<string, { readonly from: number; readonly to: number }>();
  private readonly refused = new Map<string, Refusal>();
  private readonly decided = new Set<string>();
  /** What each Undo was to take back. */
  private readonly takesBack = new Map<string, string>();
  /** How many edits left, those that left again among them. */
  sent = 0;
  /** With the section's revision that was known then. */
  private readonly left = new Map<string, number>();
  private ids = 0;

  constructor(
    opened: { readonly plan: Plan; readonly notices: Notices },
    private readonly around: Around,
  ) {
    const { name, random, after } = around;
    this.queue = makeSaveQueue(opened, {
      send: (section, edits) => this.send(section, edits),
      after,
      random,
      newId: () => `${name}-${++this.ids}`,
    });
  }

  /** Does what people do: a change, several in one press, the last press taken back. */
  act(): void {
    this.decide();
    const { random, name } = this.around;
    const last = this.queue.lastDone().undo;
    if (random() < 0.06 && last.length > 0) this.undo(last);
    else
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { section, changes } = changeOf(this.queue.state(), name, ++this.ids, random);
        if (this.queue.make(section, changes) === null) break;
      }
    this.note();
  }

  /** A change that is told to them; false when it does not fit. */
  make(section: SectionName, changes: readonly Change[]): boolean {
    const refusal = this.queue.make(section, changes);
    this.note();
    return refusal === null;
  }

  private undo(last: readonly Done[]): void {
    const before = new Set(this.queue.state().own.map(({ id }) => id));
    this.queue.undo();
    for (const { id, change } of this.queue.state().own) {
      const taken = last.find(({ inverse }) => isDeepStrictEqual(inverse, change));
      if (!before.has(id) && taken !== undefined) this.takesBack.set(id, taken.edit.id);
    }
  }

  /** Of what was refused: mine, or theirs. */
  private decide(): void {
    for (const { id } of this.waitingForMe()) {
      this.decided.add(id);
      if (this.around.random() < 0.5) this.queue.keepMine(id);
      else this.queue.discard(id);
      this.note();
    }
  }

  private waitingForMe(): readonly OwnEdit[] {
    return this.queue.state().own.filter(({ state }) => state.state === 'refused');
  }

  private note(): void {
    for (const edit of this.queue.state().own) if (!this.made.has(edit.id)) this.made.set(edit.id, edit);
  }

  private async send(section: SectionName, edits: readonly Edit[]): Promise<Result<Edited>> {
    this.sent += edits.length;
    const known = this.known()[section];
    for (const { id } of edits) if (!this.left.has(id)) this.left.set(id, known);
    const answer = await this.around.send(section, edits);
    if (!answer.ok) return answer;
    const to = answer.value.revision;
    for (const { id, refusal } of answer.value.edits)
      if (refusal === null) this.acknowledged.set(id, { from: this.left.get(id) ?? known, to });
      else this.refused.set(id, refusal);
    return answer;
  }

  caughtUp(newer: CaughtUp): void {
    this.queue.caughtUp(newer);
  }

  /** How many edits left at all. */
  get sentOnce(): number {
    return this.left.size;
  }

  /** Those that were never acknowledged. */
  get refusals(): readonly string[] {
    return [...this.refused.keys()].filter((id) => !this.acknowledged.has(id));
  }

  get isIdle(): boolean {
    return this.queue.state().own.every(({ state }) => state.state === 'refused');
  }

  /** Edits of which neither a screen nor an answer, nor their author's own word, says what became of them. */
  hidden(): readonly OwnEdit[] {
    const left = new Set(this.queue.state().own.map(({ id }) => id));
    const all = [...this.made.values()];
    const takenBack = new Set(this.takesBack.values());
    return all.filter(({ id, change }, index) => {
      if (this.acknowledged.has(id) || left.has(id) || this.decided.has(id)) return false;
      const why = this.refused.get(id)?.code;
      // What it was to take back was refused: then there is nothing to take back, and nothing to decide.
      if (this.refusals.includes(this.takesBack.get(id) ?? '')) return false;
      // Refused after its author had taken it back: nobody wants it any more.
      if (takenBack.has(id)) return false;
      // It was gone as its author wanted; or they wrote the cell again before they heard.
      if (why === 'rowGone' && change.type === 'remove') return false;
      const edit = this.made.get(id);
      const later = all.slice(index + 1);
      return why !== 'conflict' || edit === undefined || !later.some((other) => setSameCell(edit, other));
    });
  }

  shows(): { readonly [S in SectionName]: AnySection } {
    return this.queue.state().plan.sections;
  }

  isUpTo(stored: Revisions): boolean {
    const known = this.known();
    return SECTION_NAMES.every((name) => known[name] >= stored[name]);
  }

  known(): { readonly [S in SectionName]: number } {
    const { revisions } = this.queue.state().plan;
    return { ...revisions };
  }
}
