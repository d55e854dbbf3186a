import { findAll, findByText, host, press, show, textOf, when, type DocumentNode } from '../host';
import { PlanMacro } from '../../../src/frontend/plan/plan-macro';
import type { Opened } from '../../../src/resolvers/contract';
import { done, refuse, type Refusal, type Result } from '../../../src/plan/refusal';
import type { Language } from '../../../src/plan/plan';
import { starter } from '../demo-plan';

const nobody = { revision: 0, named: [] };
const stored: Opened = { state: 'plan', plan: starter(), notices: nobody, mirrorOf: null };
const payments = { contentId: '77', contentType: 'page', title: 'Payments runbook' } as const;
const orphan = { key: 'old:1001', title: 'The old plan', changedAt: Date.parse('2026-05-12T10:00:00Z') };

interface Standing {
  /** What each call of the functions answers. */
  readonly calls: Readonly<Record<string, Result<Opened>>>;
  readonly mayEdit?: boolean;
  readonly extension?: Readonly<Record<string, unknown>>;
}

function open(standing: Standing): Promise<DocumentNode> {
  answer(standing);
  return show(<PlanMacro />);
}

function answer({ calls, mayEdit = false, extension = {} }: Standing): void {
  host
    .answer('getContext', () => ({
      accountId: 'ana',
      locale: 'en-US',
      timezone: 'UTC',
      extension: { content: { id: '1001', type: 'page' }, isEditing: false, ...extension },
    }))
    .answer('invoke', (sent) => {
      const { functionKey } = sent as { functionKey: string };
      const answer = calls[functionKey];
      if (answer === undefined) throw new Error(`No function ${functionKey}`);
      return answer;
    })
    .answer('fetchProduct', () => ({
      status: 200,
      statusText: 'OK',
      headers: {},
      body: JSON.stringify({
        operations: ['read', ...(mayEdit ? ['update'] : [])].map((operation) => ({
          operation,
          targetType: 'page',
        })),
      }),
    }))
    .answer('emit', () => undefined);
}

const invoked = (): string[] =>
  host.asked
    .filter(({ command }) => command === 'invoke')
    .map(({ payload }) => (payload as { functionKey: string }).functionKey);
const requested = (): string[] =>
  host.asked
    .filter(({ command }) => command === 'fetchProduct')
    .map(({ payload }) => (payload as { restPath: string }).restPath);
/** `view.emitReadyEvent()` is an event of the bridge that carries who is ready, for which it asks the context itself. */
const readyEvents = (): number =>
  host.asked.filter(
    ({ command, payload }) =>
      command === 'emit' && (payload as { event: string }).event === 'EXTENSION_READY',
  ).length;
const edits = (node: DocumentNode): number =>
  findAll(node, 'Button').filter((button) => textOf(button) === 'Edit').length;

beforeEach(() => host.forget());

it('opens a plan with one call, asks its rights once, and says when it stands', async () => {
  const shown = await open({ calls: { 'plan/open': done(stored) }, mayEdit: true });
  expect(textOf(shown)).toContain('What counts as an incident');
  expect(edits(shown)).toBe(6);
  expect(invoked()).toEqual(['plan/open']);
  expect(requested()).toEqual(['/wiki/api/v2/pages/1001/operations']);
  expect(readyEvents()).toBe(1);
});

it('[S7] is read and not changed where a newer version of the app wrote a part of it', async () => {
  const newer: Opened = { ...stored, newer: ['values', 'roles'] };
  const shown = await open({ calls: { 'plan/open': done(newer) }, mayEdit: true });
  expect(textOf(shown)).toContain(
    'Saved by a newer version of the app: Incident values, Roles and responsibilities.',
  );
  expect(edits(shown)).toBe(0);
});

it('stores a new plan when somebody may edit, and never for a reader or in the page editor', async () => {
  const fresh = done<Opened>({ state: 'new', plan: starter(), orphans: [], origins: [] });
  const calls = { 'plan/open': fresh, 'plan/create': done(stored) };
  await open({ calls, mayEdit: true });
  expect(invoked()).toEqual(['plan/open', 'plan/create']);

  host.forget();
  const read = await open({ calls });
  expect(textOf(read)).toContain('What counts as an incident');
  expect(invoked()).toEqual(['plan/open']);

  host.forget();
  const inEditor = await open({ calls, mayEdit: true, extension: { isEditing: true } });
  expect(textOf(inEditor)).toContain('Publish the page, then edit the plan here.');
  expect(edits(inEditor)).toBe(0);
  expect([...invoked(), ...requested()]).toEqual(['plan/open']);
});

it('shows what the form of the macro says now, while the page is still being written', async () => {
  const told = new Map<string, () => void>();
  host.answer('on', (sent) => {
    const { event, callback } = sent as { event: string; callback: () => void };
    told.set(event, callback);
    return { unsubscribe: () => undefined };
  });
  const beginning = (language: Language) =>
    done<Opened>({ state: 'new', plan: starter(language), orphans: [], origins: [] });
  const inEditor = { isEditing: true };
  const before = await open({ calls: { 'plan/open': beginning('en-US') }, extension: inEditor });
  expect(textOf(before)).toContain('A core service is down');
  const config = { plan: 'plan', home: '1001', shows: 'own', language: 'fr-FR', start: 'filled' };
  answer({ calls: { 'plan/open': beginning('fr-FR') }, extension: { ...inEditor, config } });
  const after = await when(told.get('FORGE_CORE_MACRO_CONFIG_CHANGED') ?? (() => undefined));
  expect(textOf(after)).toContain('Un service essentiel est hors');
  expect(textOf(after)).not.toContain('A core service is down');
});

it('edits in a live doc as on a page', async () => {
  const shown = await open({
    calls: { 'plan/open': done(stored) },
    mayEdit: true,
    extension: { isEditing: true, content: { id: '1001', type: 'page', subtype: 'live' } },
  });
  expect(edits(shown)).toBe(6);
});

it('copies the plan of a copied page for who may edit it, and tells a reader who must open it', async () => {
  const calls = {
    'plan/open': done<Opened>({ state: 'copy', of: { contentId: '9', contentType: 'page' }, origins: [] }),
    'plan/create': done(stored),
  };
  expect(textOf(await open({ calls }))).toContain('This page is a copy');
  host.forget();
  expect(edits(await open({ calls, mayEdit: true }))).toBe(6);
});

const origin = (id: string, pageTitle: string) => ({
  key: `plan:${id}`,
  home: { contentId: id, contentType: 'page' as const },
  pageTitle,
  changedAt: Date.parse('2026-05-12T10:00:00Z'),
});

/** What `plan/create` was called with. */
const created = (): unknown[] =>
  host.asked.flatMap(({ command, payload }) => {
    if (command !== 'invoke') return [];
    const { functionKey, payload: sent } = payload as { functionKey: string; payload: unknown };
    return functionKey === 'plan/create' ? [sent] : [];
  });

it('[I6] asks who may edit a copy of which page it is, where there are several', async () => {
  const of = { contentId: '9', contentType: 'page' } as const;
  const calls = {
    'plan/open': done<Opened>({ state: 'copy', of, origins: [origin('9', 'First'), origin('10', 'Second')] }),
    'plan/create': done(stored),
  };
  const asked = await open({ calls, mayEdit: true });
  expect(findAll(asked, 'SectionMessage').map(({ props }) => props.title)).toEqual([
    'Which plan does this page begin with?',
  ]);
  expect(findAll(asked, 'Button').map(textOf)).toEqual([
    'Copy the plan of “First”',
    'Copy the plan of “Second”',
  ]);
  expect(invoked()).toEqual(['plan/open']);
  const [, second] = findAll(asked, 'Button');
  expect(textOf(await press(second ?? asked))).toContain('What counts as an incident');
  expect(created()).toEqual([{ from: { plan: 'plan:10', contentType: 'page' } }]);

  host.forget();
  const told = await open({ calls });
  expect(textOf(told)).toContain('This page is a copy');
  expect(findAll(told, 'Link').map(({ props }) => props.href)).toEqual([
    '/wiki/pages/viewpage.action?pageId=9',
  ]);
});

it('[I6] asks whether a page that a template made is new, but not while it is being written', async () => {
  const calls = {
    'plan/open': done<Opened>({
      state: 'new',
      plan: starter(),
      orphans: [],
      origins: [origin('9', 'Another page')],
    }),
    'plan/create': done(stored),
  };
  const asked = await open({ calls, mayEdit: true });
  expect(textOf(asked)).toContain('Other pages made from the same template have a plan.');
  expect(textOf(asked)).not.toContain('What counts as an incident');
  const begun = await press(findByText(asked, 'Button', 'Begin a new plan'));
  expect(textOf(begun)).toContain('What counts as an incident');
  expect(created()).toEqual([{ language: 'en-US' }]);

  host.forget();
  const told = await open({ calls });
  expect(textOf(told)).toContain('This page has no plan of its own yet.');
  expect(findAll(told, 'Button')).toEqual([]);
  host.forget();
  const written = await open({ calls, mayEdit: true, extension: { isEditing: true } });
  expect(textOf(written)).toContain('What counts as an incident');
});

it('says of a copy what it is a copy of, until it is changed', async () => {
  const copied = (revision: number): Opened => {
    const { head, sections } = starter();
    const revisions = { top: 1, incidents: 1, roles: 1, channels: revision, templates: 1, values: 1 };
    return { ...stored, plan: { head: { ...head, copyOf: 'plan:9' }, sections, revisions } };
  };
  const fresh = await open({ calls: { 'plan/open': done(copied(1)) } });
  expect(textOf(fresh)).toContain('Copied from another page, and not changed since.');
  expect(findAll(fresh, 'Link').map(({ props }) => props.href)).toEqual([
    '/wiki/pages/viewpage.action?pageId=9',
  ]);
  const changed = await open({ calls: { 'plan/open': done(copied(2)) } });
  expect(textOf(changed)).not.toContain('Copied from another page');
});

it('[I7] shows a plan that is only included to be read, and says where it is changed', async () => {
  const included: Opened = {
    ...stored,
    mirrorOf: { contentId: '77', contentType: 'page', title: 'Home' },
    isIncluded: true,
  };
  const shown = await open({ calls: { 'plan/open': done(included) }, mayEdit: true });
  expect(textOf(shown)).toContain('This plan is kept on Home and included here. It is changed there.');
  expect(edits(shown)).toBe(0);
});

it('offers a plan back before a new one is begun', async () => {
  const calls = {
    'plan/open': done<Opened>({ state: 'new', plan: starter(), orphans: [orphan], origins: [] }),
    'plan/adopt': done(stored),
  };
  const offered = await open({ calls, mayEdit: true });
  expect(textOf(offered)).toContain('The old plan, last changed on May 12, 2026');
  expect(textOf(offered)).not.toContain('What counts as an incident');
  expect(textOf(await press(findByText(offered, 'Button', 'Take it back')))).toContain('What counts as');
  expect(invoked()).toEqual(['plan/open', 'plan/adopt']);

  host.forget();
  const told = await open({ calls });
  expect(textOf(told)).toContain('This page had a plan');
  expect(findAll(told, 'Button')).toEqual([]);
});

it('says of a mirror where the plan is, and asks for the rights on its home', async () => {
  const shown = await open({
    calls: { 'plan/open': done({ ...stored, mirrorOf: payments }) },
    mayEdit: true,
    extension: { config: { plan: 'plan', home: '77', shows: 'mirror' } },
  });
  expect(textOf(shown)).toContain('This plan is kept on Payments runbook.');
  expect(findAll(shown, 'Link').map(({ props }) => props.href)).toEqual([
    '/wiki/pages/viewpage.action?pageId=77',
  ]);
  expect(requested()).toEqual(['/wiki/api/v2/pages/77/operations']);
  expect(edits(shown)).toBe(6);
});

it('shows one section, and what is done there: it is edited, its details and its history are opened, and no more', async () => {
  const shown = await open({
    calls: { 'plan/open': done({ ...stored, mirrorOf: payments }) },
    mayEdit: true,
    extension: { config: { plan: 'plan', home: '77', shows: 'mirror', section: 'channels' } },
  });
  expect(textOf(shown)).toContain(
    'This is one section of a plan that is kept on Payments runbook. Updates are prepared there.',
  );
  expect(findAll(shown, 'Heading').map(textOf)).toEqual(['Communication channels']);
  expect(findAll(shown, 'Button').map(textOf)).toEqual(['Show all details', 'History', 'Edit']);
});

it.each<[string, Refusal]>([
  ['This plan is not there, or you may not see it.', { code: 'notSeen' }],
  ['The plan that was shown here is gone', { code: 'planGone' }],
  ['Give your administrator this key: plan:1001#roles', { code: 'unreadable', key: 'plan:1001#roles' }],
])('says a refusal as a sentence: %s', async (sentence, refusal) => {
  expect(textOf(await open({ calls: { 'plan/open': refuse(refusal) } }))).toContain(sentence);
  expect(readyEvents()).toBe(1);
});

it('says that a template holds no plan, and asks the functions nothing', async () => {
  const shown = await open({ calls: {}, extension: { template: { id: '5' } } });
  expect(textOf(shown)).toContain('A plan lives on a page');
  expect(invoked()).toEqual([]);
});

it('is opened again when it was not reached', async () => {
  const shown = await open({ calls: {} });
  expect(textOf(shown)).toContain('The plan could not be reached. Nothing in it is lost: try again.');
  const [action] = findAll(shown, 'SectionMessage').flatMap(({ props }) => props.actions as DocumentNode[]);
  host.answer('invoke', () => done(stored));
  const again = await press({ ...shown, props: action?.props ?? {} });
  expect(textOf(again)).toContain('What counts as an incident');
});

it('says when another macro of the page shows the same plan, and answers it', async () => {
  let hear: (said: unknown) => void = () => undefined;
  host.answer('on', (sent) => {
    const { callback } = sent as { callback: (said: unknown) => void };
    hear = callback;
    return { unsubscribe: () => undefined };
  });
  const shown = await open({ calls: { 'plan/open': done(stored) } });
  expect(textOf(shown)).not.toContain('more than once');
  const said = (plan: string) => ({ plan, macro: 'another', isAnswer: false });
  await press({ ...shown, props: { onClick: () => hear(said('other:1001')) } });
  expect(textOf(host.shown)).not.toContain('more than once');
  await press({ ...shown, props: { onClick: () => hear(said('plan:1001')) } });
  expect(textOf(host.shown)).toContain('more than once');
  const emitted = host.asked.flatMap(({ command, payload }) =>
    command === 'emit' ? [(payload as { payload: { isAnswer?: boolean } }).payload.isAnswer] : [],
  );
  expect(emitted.filter((isAnswer) => isAnswer !== undefined)).toEqual([false, true]);
});
