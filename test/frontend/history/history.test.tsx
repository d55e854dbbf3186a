import { findAll, findByText, host, press, show, textOf, type DocumentNode } from '../host';
import { PlanDocument } from '../../../src/frontend/plan/document';
import { parsePlace, type Place } from '../../../src/frontend/data/place';
import type { Edit } from '../../../src/plan/edit';
import type { SectionName } from '../../../src/plan/fields';
import type { HistoryItem } from '../../../src/plan/history';
import { LIMITS } from '../../../src/plan/limits';
import type { Plan } from '../../../src/plan/plan';
import { done, refuse, type Refusal, type Result } from '../../../src/plan/refusal';
import type { HistoryPage } from '../../../src/resolvers/contract';
import { addMember, set, starter } from '../../plan/builders';
import { ToldHistory } from '../../plan/told-history';
import { Stored } from '../saving/world';

const DAY_MS = 86_400_000;
/** After all that the histories here tell of. */
const NOW = 1_764_000_000_000 + 40 * 60_000;
const place = parsePlace({
  accountId: 'ana',
  locale: 'en-US',
  timezone: 'Europe/Paris',
  extension: { content: { id: '100', type: 'page' } },
});

beforeEach(() => {
  host.forget();
  Object.assign(globalThis, { screen: { width: 1440 } });
  jest.useFakeTimers({ now: NOW, doNotFake: ['queueMicrotask', 'setImmediate'] });
});
afterEach(() => jest.useRealTimers());

interface Asked {
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
const asked = (): Asked['payload'][] =>
  host.asked
    .filter(({ command }) => command === 'invoke')
    .map(({ payload }) => payload as Asked)
    .filter(({ functionKey }) => functionKey === 'plan/history')
    .map(({ payload }) => payload);

interface Looking {
  readonly mayEdit?: boolean;
  readonly items?: readonly HistoryItem[];
  /** What a page answers instead, the first time. */
  readonly refusal?: Refusal;
  readonly head?: Partial<Plan['head']>;
  readonly before?: readonly HistoryItem[];
  readonly language?: 'en-US' | 'fr-FR';
  /** The config of a macro that shows one section. */
  readonly config?: Place['config'];
}

/** The plan with this history, and what is stored of it; the history is open. */
async function open(told: ToldHistory, looking: Looking = {}): Promise<Stored> {
  const { mayEdit = true, items = told.history, head = {}, before = [], language = 'en-US' } = looking;
  const { config = null } = looking;
  let { refusal } = looking;
  const plan: Plan = { head: { ...starter().head, ...head }, ...told.now };
  const stored = new Stored(plan);
  host.answer('invoke', (sent): Result<unknown> => {
    const { functionKey, payload } = sent as Asked;
    if (functionKey === 'plan/edit')
      return done(stored.save(payload.section as SectionName, payload.edits as readonly Edit[]));
    if (functionKey !== 'plan/history') return refuse({ code: 'unavailable', of: 'storage' });
    const why = refusal;
    refusal = undefined;
    return why === undefined
      ? done(pageOf(payload.movedFrom === null ? items : before, payload))
      : refuse(why);
  });
  await show(
    <PlanDocument
      place={{ ...place, language, config }}
      plan={plan}
      notices={{ revision: 0, named: [] }}
      mirrorOf={null}
      mayEdit={mayEdit}
      isStored
    />,
  );
  await press(button(language === 'fr-FR' ? 'Historique' : 'History'));
  return stored;
}

function pageOf(items: readonly HistoryItem[], { of, cursor }: Asked['payload']): HistoryPage {
  const { kind, section, person } = of as Record<string, unknown>;
  const found = items.filter(
    (item) =>
      item.state === 'unread' ||
      kind === 'plan' ||
      (kind === 'section' ? item.entry.edit.section === section : item.entry.person === person),
  );
  const from = cursor === null ? 0 : Number(cursor);
  const to = from + LIMITS.historyPage;
  return { entries: found.slice(from, to), cursor: to < found.length ? `${to}` : null };
}

const button = (name: string): DocumentNode => findByText(host.shown, 'Button', name);
const has = (name: string): boolean => findAll(host.shown, 'Button').some((one) => textOf(one) === name);
/** The sentences, people as `@account`. */
const sentences = (): string[] =>
  findAll(host.shown, 'Pressable')
    .filter((node) => findAll(node, 'User').length > 0)
    .map(saidIn);
const saidIn = (node: DocumentNode): string => {
  if (node.type === 'User') return `@${String(node.props.accountId)}`;
  return node.type === 'String' ? textOf(node) : node.children.map(saidIn).join('');
};
const openEntry = (beginning: string): Promise<DocumentNode> => {
  const entry = findAll(host.shown, 'Pressable').find((node) => saidIn(node).startsWith(beginning));
  if (entry === undefined) throw new Error(`No entry says "${beginning}": ${sentences().join(' | ')}`);
  return press(entry);
};
const choose = (name: string, value: string): Promise<DocumentNode> => {
  const group = findAll(host.shown, 'RadioGroup').find(({ props }) => String(props.name).startsWith(name));
  if (group === undefined) throw new Error(`No choice ${name}`);
  return press(group, 'onChange', { target: { value } });
};
/** What is to be changed: no other list stands above it. */
const listed = (): string[] =>
  findAll(host.shown, 'List')
    .slice(0, 1)
    .flatMap((list) => findAll(list, 'ListItem').map(textOf));

const scribe = new ToldHistory()
  .write('roles', [addMember('scribe', 'holders', 'tom')])
  .write(
    'incidents',
    [set('critical', 'firstMessage', { minutes: 15, words: '' }, { minutes: 5, words: '' })],
    'tom',
  )
  .write('roles', [{ type: 'remove', row: 'scribe' }]);

describe('[H3] history on screen', () => {
  it('is sentences, newest first, with people as people and how long ago', async () => {
    await open(scribe);
    expect(sentences()).toEqual([
      '@ana removed Scribe from the roles · 37 minutes ago',
      '@tom set Critical: First message to 5 min · 38 minutes ago',
      '@ana made @tom the Scribe · 39 minutes ago',
    ]);
    expect(textOf(host.shown)).toContain('Here the plan began, ready-filled.');
    expect(textOf(host.shown)).toContain('does not change the plan');
  });

  it('is in the reader’s language', async () => {
    await open(scribe, { language: 'fr-FR' });
    expect(sentences()[2]).toBe('@ana a nommé @tom Scribe · il y a 39 minutes');
  });

  it('calls a row that is gone as it was called, and says a moment ago of clocks that differ', async () => {
    jest.setSystemTime(NOW - DAY_MS);
    await open(scribe);
    expect(sentences()[2]).toBe('@ana made @tom the Scribe · now');
  });

  it('is read by whoever may read the plan, who restores nothing', async () => {
    await open(scribe, { mayEdit: false });
    await openEntry('@ana removed');
    expect(textOf(host.shown)).toContain('Not there any more');
    expect(has('Restore …')).toBe(false);
  });

  it('goes on with More, a page at a time, and costs one call when it is opened', async () => {
    const long = new ToldHistory();
    for (let round = 0; round < 30; round += 1)
      long.write('top', [set(null, 'title', round === 0 ? null : `${round - 1}`, `${round}`)]);
    await open(long);
    expect([sentences().length, asked().length]).toEqual([25, 1]);
    await press(button('More'));
    expect([sentences().length, asked().length, has('More')]).toEqual([30, 2, false]);
  });

  it('is of one section, or of one person', async () => {
    await open(scribe);
    const [select] = findAll(host.shown, 'Select');
    if (select === undefined) throw new Error('No filter');
    await press(select, 'onChange', { value: 'incidents' });
    expect(sentences()).toEqual(['@tom set Critical: First message to 5 min · 38 minutes ago']);
    await press(findAll(host.shown, 'Select')[0] ?? select, 'onChange', { value: 'person' });
    const [picker] = findAll(host.shown, 'UserPicker');
    if (picker === undefined) throw new Error('No picker');
    await press(picker, 'onChange', { id: 'ana', name: 'Ana' });
    expect(sentences()).toHaveLength(2);
    expect(asked().map(({ of }) => of)).toEqual([
      { kind: 'plan' },
      { kind: 'section', section: 'incidents' },
      { kind: 'person', person: 'ana' },
    ]);
  });

  it('that did not come is asked for again', async () => {
    await open(scribe, { refusal: { code: 'busy', retryAfterSeconds: null } });
    expect(textOf(host.shown)).toContain('Many people are saving at once');
    const [retry] = findAll(host.shown, 'SectionMessage').flatMap(
      ({ props }) => (props.actions ?? []) as DocumentNode[],
    );
    if (retry === undefined) throw new Error('No way to try again');
    await press(retry);
    expect(sentences()).toHaveLength(3);
  });

  it('[H4] names what cannot be read, and shows the rest', async () => {
    const beside = { section: 'roles', person: 'ana', at: NOW } as const;
    const unread = { key: 'history:plan:x', why: 'unreadable', ...beside } as const;
    await open(scribe, { items: [{ state: 'unread', unread }, ...scribe.history] });
    expect(textOf(host.shown)).toContain('history:plan:x');
    expect(sentences()).toHaveLength(3);
  });

  it('[H9] goes on with what was before another macro took the plan over', async () => {
    const old = new ToldHistory({}, 'old').write('top', [set(null, 'title', null, 'Old')], 'ines');
    await open(scribe, { head: { copyOf: 'before:100' }, before: old.history });
    await press(button('More'));
    expect(sentences()[3]).toBe('@ines changed Title · 39 minutes ago');
    expect(asked().at(-1)).toMatchObject({ movedFrom: 'before:100', cursor: null });
    expect(textOf(host.shown)).toContain('Here the plan began, ready-filled.');
  });
});

describe('[H5] Restore', () => {
  it('shows what it changes, does it in one press, and Undo takes it back in one', async () => {
    const stored = await open(scribe);
    await openEntry('@tom set Critical');
    await press(button('Restore …'));
    expect(listed()).toEqual(['Set Critical: First message to 15 min']);
    await choose('restore-edit', 'plan');
    expect(listed()).toEqual(['Set Critical: First message to 15 min', 'Add Scribe to the roles']);
    await choose('restore-side', 'after');
    expect(listed()).toEqual(['Add Scribe to the roles']);
    await choose('restore-side', 'before');
    await press(button('Restore'));
    expect(stored.at('incidents').section.rows[0]?.cells.firstMessage).toEqual({ minutes: 15, words: '' });
    expect(stored.at('roles').section.rows.find(({ id }) => id === 'scribe')?.cells.holders).toEqual(['tom']);
    expect(textOf(host.shown)).toContain('Restored.');

    await press(button('Undo: “Set Critical: First message to 15 min, and 1 more”'));
    expect(stored.at('incidents').section).toEqual(scribe.now.sections.incidents);
    expect(stored.at('roles').section).toEqual(scribe.now.sections.roles);
  });

  it('[I5] of a section that stands alone is of that section, and never of the whole plan', async () => {
    const { config } = parsePlace({
      extension: { config: { plan: 'plan', home: '100', shows: 'mirror', section: 'incidents' } },
    });
    const stored = await open(scribe, { config });
    expect(sentences()).toEqual(['@tom set Critical: First message to 5 min · 38 minutes ago']);
    expect(findAll(host.shown, 'Select')).toEqual([]);
    await openEntry('@tom set Critical');
    await press(button('Restore …'));
    const [what] = findAll(host.shown, 'RadioGroup');
    expect((what?.props.options as { value: string }[]).map(({ value }) => value)).toEqual([
      'row',
      'section',
    ]);
    await press(button('Restore'));
    expect(stored.at('incidents').section.rows[0]?.cells.firstMessage).toEqual({ minutes: 15, words: '' });
    expect(asked().map(({ of }) => of)).toEqual([
      { kind: 'section', section: 'incidents' },
      { kind: 'section', section: 'incidents' },
    ]);
  });

  it('reads on until it has come to then', async () => {
    const long = new ToldHistory();
    for (let round = 0; round < 60; round += 1)
      long.write('top', [set(null, 'title', round === 0 ? null : `${round - 1}`, `${round}`)]);
    await open(long);
    await press(button('More'));
    await press(button('More'));
    const [first] = findAll(host.shown, 'Pressable')
      .filter((node) => findAll(node, 'User').length > 0)
      .slice(-1);
    if (first === undefined) throw new Error('Sixty entries');
    await press(first);
    await press(button('Restore …'));
    expect(listed()).toEqual(['Clear Title']);
    expect(asked().slice(3)).toMatchObject([{ cursor: null }, { cursor: '25' }, { cursor: '50' }]);
  });

  it('[H7] says why where something is missing, and does nothing', async () => {
    const stored = await open(scribe, { items: scribe.history.slice(1) });
    await openEntry('@ana added @tom to a row that was removed');
    await press(button('Restore …'));
    expect(textOf(host.shown)).toContain('A part of the history is not there yet.');
    expect(button('Restore').props.isDisabled).toBe(true);
    expect(stored.known.size).toBe(0);
  });

  it('says that nothing differs', async () => {
    await open(scribe);
    await openEntry('@ana removed Scribe');
    await press(button('Restore …'));
    await choose('restore-side', 'after');
    expect(textOf(host.shown)).toContain('Nothing differs from then.');
    expect(button('Restore').props.isDisabled).toBe(true);
  });
});
