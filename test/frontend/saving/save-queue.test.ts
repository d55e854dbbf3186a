import type { Change, Edit } from '../../../src/plan/edit';
import { addMember, row, set, typed } from '../../plan/builders';
import { open, settled, small, type TestWorld } from './world';

const rename = (id: string, before: string, after: string): Change => set(id, 'name', before, after);
const names = (at: ReturnType<typeof open>): unknown[] =>
  at.queue.state().plan.sections.values.rows.map(({ cells }) => cells.name);
const addValue = (id: string): Change => ({
  type: 'add',
  row: row('value', id, { name: id }),
  after: 'three',
});
const ids = (world: TestWorld): string[] => world.sent.flatMap(({ edits }) => edits.map(({ id }) => id));

describe('an edit on its way', () => {
  it('[Q1] shows at once, marked as being saved, and is gone from the list when it is saved', async () => {
    const at = open();
    const { world, queue, stored } = at;
    expect(queue.make('values', [rename('one', 'one', 'uno')])).toBeNull();
    expect(names(at)).toEqual(['uno', 'two', 'three']);
    expect(queue.state().own).toMatchObject([{ section: 'values', state: { state: 'saving' } }]);

    await world.answer(stored);
    expect(names(at)).toEqual(['uno', 'two', 'three']);
    expect(queue.state().own).toEqual([]);
    expect(queue.state().plan.revisions.values).toBe(1);
  });

  it('[Q1] tells once of all that a press made, and once of its answer', async () => {
    const { world, queue, stored } = open();
    let told = 0;
    queue.subscribe(() => (told += 1));
    queue.make('values', [rename('one', 'one', 'uno'), rename('two', 'two', 'due')]);
    expect(told).toBe(1);
    await world.answer(stored);
    expect(told).toBe(2);
  });

  it('[Q1] leaves in order, one call at a time, those that wait together in one of at most 16', async () => {
    const { world, queue, stored } = open();
    const add = (id: string): Change => ({ type: 'add', row: row('value', id, { name: id }), after: null });
    for (let made = 0; made < 20; made += 1) queue.make('values', [add(`new-${made}`)]);
    expect(ids(world)).toEqual(['edit-1']);
    await world.answer(stored);
    expect(ids(world)).toEqual(Array.from({ length: 16 }, (_, index) => `edit-${index + 2}`));
    await world.answer(stored);
    expect(ids(world)).toEqual(['edit-18', 'edit-19', 'edit-20']);
    await world.answer(stored);
    expect(world.sent).toEqual([]);
    expect(queue.state().own).toEqual([]);
  });

  it('[Q1] does not wait for another section', () => {
    const { world, queue } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    queue.make('roles', [addMember('commander', 'holders', 'tom')]);
    expect(world.sent.map(({ section }) => section)).toEqual(['values', 'roles']);
  });

  it('[Q1] sends no more text in a call than fits in one', async () => {
    const { world, queue, stored } = open();
    const body = (round: number): string => `${'…'.repeat(9_990)}${round}`;
    queue.make('templates', [{ type: 'add', row: row('template', 't', { body: body(0) }), after: null }]);
    await world.answer(stored);
    const rounds = Array.from({ length: 12 }, (_, round) => set('t', 'body', body(round), body(round + 1)));
    queue.make('templates', rounds);
    const bytes: number[] = [];
    while (world.sent.length > 0) {
      bytes.push(Buffer.byteLength(JSON.stringify(world.sent[0]?.edits)));
      await world.answer(stored);
    }
    expect(bytes.length).toBeGreaterThan(1);
    expect(Math.max(...bytes)).toBeLessThan(450_000);
    expect(queue.state().own).toEqual([]);
  });

  it('[Q2] an answer brings what others did, and one keeps what one did since', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('one', 'one', 'uno')]);
    queue.make('values', [rename('two', 'two', 'due')]);
    stored.save('values', [{ id: 'theirs', section: 'values', change: rename('three', 'three', 'tre') }]);
    await world.answer(stored);
    expect(names(at)).toEqual(['uno', 'due', 'tre']);
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
    expect(names(at)).toEqual(['uno', 'due', 'tre']);
  });

  it('[Q2] an older state of a section is never taken for the newest', async () => {
    const at = open();
    const { world, queue, stored } = at;
    const old = { plan: queue.state().plan, notices: queue.state().notices };
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.answer(stored);
    queue.opened(old.plan, old.notices);
    expect(names(at)).toEqual(['uno', 'two', 'three']);
  });

  it('[E7] what does not fit is said at once, and nothing of the press is sent', () => {
    const { world, queue } = open();
    const refusal = queue.make('values', [
      rename('one', 'one', 'uno'),
      rename('two', 'two', 'x'.repeat(121)),
    ]);
    expect(refusal).toEqual({ code: 'tooLong', limit: 120, length: 121 });
    expect(world.calls).toBe(0);
    expect(queue.state().own).toEqual([]);
  });
});

describe('a call that fails', () => {
  it('[Q3] waits with pauses that grow, and is sent again with the same ids', async () => {
    const { world, queue, stored } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await world.fail();
      expect(queue.state().own).toMatchObject([
        { state: { state: 'waiting', why: { code: 'unavailable' } } },
      ]);
      pauses.push(world.pauses[0]?.pauseMs ?? 0);
      await world.pass();
      expect(ids(world)).toEqual(['edit-1']);
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
  });

  it('[Q3] waits as long as it is asked to', async () => {
    const { world, queue } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.refuse({ code: 'busy', retryAfterSeconds: 30 });
    expect(world.pauses.map(({ pauseMs }) => pauseMs)).toEqual([30_000]);
  });

  it('[Q3] holds back what is made meanwhile, and Retry sends all of it', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.refuse({ code: 'unavailable', of: 'storage' });
    queue.make('values', [rename('two', 'two', 'due')]);
    expect(world.sent).toEqual([]);
    expect(names(at)).toEqual(['uno', 'due', 'three']);
    queue.retry();
    expect(world.pauses).toEqual([]);
    expect(ids(world)).toEqual(['edit-1', 'edit-2']);
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
  });

  it('[Q3] after Retry the pauses begin small again, also of what was under way', async () => {
    const { world, queue } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await world.fail();
      await world.pass();
    }
    queue.retry();
    await world.fail();
    expect(world.pauses.map(({ pauseMs }) => pauseMs)).toEqual([1_000]);
  });

  it('[Q3] an edit whose answer was lost is not applied twice', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [{ type: 'add', row: row('value', 'new'), after: null }]);
    const lost = world.take();
    stored.save(lost.section, lost.edits);
    lost.fail();
    await settled();
    await world.pass();
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
    expect(stored.at('values').section.rows.filter(({ id }) => id === 'new')).toHaveLength(1);
  });

  it('[Q3] an edit that the answer does not speak of is sent again', async () => {
    const { world, queue } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    const { plan, notices } = queue.state();
    world.take().settle({
      ok: true,
      value: { edits: [], section: plan.sections.values, revision: 0, notices },
    });
    await settled();
    await world.pass();
    expect(ids(world)).toEqual(['edit-1']);
  });
});

describe('a refused edit', () => {
  /** Somebody else renamed the same row first. */
  async function conflict() {
    const at = open();
    at.queue.make('values', [rename('one', 'one', 'mine')]);
    at.stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'one', 'theirs') }]);
    await at.world.answer(at.stored);
    return at;
  }

  it('[Q4] stays with its value, and its cell shows what is stored', async () => {
    const at = await conflict();
    expect(names(at)).toEqual(['theirs', 'two', 'three']);
    expect(at.queue.state().own).toMatchObject([
      {
        change: { after: 'mine' },
        state: { state: 'refused', why: { code: 'conflict', current: 'theirs', yours: 'mine' } },
      },
    ]);
    at.queue.discard('edit-1');
    expect(at.queue.state().own).toEqual([]);
    expect(names(at)).toEqual(['theirs', 'two', 'three']);
  });

  it('[Q4] does not hold up the others', async () => {
    const at = await conflict();
    at.queue.make('values', [rename('two', 'two', 'due')]);
    await at.world.answer(at.stored);
    expect(at.queue.state().own).toHaveLength(1);
    expect(names(at)).toEqual(['theirs', 'due', 'three']);
  });

  it('[Q4] of a call that may not be made: each of its edits stays', async () => {
    const { world, queue } = open();
    queue.make('values', [rename('one', 'one', 'uno'), rename('two', 'two', 'due')]);
    await world.refuse({ code: 'mayNotChange' });
    expect(queue.state().own.map(({ state }) => state)).toEqual([
      { state: 'refused', why: { code: 'mayNotChange' } },
      { state: 'refused', why: { code: 'mayNotChange' } },
    ]);
    expect(world.pauses).toEqual([]);
  });

  it('[Q5] is written over the value that was seen', async () => {
    const at = await conflict();
    at.queue.keepMine('edit-1');
    expect(names(at)).toEqual(['mine', 'two', 'three']);
    await at.world.answer(at.stored);
    expect(at.queue.state().own).toEqual([]);
    expect(at.stored.at('values').section.rows[0]?.cells).toEqual({ name: 'mine' });
  });

  it('[Q5] is decided once by whoever wrote the cell again before hearing of it', async () => {
    const at = open();
    at.queue.make('values', [rename('one', 'one', 'mine')]);
    at.queue.make('values', [rename('one', 'mine', 'mine too')]);
    at.stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'one', 'theirs') }]);
    await at.world.answer(at.stored);
    await at.world.answer(at.stored);
    expect(at.queue.state().own).toMatchObject([{ change: { after: 'mine too' } }]);
  });

  it('[Q6] in a row that was removed: offered back with the row, where it was', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('two', 'two', 'due')]);
    stored.save('values', [{ id: 'theirs', section: 'values', change: { type: 'remove', row: 'two' } }]);
    await world.answer(stored);
    expect(names(at)).toEqual(['one', 'three']);
    expect(queue.state().own).toMatchObject([{ state: { state: 'refused', why: { code: 'rowGone' } } }]);
    expect(queue.removedRow('two')?.row).toMatchObject({ id: 'two', cells: { name: 'two' } });

    queue.keepMine('edit-1');
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
    expect(stored.at('values').section.rows.map(({ cells }) => cells.name)).toEqual(['one', 'due', 'three']);
  });

  it('[Q6] with what others wrote in the row before it went, and never over a word that was not seen', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('two', 'two', 'due')]);
    const set = (field: string, before: string | null, after: string): Change => ({
      type: 'set',
      row: 'two',
      field,
      before,
      after,
    });
    const before = stored.at('values').revision;
    const theirs = [set('meaning', null, 'What it means'), set('name', 'two', 'deux')];
    stored.save(
      'values',
      theirs.map((change, nth) => ({ id: `theirs-${nth}`, section: 'values', change })),
    );
    stored.save('values', [{ id: 'gone', section: 'values', change: { type: 'remove', row: 'two' } }]);
    await world.answer(stored);
    const gone = stored.known.get('gone');
    if (gone === undefined) throw new Error('It was removed.');
    const written = { revision: before + 2, nth: 0, of: 1 };
    queue.caughtUp({ sections: [], notices: null, changes: [{ ...gone, person: 'tom', at: 0, written }] });

    queue.keepMine('edit-1');
    expect(queue.state().own).toMatchObject([
      { state: { state: 'refused', why: { code: 'conflict', current: 'deux', yours: 'due' } } },
    ]);
    queue.keepMine('edit-1');
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
    expect(stored.at('values').section.rows[1]?.cells).toEqual({ name: 'due', meaning: 'What it means' });
  });

  it('[Q6] what is heard late of a removal before is none of the row that went again', async () => {
    const { world, queue, stored } = open();
    const { revision } = stored.at('values');
    const [, two] = stored.at('values').section.rows;
    if (two === undefined) throw new Error('It is there.');
    queue.make('values', [rename('two', 'two', 'due')]);
    stored.save('values', [{ id: 'gone', section: 'values', change: { type: 'remove', row: 'two' } }]);
    await world.answer(stored);
    const older: Change = { type: 'add', row: { ...two, cells: { name: 'old' } }, after: null };
    const edit: Edit = { id: 'long ago', section: 'values', change: { type: 'remove', row: 'two' } };
    const entry = { edit, inverse: older, person: 'tom', at: 0, written: { revision, nth: 0, of: 1 } };
    queue.caughtUp({ sections: [], notices: null, changes: [entry] });
    expect(queue.removedRow('two')?.row).toEqual(two);
  });

  it('[Q6] removing what somebody else removed is done', async () => {
    const { world, queue, stored } = open();
    queue.make('values', [{ type: 'remove', row: 'two' }]);
    stored.save('values', [{ id: 'theirs', section: 'values', change: { type: 'remove', row: 'two' } }]);
    await world.answer(stored);
    expect(queue.state().own).toEqual([]);
  });
});

describe('Undo', () => {
  const done = (at: ReturnType<typeof open>, direction: 'undo' | 'redo'): Change[] =>
    at.queue.lastDone()[direction].map(({ edit }) => edit.change);

  it('[Q7] takes back the last press as edits of one’s own, and Redo does it again', async () => {
    const at = open();
    const { world, queue, stored } = at;
    const press = [rename('one', 'one', 'uno'), rename('two', 'two', 'due')];
    queue.make('values', press);
    await world.answer(stored);
    expect(done(at, 'undo')).toEqual(press);

    expect(queue.undo()).toEqual([]);
    expect(names(at)).toEqual(['one', 'two', 'three']);
    await world.answer(stored);
    // What Redo says is what was done, and not what took it back.
    expect([done(at, 'undo'), done(at, 'redo')]).toEqual([[], press]);

    expect(queue.redo()).toEqual([]);
    await world.answer(stored);
    expect(names(at)).toEqual(['uno', 'due', 'three']);
    expect(stored.known.size).toBe(6);
  });

  it('[Q7] goes back press by press through the visit, whatever the section', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('one', 'one', 'uno')]);
    queue.make('roles', [set('commander', 'name', 'Commander', 'Chief')]);
    await world.answer(stored);
    queue.make('values', [rename('two', 'two', 'due')]);
    await world.answer(stored);
    await world.answer(stored);
    const undone: unknown[] = [];
    while (queue.lastDone().undo.length > 0) {
      undone.push(...done(at, 'undo').map((change) => ('after' in change ? change.after : null)));
      queue.undo();
      await world.answer(stored);
    }
    expect(undone).toEqual(['due', 'Chief', 'uno']);
    expect(queue.state().plan.sections).toEqual(small.sections);
  });

  it('[Q7] takes back a press over several sections as one, and others’ work stays', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.makeAll([
      { section: 'values', change: rename('one', 'one', 'uno') },
      { section: 'roles', change: set('commander', 'name', 'Commander', 'Chief') },
    ]);
    expect(world.sent.map(({ section }) => section)).toEqual(['roles', 'values']);
    stored.save('values', [{ id: 'theirs', section: 'values', change: rename('three', 'three', 'tre') }]);
    await world.answer(stored);
    await world.answer(stored);
    expect(queue.undo()).toEqual([]);
    await world.answer(stored);
    await world.answer(stored);
    expect(names(at)).toEqual(['one', 'two', 'tre']);
    expect(stored.at('roles').section).toEqual(small.sections.roles);
    expect(queue.lastDone().redo).toHaveLength(2);
  });

  it('[Q7] brings a removed row back to its place', async () => {
    const at = open();
    at.queue.make('values', [{ type: 'remove', row: 'two' }]);
    await at.world.answer(at.stored);
    at.queue.undo();
    await at.world.answer(at.stored);
    expect(names(at)).toEqual(['one', 'two', 'three']);
  });

  describe('[Q7] of a row in which somebody wrote a moment before it was removed', () => {
    const theirs = [{ id: 'theirs', section: 'values', change: rename('two', 'two', 'theirs') }] as const;
    const back: Change = { type: 'add', row: row('value', 'two', { name: 'two' }), after: 'one' };

    it('brings it back with their word', async () => {
      const at = open();
      const { world, queue, stored } = at;
      queue.make('values', [{ type: 'remove', row: 'two' }]);
      stored.save('values', theirs);
      await world.answer(stored);
      queue.undo();
      await world.answer(stored);
      expect(names(at)).toEqual(['one', 'theirs', 'three']);
      expect(stored.at('values').section.rows.map(({ cells }) => cells.name)).toEqual(names(at));
    });

    it.each(['is on its way', 'waits for a network', 'was saved without an answer'])(
      'brings it back with their word while the removal %s',
      async (state) => {
        const at = open();
        const { world, queue, stored } = at;
        queue.make('values', [{ type: 'remove', row: 'two' }]);
        stored.save('values', theirs);
        const [call] = world.sent;
        if (state === 'was saved without an answer' && call !== undefined)
          stored.save(call.section, call.edits);
        if (state !== 'is on its way') await world.fail();
        expect(queue.undo()).toEqual([]);
        queue.retry();
        while (world.sent.length > 0) await world.answer(stored);
        expect(names(at)).toEqual(['one', 'theirs', 'three']);
        expect(queue.state().own).toEqual([]);
      },
    );

    it('brings it back as somebody means it who has another in mind', async () => {
      const at = open();
      const { world, queue, stored } = at;
      queue.make('values', [{ type: 'remove', row: 'two' }]);
      stored.save('values', theirs);
      await world.answer(stored);
      // History restores a row as it was then.
      queue.make('values', [back]);
      await world.answer(stored);
      expect(names(at)).toEqual(['one', 'two', 'three']);
    });
  });

  it('[Q7] says what no longer fits, and why; the rest of the press is taken back', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('one', 'one', 'uno'), rename('two', 'two', 'due')]);
    await world.answer(stored);
    stored.save('values', [{ id: 'theirs', section: 'values', change: { type: 'remove', row: 'one' } }]);
    queue.make('values', [rename('three', 'three', 'tre')]);
    await world.answer(stored);
    queue.undo();
    await world.answer(stored);
    expect(queue.undo()).toMatchObject([
      { done: { edit: { change: rename('one', 'one', 'uno') } }, why: { code: 'rowGone' } },
    ]);
    await world.answer(stored);
    expect(names(at)).toEqual(['two', 'three']);
  });

  it('[Q7] of a cell that somebody else changed since is refused, and the press before it is next', async () => {
    const at = open();
    const { world, queue, stored } = at;
    for (const change of [rename('two', 'two', 'due'), rename('one', 'one', 'uno')]) {
      queue.make('values', [change]);
      await world.answer(stored);
    }
    stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'uno', 'theirs') }]);
    const { plan } = queue.state();
    const { section, revision } = stored.at('values');
    const values = typed('values', section);
    queue.opened(
      { ...plan, sections: { ...plan.sections, values }, revisions: { ...plan.revisions, values: revision } },
      queue.state().notices,
    );
    expect(queue.undo()).toMatchObject([{ why: { code: 'conflict', current: 'theirs' } }]);
    expect(world.sent).toEqual([]);
    expect(done(at, 'undo')).toEqual([rename('two', 'two', 'due')]);
  });

  it('[Q7] what one goes on doing by hand ends Redo', async () => {
    const { world, queue, stored } = open();
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.answer(stored);
    queue.undo();
    await world.answer(stored);
    queue.make('values', [rename('two', 'two', 'due')]);
    await world.answer(stored);
    expect(queue.lastDone().redo).toEqual([]);
  });

  describe('[Q7] of a press that is still on its way', () => {
    const many = Array.from({ length: 40 }, (_, n) => addValue(`pasted-${n}`));

    it('takes back all of it in one press, what was saved and what was not', async () => {
      const at = open();
      const { world, queue, stored } = at;
      queue.make('values', many);
      await world.answer(stored);
      expect(done(at, 'undo')).toEqual(many);
      expect(queue.undo()).toEqual([]);
      expect(names(at)).toEqual(['one', 'two', 'three']);
      while (world.sent.length > 0) await world.answer(stored);
      expect(stored.at('values').section).toEqual(small.sections.values);
      expect([done(at, 'undo'), done(at, 'redo')]).toEqual([[], many]);
      expect(queue.state().own).toEqual([]);
    });

    it('takes it back without a network too', async () => {
      const at = open();
      const { world, queue, stored } = at;
      queue.make('values', [rename('one', 'one', 'uno')]);
      await world.fail();
      expect(queue.undo()).toEqual([]);
      expect(names(at)).toEqual(['one', 'two', 'three']);
      await world.pass();
      await world.answer(stored);
      expect(stored.at('values').section).toEqual(small.sections.values);
      expect(queue.state().own).toEqual([]);
    });

    it('leaves nothing to decide of what is refused afterwards', async () => {
      const at = open();
      const { world, queue, stored } = at;
      stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'one', 'theirs') }]);
      queue.make('values', [rename('one', 'one', 'uno')]);
      queue.undo();
      await world.answer(stored);
      expect(queue.state().own).toEqual([]);
      expect(world.sent).toEqual([]);
      expect(names(at)).toEqual(['theirs', 'two', 'three']);
      expect(queue.lastDone()).toEqual({ undo: [], redo: [] });
    });

    it('done again since, what is refused is decided on once', async () => {
      const at = open();
      const { world, queue, stored } = at;
      stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'one', 'theirs') }]);
      queue.make('values', [rename('one', 'one', 'uno')]);
      queue.undo();
      queue.redo();
      while (world.sent.length > 0) await world.answer(stored);
      expect(queue.state().own).toMatchObject([
        { change: rename('one', 'one', 'uno'), state: { state: 'refused', why: { code: 'conflict' } } },
      ]);
    });
  });

  it('[Q7] does not offer to take back what was refused', async () => {
    const at = open();
    const { world, queue, stored } = at;
    queue.make('values', [rename('two', 'two', 'due')]);
    await world.answer(stored);
    stored.save('values', [{ id: 'theirs', section: 'values', change: rename('one', 'one', 'theirs') }]);
    queue.make('values', [rename('one', 'one', 'uno')]);
    await world.answer(stored);
    expect(done(at, 'undo')).toEqual([rename('two', 'two', 'due')]);
  });
});
