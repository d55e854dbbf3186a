import fc from 'fast-check';
import type { Change } from '../../../src/plan/edit';
import { nobody, row, set } from '../../plan/builders';
import { RUNS } from '../../plan/arbitraries';
import { setSameCell } from '../../../src/frontend/saving/own-edits';
import { makeSaveQueue, type SaveQueue } from '../../../src/frontend/saving/save-queue';
import type { OwnEdit } from '../../../src/frontend/screen';
import { settled, small, Stored, TestWorld } from './world';

/** What may happen next in one of two browsers, or on the way to what is stored. */
type Happening =
  | { readonly type: 'make'; readonly change: (queue: SaveQueue, unique: string) => Change }
  | {
      readonly type:
        'answer' | 'lostBefore' | 'lostAfter' | 'busy' | 'pass' | 'retry' | 'undo' | 'redo' | 'keepMine';
    };

const rowId = fc.constantFrom('one', 'two', 'three');
const changes: fc.Arbitrary<(queue: SaveQueue, unique: string) => Change> = fc.oneof(
  rowId.map((id) => (queue: SaveQueue, unique: string) => {
    const seen = queue.state().plan.sections.values.rows.find((other) => other.id === id);
    return set(id, 'name', seen?.cells.name ?? null, unique);
  }),
  fc.constant((_: SaveQueue, unique: string): Change => ({
    type: 'add',
    row: row('value', unique, { name: unique }),
    after: 'one',
  })),
  rowId.map((id) => (): Change => ({ type: 'remove', row: id })),
  rowId.map((id) => (): Change => ({ type: 'move', row: id, after: null })),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  changes.map((change): Happening => ({ type: 'make', change })),
  fc
    .constantFrom<Exclude<Happening['type'], 'make'>>(
      'answer',
      'answer',
      'lostBefore',
      'lostAfter',
      'busy',
      'pass',
      'retry',
      'undo',
      'redo',
      'keepMine',
    )
    .map((type): Happening => ({ type })),
);

it('[Q8] whatever the network does, an edit is applied exactly once or is still there with its value', async () => {
  const story = fc.array(fc.tuple(fc.constantFrom(0, 1), happening), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const stored = new Stored(small);
      const worlds = [new TestWorld('ana'), new TestWorld('tom')];
      const queues = worlds.map((world) => makeSaveQueue({ plan: small, notices: nobody }, world));
      const made = new Map<string, OwnEdit & { readonly who: number }>();
      /** Made anew by their author, under another id. */
      const again = new Set<string>();

      for (const [index, [who, step]] of steps.entries()) {
        const [world, queue] = [worlds[who], queues[who]];
        if (world === undefined || queue === undefined) throw new Error('Two people are here.');
        const before = queue.state().own;
        await happen(step, world, queue, stored, `new-${index}`);
        const after = queue.state().own;
        for (const edit of after) made.set(edit.id, { ...edit, who });
        if (step.type === 'keepMine')
          for (const { id } of before) if (!after.some((edit) => edit.id === id)) again.add(id);
      }
      for (const [who, world] of worlds.entries()) await drain(world, queues[who], stored);

      const left = new Set(queues.flatMap((queue) => queue.state().own.map(({ id }) => id)));
      for (const edit of made.values()) {
        const isApplied = stored.answered.get(edit.id) === null;
        expect([edit.id, left.has(edit.id) && isApplied]).toEqual([edit.id, false]);
        if (isApplied || left.has(edit.id) || again.has(edit.id)) continue;
        // It is gone for a reason: its row was gone as it wanted, its author wrote over it, or took it back meanwhile.
        const isDone = edit.change.type === 'remove';
        const isOverwritten = [...made.values()].some(
          (later) => later !== edit && later.who === edit.who && setSameCell(edit, later),
        );
        const isTakenBack = [...made.values()].some(
          (other) =>
            stored.answered.get(other.id) !== null &&
            !left.has(other.id) &&
            (takenBackBy(other) === edit.id || takenBackBy(edit) === other.id),
        );
        expect([edit, isDone || isOverwritten || isTakenBack]).toEqual([edit, true]);
      }
    }),
    RUNS,
  );
});

const takenBackBy = (edit: OwnEdit): unknown => ('takesBack' in edit ? edit.takesBack : null);

async function happen(
  step: Happening,
  world: TestWorld,
  queue: SaveQueue,
  stored: Stored,
  unique: string,
): Promise<void> {
  switch (step.type) {
    case 'make':
      queue.make('values', [step.change(queue, unique)]);
      return;
    case 'answer':
      return world.sent.length > 0 ? world.answer(stored) : undefined;
    case 'lostBefore':
      return world.sent.length > 0 ? world.fail() : undefined;
    case 'lostAfter': {
      const [call] = world.sent;
      if (call === undefined) return;
      stored.save(call.section, call.edits);
      return world.fail();
    }
    case 'busy':
      return world.sent.length > 0 ? world.refuse({ code: 'busy', retryAfterSeconds: null }) : undefined;
    case 'pass':
      return world.pauses.length > 0 ? world.pass() : undefined;
    case 'retry': {
      queue.retry();
      return;
    }
    case 'undo':
      queue.undo();
      return;
    case 'redo':
      queue.redo();
      return;
    case 'keepMine': {
      const refused = queue.state().own.find(({ state }) => state.state === 'refused');
      if (refused !== undefined) queue.keepMine(refused.id);
      return;
    }
  }
}

/** The network works again, until nothing is on its way. */
async function drain(world: TestWorld, queue: SaveQueue | undefined, stored: Stored): Promise<void> {
  for (let round = 0; round < 200 && (world.sent.length > 0 || world.pauses.length > 0); round += 1)
    await (world.sent.length > 0 ? world.answer(stored) : world.pass());
  await settled();
  expect(queue?.state().own.filter(({ state }) => state.state !== 'refused')).toEqual([]);
}
