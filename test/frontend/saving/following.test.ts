import type { Change, Edit } from '../../../src/plan/edit';
import { PARTS, type Known } from '../../../src/plan/news';
import type { Result } from '../../../src/plan/refusal';
import type { CaughtUp } from '../../../src/resolvers/contract';
import { Following, type FollowWorld } from '../../../src/frontend/saving/following';
import type { ToRead } from '../../../src/frontend/saving/ledger';
import { row, set, typed } from '../../plan/builders';
import { open, settled, type Stored } from './world';

const rename = (id: string, before: string, after: string): Change => set(id, 'name', before, after);

/** The world around who follows: messages come, reads are answered and time passes when the test says so. */
class Around implements FollowWorld {
  readonly reads: {
    readonly asked: ToRead;
    readonly settle: (answer: Result<CaughtUp>) => void;
    readonly fail: () => void;
  }[] = [];
  pauses: { readonly ms: number; readonly then: () => void }[] = [];
  listens: { readonly hear: (said: unknown) => void; readonly ended: () => void }[] = [];
  isRefused = false;
  isGone = false;
  left = 0;
  time = 0;
  private comeBack: () => void = () => undefined;

  readonly listen: FollowWorld['listen'] = (_, hear, ended) => {
    if (this.isRefused) return Promise.reject(new Error('Fifty a second are enough.'));
    this.listens.push({ hear, ended });
    return Promise.resolve(() => (this.left += 1));
  };
  readonly read: FollowWorld['read'] = (asked) =>
    new Promise((settle, reject) =>
      this.reads.push({ asked, settle, fail: () => reject(new Error('Nobody is there.')) }),
    );
  readonly after: FollowWorld['after'] = (ms, then) => {
    const pause = { ms, then };
    this.pauses.push(pause);
    return () => (this.pauses = this.pauses.filter((other) => other !== pause));
  };
  readonly random = (): number => 0;
  readonly now = (): number => this.time;
  readonly isHidden = (): boolean => this.isGone;
  readonly onReturn: FollowWorld['onReturn'] = (then) => {
    this.comeBack = then;
    return () => undefined;
  };

  /** The shortest pause ends. */
  async pass(): Promise<void> {
    const next = this.pauses.reduce((one, other) => (other.ms < one.ms ? other : one));
    this.pauses = this.pauses.filter((pause) => pause !== next);
    this.time += next.ms;
    next.then();
    await settled();
  }

  async return(): Promise<void> {
    this.isGone = false;
    this.comeBack();
    await settled();
  }

  hear(said: unknown): void {
    this.listens.at(-1)?.hear(said);
  }

  /** Answers a read with what is stored now. */
  async answer(stored: Stored): Promise<void> {
    const read = this.take();
    read.settle({ ok: true, value: newer(stored, read.asked) });
    await settled();
  }

  take(): Around['reads'][number] {
    const read = this.reads.shift();
    if (read === undefined) throw new Error('Nothing is read.');
    return read;
  }

  /** The pauses that are made now, but for those of one's own queue. */
  get waits(): number[] {
    return this.pauses.map(({ ms }) => ms).sort((one, other) => one - other);
  }
}

/** What the resolver answers, of what the test's storage holds. */
function newer(stored: Stored, { known, edits }: ToRead): CaughtUp {
  return {
    sections: PARTS.flatMap((name) => {
      if (name === 'notices' || known[name] === undefined) return [];
      const { section, revision } = stored.at(name);
      return revision > (known[name] ?? 0) ? [{ name, section, revision }] : [];
    }),
    notices: stored.notices.revision > (known.notices ?? Infinity) ? stored.notices : null,
    changes: edits.flatMap((id) => {
      const done = stored.known.get(id);
      return done === undefined ? [] : [{ ...done, person: 'tom', at: 0, written: null }];
    }),
  };
}

async function following() {
  const at = open();
  const around = new Around();
  let told = 0;
  const follower = new Following(at.queue, around, () => (told += 1));
  // The pause before it subscribes.
  await around.pass();
  const theirs = (id: string, change: Change): Edit => ({ id, section: 'values', change });
  return {
    ...at,
    around,
    follower,
    told: () => told,
    /** Somebody else's edit is stored; its message is given back. */
    another: (id: string, change: Change) => {
      const { revision } = at.stored.save('values', [theirs(id, change)]);
      return { revisions: { values: revision, notices: 0 }, edits: [id] };
    },
    names: () => at.queue.state().plan.sections.values.rows.map(({ cells }) => cells.name),
  };
}

const asked = ({ reads }: Around): Known | undefined => reads[0]?.asked.known;

describe('a message', () => {
  it('[O2] is followed by one read of what is behind, and shows who did it', async () => {
    const { around, another, stored, queue, names } = await following();
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    expect(around.reads).toEqual([]);
    await around.pass();
    expect(around.reads.map((read) => read.asked)).toEqual([{ known: { values: 0 }, edits: ['theirs'] }]);
    await around.answer(stored);
    expect(names()).toEqual(['uno', 'two', 'three']);
    expect(queue.state().others).toMatchObject([{ person: 'tom', edit: { id: 'theirs' } }]);
    expect(around.reads).toEqual([]);
  });

  it('[O2] that comes with others, or during a read, costs no read of its own', async () => {
    const { around, another, stored, names } = await following();
    around.hear(another('a', rename('one', 'one', 'uno')));
    around.hear(another('b', rename('two', 'two', 'due')));
    await around.pass();
    around.hear(another('c', rename('three', 'three', 'tre')));
    await around.answer(stored);
    await around.pass();
    expect(around.reads.map((read) => read.asked.edits)).toEqual([['c']]);
    await around.answer(stored);
    expect(names()).toEqual(['uno', 'due', 'tre']);
    expect(around.waits).toEqual([300_000]);
  });

  it('[O2] of what is on screen already reads nothing', async () => {
    const { around, another, stored } = await following();
    const message = another('theirs', rename('one', 'one', 'uno'));
    around.hear(message);
    await around.pass();
    await around.answer(stored);
    around.hear(message);
    expect(around.waits).toEqual([300_000]);
  });

  it('[O2] that was said before the plan was opened, and is replayed, reads nothing', async () => {
    const at = open();
    const edit: Edit = { id: 'before', section: 'values', change: rename('one', 'one', 'uno') };
    const { section, revision, notices } = at.stored.save('values', [edit]);
    const { plan } = at.queue.state();
    at.queue.opened(
      {
        ...plan,
        sections: { ...plan.sections, values: typed('values', section) },
        revisions: { ...plan.revisions, values: revision },
      },
      notices,
    );
    const around = new Around();
    new Following(at.queue, around, () => undefined);
    await around.pass();
    around.hear({ revisions: { values: 1, notices: 0 }, edits: ['before'] });
    expect(around.waits).toEqual([300_000]);
  });

  it('[O2] of one’s own edit reads nothing, whether it comes before the answer or after', async () => {
    const { around, queue, world, stored } = await following();
    queue.make('values', [rename('one', 'one', 'uno')]);
    around.hear({ revisions: { values: 1 }, edits: ['edit-1'] });
    await world.answer(stored);
    around.hear({ revisions: { values: 1 }, edits: ['edit-1'] });
    expect(around.waits).toEqual([300_000]);
    expect(queue.state().others).toEqual([]);
  });

  it('[O1] that is none, or says what is not so, changes nothing, and is believed less and less', async () => {
    const { around, queue, stored } = await following();
    const before = queue.state().plan;
    for (const said of [undefined, 'words', {}, { revisions: { values: 'x' }, edits: [] }]) around.hear(said);
    expect(around.waits).toEqual([300_000]);
    const within: number[] = [];
    Object.assign(around, { random: () => 1 });
    for (let times = 0; times < 3; times += 1) {
      around.hear({ revisions: { values: 1_000 }, edits: [] });
      within.push(around.waits[0] ?? 0);
      await around.pass();
      await around.answer(stored);
    }
    expect(within).toEqual([300, 600, 1_200]);
    expect(queue.state().plan).toBe(before);
  });

  it('is heard no more when the plan has left the screen', async () => {
    const { around, follower, another } = await following();
    follower.stop();
    expect(around.left).toBe(1);
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    expect(around.waits).toEqual([]);
  });
});

describe('one’s own edits meanwhile', () => {
  it('[O3] stand over what others did', async () => {
    const { around, another, stored, queue, world, names } = await following();
    queue.make('values', [rename('two', 'two', 'due')]);
    await world.fail();
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    // Before the pause of one's own edit ends.
    await around.pass();
    await around.answer(stored);
    expect(names()).toEqual(['uno', 'due', 'three']);
    await world.pass();
    await world.answer(stored);
    expect(stored.at('values').section.rows.map(({ cells }) => cells.name)).toEqual(['uno', 'due', 'three']);
  });

  it('[O2] that are underway bring with their answer what is behind; who did it is read then', async () => {
    const { around, another, stored, queue, world, names } = await following();
    queue.make('values', [rename('two', 'two', 'due')]);
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    expect(around.waits).toEqual([300_000]);
    await world.answer(stored);
    expect(names()).toEqual(['uno', 'due', 'three']);
    await around.pass();
    expect(around.reads.map((read) => read.asked)).toEqual([{ known: { values: 0 }, edits: ['theirs'] }]);
    await around.answer(stored);
    expect(queue.state().others.map(({ edit }) => edit.id)).toEqual(['theirs']);
  });

  it('[O4] catch up where no message came: an answer that is too far ahead asks who was there', async () => {
    const { around, another, stored, queue, world, names } = await following();
    another('unheard', rename('one', 'one', 'uno'));
    queue.make('values', [rename('two', 'two', 'due')]);
    await world.answer(stored);
    expect(names()).toEqual(['uno', 'due', 'three']);
    await around.pass();
    expect(around.reads.map((read) => read.asked)).toEqual([{ known: { values: 0 }, edits: [] }]);
  });

  it('[Q6] in a row that another removed are offered back with it', async () => {
    const { around, another, stored, queue, world } = await following();
    queue.make('values', [rename('one', 'one', 'mine')]);
    await world.fail();
    around.hear(another('theirs', { type: 'remove', row: 'one' }));
    await around.pass();
    await around.answer(stored);
    expect(queue.removedRow('one')?.row).toEqual(row('value', 'one', { name: 'one' }));
    await world.pass();
    await world.answer(stored);
    expect(queue.state().own).toMatchObject([{ state: { state: 'refused', why: { code: 'rowGone' } } }]);
  });
});

describe('without messages', () => {
  it('[O4] subscribes again after pauses that grow, and looks once it hears again', async () => {
    const at = open();
    const around = new Around();
    around.isRefused = true;
    new Following(at.queue, around, () => undefined);
    await around.pass();
    const pauses: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      pauses.push(around.waits[0] ?? 0);
      await around.pass();
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
    around.isRefused = false;
    await around.pass();
    expect(asked(around)).toEqual({ ...at.queue.state().plan.revisions, notices: 0 });
  });

  it('[O4] subscribes again when the subscription ends by itself', async () => {
    const { around } = await following();
    around.listens[0]?.ended();
    await around.pass();
    expect(around.listens).toHaveLength(2);
  });

  it('[O4] looks now and then, more and more seldom, and often again once something was new', async () => {
    const { around, another, stored } = await following();
    const pauses: number[] = [];
    const slow = async (): Promise<void> => {
      pauses.push(around.waits[0] ?? 0);
      await around.pass();
      await around.answer(stored);
    };
    for (let times = 0; times < 5; times += 1) await slow();
    another('unheard', rename('one', 'one', 'uno'));
    await slow();
    await slow();
    const minute = 60_000;
    expect(pauses).toEqual([5, 10, 20, 30, 30, 30, 5].map((minutes) => minutes * minute));
  });

  it('[O4] looks at no page that is hidden, and at once when somebody comes back to it', async () => {
    const { around, another, stored, names } = await following();
    around.isGone = true;
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    await around.pass();
    expect([around.reads, around.waits]).toEqual([[], []]);
    await around.return();
    await around.answer(stored);
    expect(names()).toEqual(['uno', 'two', 'three']);
    expect(around.waits).toEqual([300_000]);
  });

  it('[Q3] sends what waits when the network is back', async () => {
    const { around, queue, world } = await following();
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.fail();
    expect(world.sent).toEqual([]);
    await around.return();
    expect(world.sent).toHaveLength(1);
  });
});

describe('a plan that cannot be read anew', () => {
  it('[O6] says since when after a second failure, tries again after pauses that grow, and heals', async () => {
    const { around, follower, told, stored, another } = await following();
    around.time = 5_000;
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    await around.pass();
    around.take().fail();
    await settled();
    expect(follower.behind).toBeNull();
    expect(around.waits).toEqual([1_000, 300_000]);
    await around.pass();
    around.take().fail();
    await settled();
    expect(follower.behind).toEqual({ since: 0, why: { code: 'unavailable', of: 'storage' } });
    expect([told(), around.waits]).toEqual([1, [2_000, 300_000]]);
    await around.pass();
    await around.answer(stored);
    expect(follower.behind).toBeNull();
    expect(told()).toBe(2);
  });

  it('[O6] says at once that it may not be seen any more', async () => {
    const { around, follower, another } = await following();
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    await around.pass();
    around.take().settle({ ok: false, refusal: { code: 'notSeen' } });
    await settled();
    expect(follower.behind?.why).toEqual({ code: 'notSeen' });
    expect(around.waits).toEqual([300_000]);
  });

  it('[Q3] waits as long as it is asked to', async () => {
    const { around, another } = await following();
    around.hear(another('theirs', rename('one', 'one', 'uno')));
    await around.pass();
    around.take().settle({ ok: false, refusal: { code: 'busy', retryAfterSeconds: 20 } });
    await settled();
    expect(around.waits).toEqual([20_000, 300_000]);
  });
});
