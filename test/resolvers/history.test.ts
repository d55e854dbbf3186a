/** What was done to a plan, as whoever may see it reads it: complete, in order, a page at a time. */
import type { Edit } from '../../src/plan/edit';
import type { HistoryItem } from '../../src/plan/history';
import { planHistory } from '../../src/resolvers/plan-history';
import { storePlan } from '../../src/resolvers/create-plan';
import { editPlan } from '../../src/resolvers/edit-plan';
import { openPlan } from '../../src/resolvers/open-plan';
import { restore } from '../../src/plan/restore';
import type { HistoryPage } from '../../src/resolvers/contract';
import type { Result } from '../../src/plan/refusal';
import { historyAt } from '../../src/storage/keys';
import { appSite, EDITOR, EDITOR2, name, planIn, refused, set, VIEWER, type PlanOn } from './app-site';
import { localWorld, SANDBOX } from './local-world';
import { after, plain } from '../plan/told-history';

const app = appSite();
const local = localWorld();

const pageIn = (answer: Result<HistoryPage>): HistoryPage => {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};
const everything = { of: { kind: 'plan' }, movedFrom: null, cursor: null };
const ask = (plan: PlanOn, more: object = {}, as = VIEWER) =>
  app().call('plan/history', { ...everything, ...more }, { as, page: plan.page, config: plan.config });

async function editAs(as: string, { page, config }: PlanOn, edits: readonly Edit[]): Promise<void> {
  const section = edits[0]?.section;
  const answer = await app().call('plan/edit', { section, edits }, { as, page, config });
  expect(answer).toMatchObject({ ok: true });
}

/** So many titles, one edit each, sixteen a call. */
async function retitled(plan: PlanOn, count: number): Promise<void> {
  const edits = Array.from({ length: count }, (_, n) =>
    set('top', null, 'title', n === 0 ? null : `${n - 1}`, `${n}`),
  );
  for (let from = 0; from < count; from += 16) await editAs(EDITOR, plan, edits.slice(from, from + 16));
}

const titles = (items: readonly HistoryItem[]): unknown[] =>
  items.map((item) =>
    item.state === 'made' && item.entry.edit.change.type === 'set' ? item.entry.edit.change.after : item,
  );

async function all(plan: PlanOn): Promise<HistoryItem[]> {
  const items: HistoryItem[] = [];
  let cursor: string | null = null;
  do {
    const page: HistoryPage = pageIn(await ask(plan, { cursor }));
    items.push(...page.entries);
    ({ cursor } = page);
  } while (cursor !== null);
  return items;
}

describe('[H3] a page of history', () => {
  it('is the 25 newest, newest first, and the next one goes on where it ended', async () => {
    const plan = await app().plan();
    await retitled(plan, 60);
    const first = pageIn(await ask(plan));
    expect(titles(first.entries)).toEqual(Array.from({ length: 25 }, (_, n) => `${59 - n}`));
    expect(titles(await all(plan))).toEqual(Array.from({ length: 60 }, (_, n) => `${59 - n}`));
  });

  it('is of one section, or of one person', async () => {
    const plan = await app().plan();
    await editAs(EDITOR, plan, [set('top', null, 'title', null, 'Mine')]);
    await editAs(EDITOR2, plan, [name('scribe', app().account(VIEWER))]);
    const of = async (which: object): Promise<string[]> =>
      pageIn(await ask(plan, { of: which })).entries.map((item) =>
        item.state === 'made' ? item.entry.edit.section : item.unread.key,
      );
    expect(await of({ kind: 'section', section: 'roles' })).toEqual(['roles']);
    expect(await of({ kind: 'section', section: 'values' })).toEqual([]);
    expect(await of({ kind: 'person', person: app().account(EDITOR) })).toEqual(['top']);
    expect(await of({ kind: 'plan' })).toEqual(['roles', 'top']);
  });

  it.each([1, 120])('is one query and asks Confluence nothing, of a history of %i', async (count) => {
    const plan = await app().plan();
    await retitled(plan, count);
    app().started.activity.clear();
    await ask(plan);
    const kinds = app()
      .started.activity.all()
      .map((one) => (one.kind === 'storage' ? one.path : one.kind));
    expect(kinds.filter((kind) => kind.startsWith('/api'))).toEqual(['/api/v1/entity/query']);
    expect(kinds).not.toContain('rest');
  });

  it('of a plan that nobody changed is empty', async () => {
    expect(pageIn(await ask(await app().plan()))).toEqual({ entries: [], cursor: null });
  });

  it.each<[string, object]>([
    ['two filters', { of: { kind: 'section', section: 'top', person: 'x' } }],
    ['an unknown section', { of: { kind: 'section', section: 'secrets' } }],
    ['no filter', { of: null }],
    ['a key that is none', { movedFrom: 'a' }],
    ['a cursor that is no text', { cursor: 3 }],
    ['another plan', { plan: 'other:1' }],
  ])('is not for %s', async (_, more) => {
    expect(await ask(await app().plan(), more)).toEqual(refused({ code: 'badRequest' }));
  });

  it('of other content is asked for by nobody', async () => {
    const [plan, other] = [await app().plan(), await app().plan()];
    expect(await ask(plan, { movedFrom: other.plan.head.key })).toEqual(refused({ code: 'planGone' }));
  });
});

describe('[H2] every edit that changed something', () => {
  it('is there once, with who and when; replayed from the beginning they give what is stored', async () => {
    const plan = await app().plan();
    await editAs(EDITOR, plan, [
      set('values', 'early', 'name', nameOf(plan), 'Early'),
      set('values', 'early', 'name', 'Early', 'Early'),
      { id: 'gone', section: 'values', change: { type: 'remove', row: 'early' } },
    ]);
    await editAs(EDITOR2, plan, [name('scribe', app().account(VIEWER))]);
    const items = (await all(plan)).reverse();
    const entries = items.flatMap((item) => (item.state === 'made' ? item.entry : []));
    expect(entries.map(({ person, written }) => [person, written])).toEqual([
      [app().account(EDITOR), { revision: 2, nth: 0, of: 2 }],
      [app().account(EDITOR), { revision: 2, nth: 1, of: 2 }],
      [app().account(EDITOR2), { revision: 2, nth: 0, of: 1 }],
    ]);
    const { page, config } = plan;
    const stored = planIn(await app().call('plan/open', {}, { as: EDITOR, page, config }));
    expect(plain(after(plan.plan.sections, entries))).toEqual(plain(stored.sections));
  });
});

describe('[H5] clocks that differ by an hour', () => {
  it('leave the order in which a section was written, and the way back', async () => {
    const place = local().placeOf(EDITOR, { plan: 'clocks', home: SANDBOX });
    const opened = await storePlan(local().world, place);
    if (!opened.ok || opened.value.state !== 'plan') throw new Error('It is stored.');
    for (const [title, ms] of [
      ['a', 0],
      ['b', -3_600_000],
      ['c', 1],
      ['d', 3_600_000],
    ] as const) {
      local().pass(ms);
      const now = await openPlan(local().world, place);
      if (!now.ok || now.value.state !== 'plan') throw new Error('It is there.');
      const before = now.value.plan.sections.top.own.title ?? null;
      const edits = [set('top', null, 'title', before, title)];
      expect(await editPlan(local().world, place, { section: 'top', edits })).toMatchObject({ ok: true });
    }
    const { entries } = pageIn(await planHistory(local().world, place, everything));
    const second = entries.find((item) => item.state === 'made' && item.entry.written?.revision === 3);
    const now = await openPlan(local().world, place);
    if (second?.state !== 'made' || !now.ok || now.value.state !== 'plan') throw new Error('All is there.');
    const then = { entry: second.entry, side: 'after' } as const;
    const result = restore(now.value.plan, entries, then, { what: 'section', section: 'top' });
    expect(result.ok && result.value.map(({ edit }) => edit.change)).toMatchObject([
      { field: 'title', before: 'd', after: 'b' },
    ]);
  });
});

describe('[H4] an entry', () => {
  /** A stored plan with entries that no app of today would write. */
  async function planWith(values: Readonly<Record<string, Record<string, unknown>>>) {
    const place = local().placeOf(EDITOR, { plan: `odd-${++odd}`, home: SANDBOX });
    await storePlan(local().world, place);
    const { key } = place.shown;
    for (const [id, value] of Object.entries(values))
      await local().put(historyAt(key, id), {
        plan: key,
        section: 'top',
        person: 'ana',
        at: ++odd,
        ...value,
      });
    return { place, key };
  }
  let odd = 0;
  const title = set('top', null, 'title', null, 'x');

  it('of the first format is read as it was written', async () => {
    const { place } = await planWith({
      old: { doc: { format: 1, value: { edit: { ...title, id: 'old' }, inverse: null } } },
    });
    const { entries } = pageIn(await planHistory(local().world, place, everything));
    expect(entries).toMatchObject([
      {
        state: 'made',
        entry: { edit: { id: 'old' }, inverse: { before: 'x', after: null }, person: 'ana', written: null },
      },
    ]);
  });

  it('that is of a newer format, or does not parse, is named and keeps nobody from the others', async () => {
    const good = { edit: { ...title, id: 'good' }, inverse: null, written: null };
    const { place, key } = await planWith({
      good: { doc: { format: 2, value: good } },
      newer: { doc: { format: 3, value: good } },
      cut: { doc: { format: 2, value: { edit: title } } },
      text: { doc: 'nothing' },
      elsewhere: { doc: { format: 2, value: { ...good, edit: { ...title, section: 'secrets' } } } },
    });
    const { entries } = pageIn(await planHistory(local().world, place, everything));
    const unread = (id: string, why: string) => ({
      state: 'unread',
      unread: { key: historyAt(key, id).key, why, section: 'top', person: 'ana' },
    });
    expect(entries).toMatchObject([
      unread('elsewhere', 'unreadable'),
      unread('text', 'unreadable'),
      unread('cut', 'unreadable'),
      unread('newer', 'newerFormat'),
      { state: 'made', entry: { edit: { id: 'good' } } },
    ]);
  });
});

const nameOf = ({ plan }: PlanOn) => plan.sections.values.rows[0]?.cells.name ?? null;
