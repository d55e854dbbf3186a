/** The world around a queue, held by the test: calls are answered when it says so, time passes when it says so. */
import type { Done } from '../../../src/plan/describe';
import type { Edit } from '../../../src/plan/edit';
import { SECTION_NAMES, type SectionName } from '../../../src/plan/fields';
import type { Notices } from '../../../src/plan/notice';
import type { Plan } from '../../../src/plan/plan';
import type { Refusal, Result } from '../../../src/plan/refusal';
import type { AnySection } from '../../../src/plan/section';
import { applyEdits } from '../../../src/resolvers/apply-edits';
import type { Edited } from '../../../src/resolvers/contract';
import { makeSaveQueue, type SaveQueue, type World } from '../../../src/frontend/saving/save-queue';
import { nobody, row, section, starter, typed } from '../../plan/builders';

/** What is stored, kept by the function that the resolvers use. */
export class Stored {
  private readonly sections: Map<SectionName, { section: AnySection; revision: number }>;
  readonly known = new Map<string, Done>();
  /** What was last said of each edit. */
  readonly answered = new Map<string, Refusal | null>();
  notices: Notices = nobody;

  constructor(readonly plan: Plan) {
    this.sections = new Map(
      SECTION_NAMES.map((name) => [name, { section: plan.sections[name], revision: plan.revisions[name] }]),
    );
  }

  at(name: SectionName): { section: AnySection; revision: number } {
    const found = this.sections.get(name);
    if (found === undefined) throw new Error(`No section ${name}`);
    return found;
  }

  save(name: SectionName, edits: readonly Edit[]): Edited {
    const { section, revision } = this.at(name);
    const { notices, known } = this;
    const after = applyEdits({ section, notices, known }, edits, {
      by: 'ana',
      at: 0,
      mentions: 'byItself',
      unreachable: new Map(),
    });
    for (const made of after.made) known.set(made.edit.id, made);
    const next = { section: after.section, revision: revision + (after.made.length > 0 ? 1 : 0) };
    this.sections.set(name, next);
    this.notices = after.notices;
    for (const { id, refusal } of after.edits) this.answered.set(id, refusal);
    return { edits: after.edits, ...next, notices: after.notices };
  }
}

interface Sent {
  readonly section: SectionName;
  readonly edits: readonly Edit[];
  readonly settle: (answer: Result<Edited>) => void;
  readonly fail: () => void;
}

export class TestWorld implements World {
  /** Calls that were not answered yet. */
  readonly sent: Sent[] = [];
  /** Pauses that were begun and not called off. */
  pauses: { readonly pauseMs: number; readonly then: () => void }[] = [];
  calls = 0;
  private ids = 0;

  constructor(private readonly name = 'edit') {}

  readonly send: World['send'] = (section, edits) => {
    this.calls += 1;
    return new Promise((settle, reject) => {
      this.sent.push({ section, edits, settle, fail: () => reject(new Error('no network')) });
    });
  };
  readonly after: World['after'] = (pauseMs, then) => {
    const pause = { pauseMs, then };
    this.pauses.push(pause);
    return () => void (this.pauses = this.pauses.filter((other) => other !== pause));
  };
  readonly random = () => 0;
  readonly newId = () => `${this.name}-${++this.ids}`;

  /** The oldest call that waits for an answer. */
  take(): Sent {
    const first = this.sent.shift();
    if (first === undefined) throw new Error('Nothing was sent.');
    return first;
  }

  async answer(stored: Stored): Promise<void> {
    const { section, edits, settle } = this.take();
    settle({ ok: true, value: stored.save(section, edits) });
    await settled();
  }

  async refuse(refusal: Refusal): Promise<void> {
    this.take().settle({ ok: false, refusal });
    await settled();
  }

  async fail(): Promise<void> {
    this.take().fail();
    await settled();
  }

  async pass(): Promise<void> {
    const [first, ...rest] = this.pauses;
    if (first === undefined) throw new Error('Nothing waits.');
    this.pauses = rest;
    first.then();
    await settled();
  }
}

export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await Promise.resolve();
}

/** Three values, called one, two and three, and a role. */
export const small: Plan = {
  ...starter(),
  sections: {
    ...starter().sections,
    values: typed('values', section(['one', 'two', 'three'].map((id) => row('value', id, { name: id })))),
    roles: typed('roles', section([row('role', 'commander', { name: 'Commander' })])),
  },
};

/** Somebody's browser with this plan open. */
export function open(plan = small, name?: string): { world: TestWorld; queue: SaveQueue; stored: Stored } {
  const world = new TestWorld(name);
  return { world, stored: new Stored(plan), queue: makeSaveQueue({ plan, notices: nobody }, world) };
}
