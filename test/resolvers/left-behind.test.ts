/** What an older or newer app, or one that died, left in storage. */
import { FORMAT } from '../../src/plan/schema';
import { catchUp } from '../../src/resolvers/catch-up';
import { storePlan } from '../../src/resolvers/create-plan';
import { editPlan } from '../../src/resolvers/edit-plan';
import { mentionPeople } from '../../src/resolvers/mention-people';
import { openPlan } from '../../src/resolvers/open-plan';
import { claim } from '../../src/plan/mention-claim';
import type { Place } from '../../src/resolvers/place';
import type { Kvs } from '../../src/storage/door';
import { cardAt, noticesAt, sectionAt } from '../../src/storage/keys';
import { readPlan } from '../../src/storage/plans';
import { saveNotices } from '../../src/storage/save';
import { name, refused, set } from './app-site';
import { localWorld, SANDBOX } from './local-world';

const local = localWorld();
const EDITOR = 'editor@example.com';
const EDITOR2 = 'editor2@example.com';

let made = 0;

async function plan() {
  const config = { plan: `left-${++made}`, home: SANDBOX };
  const place = local().placeOf(EDITOR, config);
  expect(await storePlan(local().world, place)).toMatchObject({ ok: true });
  return { config, place, key: place.shown.key };
}

/** Everything that can be asked of a plan; a refusal that the wrapper would answer is thrown here. */
const calls = (place: Place): (() => Promise<unknown>)[] => {
  const { world } = local();
  const edits = [set('top', null, 'title', null, 'x')];
  const people = [{ role: 'scribe', person: 'somebody' }];
  return [
    () => openPlan(world, place),
    () => storePlan(world, place),
    () => editPlan(world, place, { section: 'top', edits }),
    () => mentionPeople(world, place, { mention: 'm', people }),
  ];
};

describe('a stored value that cannot be read', () => {
  it('is named by every call and written over by none', async () => {
    const at = await plan();
    const address = sectionAt(at.key, 'values');
    await local().put(address, { revision: 1, doc: { format: FORMAT, value: { rows: 'lost' } } });
    for (const call of calls(at.place))
      await expect(call()).rejects.toMatchObject({ refusal: { code: 'unreadable', key: address.key } });
    expect(await local().at(address)).toEqual({
      revision: 1,
      doc: { format: FORMAT, value: { rows: 'lost' } },
    });
  });

  it('of a newer app is left to that', async () => {
    const at = await plan();
    const address = noticesAt(at.key);
    const newer = { revision: 1, doc: { format: FORMAT + 1, value: { people: {} } } };
    await local().put(address, newer);
    for (const call of calls(at.place))
      await expect(call()).rejects.toMatchObject({ refusal: { code: 'newerFormat', key: address.key } });
    expect(await local().at(address)).toEqual(newer);
  });
});

describe('[S7] a section of a newer app', () => {
  it('is shown as far as it is understood, and named; nothing of its plan is written', async () => {
    const at = await plan();
    const address = sectionAt(at.key, 'values');
    const text = { own: { text: 'How we behave', mood: 'calm' }, rows: [] };
    const newer = { revision: 7, doc: { format: FORMAT + 1, value: text } };
    await local().put(address, newer);
    expect(await openPlan(local().world, at.place)).toMatchObject({
      ok: true,
      value: {
        state: 'plan',
        newer: ['values'],
        plan: { sections: { values: { own: { text: 'How we behave' } } }, revisions: { values: 7 } },
      },
    });
    // Whoever had the plan open is told why it is not the newest any more.
    const asked = { known: { values: 1 }, edits: [] };
    await expect(catchUp(local().world, at.place, asked)).rejects.toMatchObject({
      refusal: { code: 'newerFormat', key: address.key },
    });
    for (const section of ['values', 'top']) {
      const edits = [set(section === 'top' ? 'top' : 'values', null, 'text', null, 'x')];
      await expect(editPlan(local().world, at.place, { section, edits })).rejects.toMatchObject({
        refusal: { code: 'newerFormat', key: address.key },
      });
    }
    expect(await local().at(address)).toEqual(newer);
  });
});

describe('a card that cannot be read', () => {
  it('keeps nobody from reading its plan, and is not written over', async () => {
    const at = await plan();
    const address = cardAt(at.key);
    const { doc: _, ...attributes } = (await local().at(address)) as Record<string, unknown>;
    const spoilt = { ...attributes, doc: { format: FORMAT, value: {} } };
    await local().put(address, spoilt);
    expect(await openPlan(local().world, at.place)).toMatchObject({ ok: true });
    const edits = [set('top', null, 'title', null, 'x')];
    await expect(editPlan(local().world, at.place, { section: 'top', edits })).rejects.toMatchObject({
      refusal: { code: 'unreadable', key: address.key },
    });
    expect(await local().at(address)).toEqual(spoilt);
  });
});

describe('[N6] a claim of a function that died', () => {
  async function claimed() {
    const at = await plan();
    const person = local().account(EDITOR2);
    const edits = [name('scribe', person)];
    await editPlan(local().world, at.place, { section: 'roles', edits });
    const stored = await readPlan(local().storage, at.key);
    if (stored === null) throw new Error('It was stored.');
    const people = [{ role: 'scribe', person }];
    const { notices } = claim(stored.notices, stored.plan.sections.roles, people, {
      mention: 'died',
      by: local().account(EDITOR),
      at: local().world.now(),
      how: 'press',
    });
    await saveNotices(local().storage, at.key, notices);
    return { ...at, people };
  }
  const press = ({ place, people }: Awaited<ReturnType<typeof claimed>>, mention: string) =>
    mentionPeople(local().world, place, { mention, people });

  it('is waited for as long as a function can live, then looked for, then sent', async () => {
    const at = await claimed();
    local().pass(29_000);
    local().asked.length = 0;
    expect(await press(at, 'early')).toEqual(refused({ code: 'busy', retryAfterSeconds: null }));
    expect(local().asked.some((one) => one.includes('footer-comments'))).toBe(false);

    local().pass(2_000);
    expect(await press(at, 'early')).toEqual(refused({ code: 'commentUnknown' }));
    expect(local().asked.some((one) => one.startsWith('POST') && one.includes('footer-comments'))).toBe(
      false,
    );

    local().pass(30_000);
    local().asked.length = 0;
    const sent = await press(at, 'late');
    expect(sent).toMatchObject({ ok: true, value: { notices: { named: [{ told: { mention: 'late' } }] } } });
    const paths = local().asked.filter((one) => one.includes('footer-comments'));
    expect(paths.map((one) => one.split(' ')[0])).toEqual(['GET', 'POST']);
  });
});

describe('a lost race', () => {
  it('is tried five times, with pauses that grow and differ', async () => {
    const at = await plan();
    const { world, waited } = local();
    let reads = 0;
    const storage: Kvs = {
      entity: (entityName) => world.storage.entity(entityName),
      transact: () => world.storage.transact(),
      async batchGet<Of>(items: Parameters<Kvs['batchGet']>[0]) {
        const found = await world.storage.batchGet<Of>(items);
        const { revision, doc } = (await local().at(sectionAt(at.key, 'top'))) as Record<string, unknown>;
        // Somebody is faster each time.
        await local().put(sectionAt(at.key, 'top'), { revision: Number(revision) + 1, doc });
        reads += 1;
        return found;
      },
    };
    const edits = [set('top', null, 'title', null, 'x')];
    waited.length = 0;
    const answer = editPlan({ ...world, storage }, at.place, { section: 'top', edits });
    await expect(answer).rejects.toMatchObject({ refusal: { code: 'busy' } });
    expect(reads).toBe(5);
    expect(waited).toEqual([40, 80, 160, 320]);
  });
});
