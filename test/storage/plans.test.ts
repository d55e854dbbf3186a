import { cardOf } from '../../src/plan/card';
import { SECTION_NAMES } from '../../src/plan/fields';
import { Refused } from '../../src/plan/refusal';
import { FORMAT } from '../../src/plan/schema';
import { starterPlan } from '../../src/plan/starter';
import {
  cardAt,
  headAt,
  historyAt,
  noticesAt,
  planAt,
  sectionAt,
  type Address,
} from '../../src/storage/keys';
import { readPlan } from '../../src/storage/plans';
import { createPlan, movePlan, saveEdits, saveNotices, type NewPlan } from '../../src/storage/save';
import { localStorage } from './local-storage';

const local = localStorage();

let made = 0;

function newPlan(contentId = '100'): NewPlan {
  const key = `plan-${++made}:${contentId}`;
  const plan = starterPlan({
    key,
    contentId,
    contentType: 'page',
    language: 'en-US',
    start: 'filled',
    copyOf: null,
  });
  const where = { contentId, contentType: 'page' as const, spaceId: '7', pageTitle: 'A page' };
  const card = { key, ...where, ...cardOf(plan.sections, 0) };
  return { plan, notices: { revision: 0, named: [] }, card };
}

async function stored(contentId?: string): Promise<NewPlan & { readonly key: string }> {
  const plan = newPlan(contentId);
  expect(await createPlan(local().storage, plan)).not.toBeNull();
  return { ...plan, key: plan.plan.head.key };
}

const read = (key: string) => readPlan(local().storage, key);

describe('a plan', () => {
  it('is read as it was stored, with revisions that count who wrote', async () => {
    const plan = newPlan();
    const created = await createPlan(local().storage, plan);
    expect(await read(plan.plan.head.key)).toEqual({ plan: created?.plan, notices: created?.notices });
    expect(created?.plan.sections).toEqual(plan.plan.sections);
    expect(Object.values(created?.plan.revisions ?? {})).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('that is not there is none', async () => {
    expect(await read('nothing:100')).toBeNull();
  });

  it.each([
    ['its head', (key: string) => headAt(key)],
    ['a section', (key: string) => sectionAt(key, 'roles')],
    ['its notices', (key: string) => noticesAt(key)],
    ['its card', (key: string) => cardAt(key)],
  ])('is not stored over one of which only %s is left', async (_, part) => {
    const plan = newPlan();
    const { key } = plan.plan.head;
    const address = part(key);
    const left =
      address.entityName === 'head' ? { contentId: '100', doc: 'left' } : { revision: 9, doc: 'left' };
    await local().put(address, left);
    expect(await createPlan(local().storage, plan)).toBeNull();
    expect(await local().at(address)).toEqual(left);
    for (const other of planAt(key).filter((each) => each.key !== address.key))
      expect(await local().at(other)).toBeUndefined();
  });
});

describe('[S2] a stored value', () => {
  const PARTS: readonly [string, (key: string) => Address][] = [
    ['head', headAt],
    ...SECTION_NAMES.map((name): [string, (key: string) => Address] => [name, (key) => sectionAt(key, name)]),
    ['notices', noticesAt],
  ];
  const spoilt = (address: Address, doc: unknown) =>
    address.entityName === 'head' ? { contentId: '100', doc } : { revision: 1, doc };
  const refusalOf = async (key: string): Promise<unknown> => {
    try {
      return await read(key);
    } catch (error) {
      return error instanceof Refused ? error.refusal : error;
    }
  };

  it.each(PARTS)('that does not parse is named, and the plan is not read in half: %s', async (_, part) => {
    const { key } = await stored();
    const address = part(key);
    for (const doc of [{ format: FORMAT, value: { nothing: 1 } }, { format: 'x' }, 'text', 7]) {
      await local().put(address, spoilt(address, doc));
      expect(await refusalOf(key)).toEqual({ code: 'unreadable', key: address.key });
    }
  });

  it.each(PARTS)('of a newer format is told apart from one that does not parse: %s', async (_, part) => {
    const { key } = await stored();
    const address = part(key);
    await local().put(address, spoilt(address, { format: FORMAT + 1, value: {} }));
    expect(await refusalOf(key)).toEqual({ code: 'newerFormat', key: address.key });
  });

  it('that is missing from a plan is named', async () => {
    const { key } = await stored();
    const address = sectionAt(key, 'channels');
    await local().storage.entity('section').delete(address.key);
    expect(await refusalOf(key)).toEqual({ code: 'unreadable', key: address.key });
  });

  it('that calls itself another plan’s head is none of this one', async () => {
    const [one, other] = [await stored(), await stored()];
    const value = await local().at(headAt(other.key));
    await local().put(headAt(one.key), value as Record<string, unknown>);
    expect(await refusalOf(one.key)).toEqual({ code: 'unreadable', key: headAt(one.key).key });
  });
});

describe('saving', () => {
  const edit = (id: string) => ({
    edit: {
      id,
      section: 'top' as const,
      change: { type: 'set' as const, row: null, field: 'title', before: null, after: id },
    },
    inverse: { type: 'set' as const, row: null, field: 'title', before: id, after: null },
    person: 'ana',
    at: 1_764_000_000_000,
    written: { revision: 2, nth: 0, of: 1 },
  });
  const save = (key: string, id: string, revision: number) =>
    saveEdits(local().storage, {
      key,
      name: 'top',
      section: { own: { title: id }, rows: [] },
      revision,
      entries: [edit(id)],
      notices: null,
      card: null,
    });

  it('is done on the revision that was read, and on no other', async () => {
    const { key } = await stored();
    expect(await save(key, 'first', 1)).toBe(true);
    expect(await save(key, 'second', 1)).toBe(false);
    const after = await read(key);
    expect(after?.plan.sections.top.own).toEqual({ title: 'first' });
    expect(after?.plan.revisions).toMatchObject({ top: 2, roles: 1 });
    expect(await local().at(historyAt(key, 'second'))).toBeUndefined();
  });

  it('never writes over an entry of history', async () => {
    const { key } = await stored();
    expect(await save(key, 'same', 1)).toBe(true);
    expect(await save(key, 'same', 2)).toBe(false);
  });

  it('keeps an edit by plan, section, person and time, and its text not twice over', async () => {
    const { key } = await stored();
    await save(key, 'kept', 1);
    expect(await local().at(historyAt(key, 'kept'))).toEqual({
      plan: key,
      section: 'top',
      person: 'ana',
      at: 1_764_000_000_000,
      doc: {
        format: 2,
        value: { edit: edit('kept').edit, inverse: null, written: edit('kept').written },
      },
    });
    const { results } = await local()
      .storage.entity('history')
      .query()
      .index('by-person', { partition: [key, 'ana'] })
      .getMany();
    expect(results).toHaveLength(1);
  });

  it('of notices is done on the revision that was read', async () => {
    const { key } = await stored();
    const named = { role: 'scribe', person: 'tom', as: 'holder' as const, namedBy: 'ana', namedAt: 1 };
    const notices = { revision: 1, named: [{ ...named, told: { state: 'waiting' as const } }] };
    expect(await saveNotices(local().storage, key, notices)).toBe(true);
    expect(await saveNotices(local().storage, key, notices)).toBe(false);
    expect((await read(key))?.notices).toEqual({ ...notices, revision: 2 });
  });
});

describe('moving a plan', () => {
  it('takes it whole, and not when somebody edited it meanwhile', async () => {
    const from = await stored();
    const left = await read(from.key);
    if (left === null) throw new Error('It was stored.');
    const to = newPlan();
    const moved = { ...to, plan: { ...left.plan, head: { ...left.plan.head, key: to.plan.head.key } } };
    await saveNotices(local().storage, from.key, left.notices);
    expect(await movePlan(local().storage, left, moved)).toBeNull();
    expect(await read(from.key)).not.toBeNull();

    const now = await read(from.key);
    expect(now && (await movePlan(local().storage, now, moved))).not.toBeNull();
    expect(await read(from.key)).toBeNull();
    for (const address of [...planAt(from.key), cardAt(from.key)])
      expect(await local().at(address)).toBeUndefined();
    expect((await read(to.plan.head.key))?.plan.sections).toEqual(left.plan.sections);
  });
});
