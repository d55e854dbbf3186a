/**
 * What of others' changes is still to be read: of each part how far it is known, how far it was heard to be, and the
 * edits that were heard of. One's own edits are none of it, they come with their own answer.
 */
import type { SectionName } from '../../plan/fields';
import { LIMITS } from '../../plan/limits';
import { PARTS, type Known, type News, type Part } from '../../plan/news';
import type { CaughtUp } from '../../resolvers/contract';
import type { Saving } from './save-queue';

export interface ToRead {
  readonly known: Known;
  readonly edits: readonly string[];
}

interface OwnBefore {
  readonly id: string;
  readonly section: SectionName;
}

export class Ledger {
  /** Up to these revisions it is on screen what others did, and who did it. */
  private readonly told: Record<Part, number>;
  private readonly heard: Record<Part, number>;
  private shown: Record<Part, number>;
  /** Edits of others, with the section that they came with. */
  private readonly edits = new Map<string, Part>();
  private readonly mine = new Set<string>();
  private underway: readonly OwnBefore[] = [];

  constructor(begin: Saving) {
    this.told = revisionsIn(begin);
    this.heard = { ...this.told };
    this.shown = { ...this.told };
  }

  isMine(edit: string): boolean {
    return this.mine.has(edit);
  }

  hear({ revisions, edits }: News): void {
    if (edits.length > 0 && edits.every((id) => this.mine.has(id))) return;
    // It is on screen: replayed, late, or overtaken by an answer.
    if (PARTS.every((part) => (revisions[part] ?? 0) <= this.told[part])) return;
    const [section = 'notices'] = PARTS.filter((part) => revisions[part] !== undefined);
    for (const part of PARTS) this.heard[part] = Math.max(this.heard[part], revisions[part] ?? 0);
    for (const id of edits) if (!this.mine.has(id)) this.edits.set(id, section);
  }

  /**
   * The screen changed. An answer to one's own edits that is one revision further is theirs; one that is more shows that
   * others were faster, whose work is on screen then and not yet told of.
   */
  see(state: Saving): void {
    const now = revisionsIn(state);
    for (const part of PARTS) {
      const isLed = this.underway.some(
        (edit) => edit.section === part && !state.own.some(({ id }) => id === edit.id),
      );
      const led = part === 'notices' ? now[part] : this.shown[part] + (isLed ? 1 : 0);
      if (now[part] <= led && this.told[part] === this.shown[part]) this.told[part] = now[part];
    }
    this.shown = now;
    this.underway = state.own.filter((edit) => edit.state.state !== 'refused');
    for (const { id } of state.own) this.mine.add(id);
  }

  /** Null when nothing is. A section whose own edits are being saved comes with their answer. */
  toRead({ own }: Saving): ToRead | null {
    const busy = new Set<Part>(
      own.flatMap(({ section, state }) => (state.state === 'saving' ? [section] : [])),
    );
    const parts = PARTS.filter(
      (part) => !busy.has(part) && Math.max(this.heard[part], this.shown[part]) > this.told[part],
    );
    const edits = [...this.edits].flatMap(([id, part]) => (busy.has(part) ? [] : [id]));
    if (parts.length === 0 && edits.length === 0) return null;
    return { known: this.knownOf(parts), edits: edits.slice(0, LIMITS.editsInACall) };
  }

  all(): ToRead {
    return { known: this.knownOf(PARTS), edits: [...this.edits.keys()].slice(0, LIMITS.editsInACall) };
  }

  /** Whoever said that there is more than was read said what is not so, unless they say it again. */
  read(asked: ToRead, { sections, notices }: CaughtUp): void {
    for (const id of asked.edits) this.edits.delete(id);
    for (const { name, revision } of sections) this.told[name] = Math.max(this.told[name], revision);
    if (notices !== null) this.told.notices = Math.max(this.told.notices, notices.revision);
    for (const part of PARTS) if (asked.known[part] !== undefined) this.heard[part] = this.told[part];
  }

  private knownOf(parts: readonly Part[]): Known {
    return Object.fromEntries(parts.map((part) => [part, this.told[part]]));
  }
}

function revisionsIn({ plan, notices }: Saving): Record<Part, number> {
  return { ...plan.revisions, notices: notices.revision };
}
