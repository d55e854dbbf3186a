/** "Numbers that the design must keep" (design.md), counted at the stand-in's border. */
import { person } from '../../local-confluence/src/site/caller';
import type { Activity } from '../../local-confluence/src/activity';
import type { Edit } from '../../src/plan/edit';
import { appSite, EDITOR, name, set, VIEWER, type PlanOn } from './app-site';

const app = appSite();

interface Counted {
  readonly paths: readonly string[];
  readonly rest: readonly string[];
  readonly writtenBytes: number;
}

async function counted(call: () => Promise<unknown>): Promise<Counted> {
  const { activity } = app().started;
  activity.clear();
  expect(await call()).toMatchObject({ ok: true });
  const log = activity.all();
  const storage = log.filter((one) => one.kind === 'storage');
  return {
    paths: storage.map(({ path }) => path.replace('/api/v1/', '')),
    rest: log.flatMap((one: Activity) => (one.kind === 'rest' ? [`${one.method} as ${one.as}`] : [])),
    writtenBytes: storage.reduce((sum, { writtenBytes }) => sum + writtenBytes, 0),
  };
}

const open = ({ page, config }: PlanOn, as = VIEWER) => app().call('plan/open', {}, { as, page, config });
const edit = ({ page, config }: PlanOn, ...edits: Edit[]) =>
  app().call('plan/edit', { section: edits[0]?.section, edits }, { as: EDITOR, page, config });

it('opening a plan on its own page is one read, and nothing is asked of Confluence', async () => {
  const plan = await app().plan();
  expect(await counted(() => open(plan))).toEqual({ paths: ['batch/get'], rest: [], writtenBytes: 0 });
});

it('so it is before the plan is stored', async () => {
  const page = app().page();
  const at = { as: VIEWER, page, config: { plan: 'unstored', home: page } };
  const { paths, rest } = await counted(() => app().call('plan/open', {}, at));
  expect({ paths, rest }).toEqual({ paths: ['batch/get'], rest: [] });
});

it('opening a mirror is one read and one question, as the person', async () => {
  const plan = await app().plan();
  const mirror = { ...plan, page: app().page(), config: { ...plan.config, shows: 'mirror' } };
  const { paths, rest } = await counted(() => open(mirror));
  expect({ paths, rest }).toEqual({ paths: ['batch/get'], rest: ['GET as user'] });
});

it('storing a new plan is one read, one transaction and one question', async () => {
  const page = app().page();
  const at = { as: EDITOR, page, config: { plan: 'counted', home: page } };
  const { paths, rest } = await counted(() => app().call('plan/create', {}, at));
  expect({ paths, rest }).toEqual({ paths: ['batch/get', 'transaction'], rest: ['GET as user'] });
});

it('a copied page asks once what it is a copy of: the plans and their cards, the page itself and the pages of the plans', async () => {
  const plan = await app().plan();
  const page = app().page([{ config: plan.config }]);
  const at = { as: EDITOR, page, config: plan.config };
  const { paths, rest } = await counted(() => app().call('plan/open', {}, at));
  expect({ paths, rest }).toEqual({
    paths: ['batch/get', 'entity/query', 'batch/get'],
    rest: ['GET as user', 'GET as user'],
  });
});

it('a page that was moved writes its card once', async () => {
  const plan = await app().plan();
  const { site } = app().started;
  const me = person(app().account(EDITOR));
  site.tree.move(me, plan.page, { spaceId: site.spaces.byKey(me, 'TEAM').id, parentId: null });
  expect((await counted(() => open(plan))).paths).toEqual(['batch/get', 'transaction']);
  expect((await counted(() => open(plan))).paths).toEqual(['batch/get']);
});

describe('an edit', () => {
  it('is one read, one transaction and one question', async () => {
    const plan = await app().plan();
    const { paths, rest } = await counted(() => edit(plan, set('top', null, 'title', null, 'Payments')));
    expect({ paths, rest }).toEqual({ paths: ['batch/get', 'transaction'], rest: ['GET as user'] });
  });

  it('writes the section, twice the text changed and less than a kilobyte', async () => {
    const plan = await app().plan();
    const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
    const { channels, incidents, roles } = plan.plan.sections;
    const long = 'A sentence that is as long as a sentence in a plan may be. '.repeat(40);
    const [critical] = incidents.rows;
    const cases: readonly [Edit, number][] = [
      [set('channels', null, 'text', channels.own.text ?? null, long), bytes(channels)],
      [set('incidents', 'critical', 'criteria', critical?.cells.criteria ?? null, long), bytes(incidents)],
      [set('incidents', 'critical', 'criteria', long, 'Short.'), bytes(incidents)],
      [name('scribe', app().account(VIEWER)), bytes(roles)],
      [{ id: 'gone', section: 'roles', change: { type: 'remove', row: 'scribe' } }, bytes(roles)],
    ];
    for (const [each, sectionBytes] of cases) {
      const { writtenBytes } = await counted(() => edit(plan, each));
      expect(writtenBytes).toBeLessThanOrEqual(sectionBytes + 2 * long.length + 1_000);
    }
    // The same with next to no text: what every edit costs besides its section.
    const { writtenBytes } = await counted(() => edit(plan, set('values', null, 'text', null, 'x')));
    expect(writtenBytes).toBeLessThanOrEqual(bytes(plan.plan.sections.values) + 1_000);
  });

  it('that is refused writes nothing', async () => {
    const plan = await app().plan();
    const { paths } = await counted(() => edit(plan, set('roles', 'gone', 'name', null, 'x')));
    expect(paths).toEqual(['batch/get']);
  });
});

it('a plan of three hundred rows is opened and edited with the same number of calls', async () => {
  const plan = await app().plan();
  const rows = Array.from({ length: 300 }, (_, n) => ({
    id: `row-${n}`,
    kind: 'value' as const,
    cells: { name: `Value ${n}`, meaning: 'What it means, in a sentence that is neither long nor short.' },
  }));
  const added = rows.map((row): Edit => ({
    id: `add-${row.id}`,
    section: 'values',
    change: { type: 'add', row, after: null },
  }));
  for (let from = 0; from < added.length; from += 16) await edit(plan, ...added.slice(from, from + 16));
  expect(await counted(() => open(plan))).toEqual({ paths: ['batch/get'], rest: [], writtenBytes: 0 });
  const { paths, rest } = await counted(() =>
    edit(plan, set('values', 'row-150', 'name', 'Value 150', 'Another')),
  );
  expect({ paths, rest }).toEqual({ paths: ['batch/get', 'transaction'], rest: ['GET as user'] });
});

it('mentioning people is one read, a claim and its end, one question and one comment, however many people', async () => {
  const plan = await app().plan();
  const people = [EDITOR, VIEWER, 'editor2@example.com', 'admin@example.com'].flatMap((email) =>
    ['commander', 'scribe'].map((role) => ({ role, person: app().account(email) })),
  );
  const editor2 = { as: 'editor2@example.com', ...plan };
  const edits = people.map(({ role, person }) => name(role, person));
  await app().call('plan/edit', { section: 'roles', edits }, editor2);
  const { paths, rest } = await counted(() =>
    app().call('plan/mention', { mention: 'counted-press', people }, { as: EDITOR, ...plan }),
  );
  expect({ paths, rest }).toEqual({
    paths: ['batch/get', 'transaction', 'transaction'],
    rest: ['GET as user', 'POST as user'],
  });
});

it('a later mention asks besides whether the thread is open, and naming people who they are', async () => {
  const plan = await app().plan();
  const at = { as: EDITOR, ...plan };
  const mention = (role: string) =>
    app().call(
      'plan/mention',
      { mention: `counted-${role}`, people: [{ role, person: app().account(VIEWER) }] },
      at,
    );
  await edit(plan, name('commander', app().account(VIEWER)));
  await mention('commander');
  const naming = await counted(() => edit(plan, name('scribe', app().account(VIEWER))));
  expect([...naming.rest].sort()).toEqual(['GET as user', 'POST as user']);
  const { paths, rest } = await counted(() => mention('scribe'));
  expect(paths).toEqual(['batch/get', 'transaction', 'transaction']);
  expect(rest).toEqual(['GET as user', 'GET as user', 'POST as user']);
});

it('"I’ve got it" is one read and one transaction, and asks Confluence nothing', async () => {
  const plan = await app().plan();
  await edit(plan, name('scribe', app().account(VIEWER)));
  const { paths, rest } = await counted(() =>
    app().call('plan/accept', { role: 'scribe' }, { as: VIEWER, ...plan }),
  );
  expect({ paths, rest }).toEqual({ paths: ['batch/get', 'transaction'], rest: [] });
});

it('an edit reads and asks side by side', async () => {
  const plan = await app().plan();
  let answerRights = (): void => undefined;
  const rightsHeld = new Promise<void>((resolve) => (answerRights = resolve));
  const isRead = new Promise<void>((resolve) => {
    app().started.faults.storage = ({ path }) => {
      if (path.endsWith('batch/get')) resolve();
      return undefined;
    };
  });
  app().started.faults.rest = () => ({ kind: 'held', until: rightsHeld });
  const saved = edit(plan, set('top', null, 'title', null, 'Payments'));
  await isRead;
  answerRights();
  expect(await saved).toMatchObject({ ok: true });
});
