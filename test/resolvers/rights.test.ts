/**
 * Every call, by every kind of person, from wherever a plan can stand: who may is answered, and who may not learns
 * nothing, not even that there is a plan. A call that is new gets a line in `TABLE`: what is sent, and which of the
 * rights below answers for it, with what is special about it.
 */
import { readFile } from 'node:fs/promises';
import type { Reader } from '../../local-confluence/src/developer/switches';
import { person } from '../../local-confluence/src/site/caller';
import type { Calls } from '../../src/resolvers/contract';
import {
  addValues,
  ADMIN,
  appSite,
  EDITOR,
  EDITOR2,
  name,
  OUTSIDER,
  set,
  VIEWER,
  type At,
  type PlanOn,
} from './app-site';

const app = appSite();
const editor = () => person(app().account(EDITOR));

/** The platform did not even ask the app: the caller may not see the content of the context, or has no licence. */
const NOT_ASKED = 'not asked';

/** Only `EDITOR` may. */
function restrict({ page }: PlanOn, what: 'view' | 'edit'): void {
  const only = [app().account(EDITOR)];
  app().started.site.restrictions.set(editor(), page, { view: what === 'view' ? only : null, edit: only });
}
const trash = ({ page }: PlanOn): unknown => app().started.site.tree.trash(editor(), page);
function purge(plan: PlanOn): void {
  trash(plan);
  app().started.site.tree.purge(person(app().account(ADMIN)), plan.page);
}
const onItsPage = (as: string, { page, config }: PlanOn): At => ({ as, page, config });
/** On a page of a space that everybody sees. */
const inMirror = (as: string, { config }: PlanOn): At => ({
  as,
  page: app().page([{}], { spaceKey: 'TEAM' }),
  config: { ...config, shows: 'mirror' },
});

/** The manifest opens the app to neither guests nor anonymous readers (`unlicensedAccess`). */
function readsAs(reader: Reader, at: At): At {
  app().started.faults.reader = () => reader;
  return at;
}
/** Somebody who could edit everything, until now. */
function deactivate(at: At): At {
  app().started.site.people.setStatus(app().account(at.as), 'inactive');
  return at;
}

/** Makes a place ready for a plan of OPS, and says where the call comes from. */
const PLACES = {
  'an administrator': (plan) => onItsPage(ADMIN, plan),
  'an editor': (plan) => onItsPage(EDITOR, plan),
  'a viewer': (plan) => onItsPage(VIEWER, plan),
  'a viewer whose browser says that the page is edited': (plan) => ({
    ...onItsPage(VIEWER, plan),
    isEditing: true,
  }),
  'an outsider': (plan) => onItsPage(OUTSIDER, plan),
  'an editor, of a page that others alone edit': (plan) => {
    restrict(plan, 'edit');
    return onItsPage(EDITOR2, plan);
  },
  'an editor, of a page that others alone see': (plan) => {
    restrict(plan, 'view');
    return onItsPage(EDITOR2, plan);
  },
  'an editor, of a page in the trash': (plan) => {
    trash(plan);
    return onItsPage(EDITOR, plan);
  },
  'an editor, of a page that is gone for good': (plan) => {
    purge(plan);
    return onItsPage(EDITOR, plan);
  },
  'an editor, of a mirror': (plan) => inMirror(EDITOR, plan),
  'a viewer, of a mirror': (plan) => inMirror(VIEWER, plan),
  'an outsider, of a mirror': (plan) => inMirror(OUTSIDER, plan),
  'an editor, of a mirror of what others alone see': (plan) => {
    restrict(plan, 'view');
    return inMirror(EDITOR2, plan);
  },
  'an editor, of a mirror of the trash': (plan) => {
    trash(plan);
    return inMirror(EDITOR, plan);
  },
  'an editor, of a mirror of what is gone for good': (plan) => {
    purge(plan);
    return inMirror(EDITOR, plan);
  },
  'a guest': (plan) => readsAs('guest', onItsPage(EDITOR, plan)),
  'an anonymous reader': (plan) => readsAs('anonymous', onItsPage(EDITOR, plan)),
  'a deactivated account': (plan) => deactivate(onItsPage(EDITOR2, plan)),
  'a guest, of a mirror': (plan) => readsAs('guest', inMirror(EDITOR, plan)),
  'an anonymous reader, of a mirror': (plan) => readsAs('anonymous', inMirror(EDITOR, plan)),
  'a deactivated account, of a mirror': (plan) => deactivate(inMirror(EDITOR2, plan)),
} satisfies Readonly<Record<string, (plan: PlanOn) => At>>;

type Place = keyof typeof PLACES;
/** `ok`, the code of a refusal, or `NOT_ASKED`; `otherwise` for the places that are not named. */
type Answers = { readonly otherwise: string } & Partial<Readonly<Record<Place, string>>>;

const NOT_ASKED_AT = {
  'an outsider': NOT_ASKED,
  'an editor, of a page that others alone see': NOT_ASKED,
  'an editor, of a page that is gone for good': NOT_ASKED,
  'a guest': NOT_ASKED,
  'an anonymous reader': NOT_ASKED,
  'a deactivated account': NOT_ASKED,
  'a guest, of a mirror': NOT_ASKED,
  'an anonymous reader, of a mirror': NOT_ASKED,
  'a deactivated account, of a mirror': NOT_ASKED,
} as const;
const NOT_SEEN_AT = {
  'an outsider, of a mirror': 'notSeen',
  'an editor, of a mirror of what others alone see': 'notSeen',
  'an editor, of a mirror of what is gone for good': 'notSeen',
} as const;
/** *See*: what the home shows to whoever may view it. */
const SEE: Answers = {
  otherwise: 'ok',
  ...NOT_ASKED_AT,
  ...NOT_SEEN_AT,
  'an editor, of a mirror of the trash': 'planGone',
};
/** *Change*: by those who may edit the home. */
const CHANGE: Answers = {
  ...SEE,
  'a viewer': 'mayNotChange',
  'a viewer whose browser says that the page is edited': 'mayNotChange',
  'a viewer, of a mirror': 'mayNotChange',
  'an editor, of a page that others alone edit': 'mayNotChange',
  'an editor, of a page in the trash': 'mayNotChange',
  'an editor, of a mirror of the trash': 'mayNotChange',
};
/** *Change*, of the page's own plan: a mirror begins none. */
const BEGIN: Answers = {
  ...CHANGE,
  'an editor, of a mirror': 'badRequest',
  'a viewer, of a mirror': 'badRequest',
  'an outsider, of a mirror': 'badRequest',
  'an editor, of a mirror of what others alone see': 'badRequest',
  'an editor, of a mirror of the trash': 'badRequest',
  'an editor, of a mirror of what is gone for good': 'badRequest',
};
/** *For oneself*: the plan of these tests names the viewer alone. */
const FOR_ONESELF: Answers = {
  otherwise: 'notNamed',
  ...NOT_ASKED_AT,
  ...NOT_SEEN_AT,
  'a viewer': 'ok',
  'a viewer whose browser says that the page is edited': 'ok',
  'a viewer, of a mirror': 'ok',
};
/** A list shows each what they may see, wherever it is asked for. */
const LIST: Answers = { otherwise: 'ok', ...NOT_ASKED_AT };

interface Line {
  /** What somebody sends who means to use it. */
  readonly sends: (plan: PlanOn) => object;
  readonly answers: Answers;
}

const TABLE: Readonly<Record<keyof Calls, Line>> = {
  'plan/open': { sends: () => ({}), answers: SEE },
  'plan/catch-up': { sends: () => ({ known: { roles: 0 }, edits: [] }), answers: SEE },
  'plan/history': {
    sends: () => ({ of: { kind: 'plan' }, movedFrom: null, cursor: null }),
    answers: SEE,
  },
  'plan/create': { sends: () => ({}), answers: BEGIN },
  // The macro of these tests has a plan of its own.
  'plan/adopt': {
    sends: ({ plan }) => ({ orphan: plan.head.key }),
    answers: { otherwise: 'badRequest', ...NOT_ASKED_AT },
  },
  'plan/edit': {
    sends: () => ({ section: 'values', edits: [set('values', null, 'text', null, 'x')] }),
    answers: CHANGE,
  },
  'plan/mention': {
    sends: ({ page }) => ({
      mention: `rights-${page}`,
      people: [{ role: 'scribe', person: app().account(VIEWER) }],
    }),
    answers: CHANGE,
  },
  'plan/accept': { sends: () => ({ role: 'scribe' }), answers: FOR_ONESELF },
  'plan/download': { sends: () => ({ as: 'json' }), answers: SEE },
  // A page under the home: Confluence says who may write one.
  'plan/write-page': {
    sends: () => ({}),
    answers: {
      ...SEE,
      'a viewer': 'mayNotWritePage',
      'a viewer whose browser says that the page is edited': 'mayNotWritePage',
      'a viewer, of a mirror': 'mayNotWritePage',
      'an editor, of a page in the trash': 'mayNotWritePage',
    },
  },
  // Of a page that everybody of these tests sees but the outsider.
  'plan/import': { sends: () => ({ from: 'address', address: '98310' }), answers: CHANGE },
  // Of a mirror nothing of its plan, but what a new one would begin with.
  'plan/search-words': { sends: () => ({ language: 'en-US', start: 'filled' }), answers: LIST },
  'plan/list': { sends: () => ({ cursor: null }), answers: LIST },
  'plans/list': { sends: () => ({ order: 'changed', beginning: null, cursor: null }), answers: LIST },
  // Out of the trash alone, and by an administrator of the space, whose own test it has.
  'plans/delete': {
    sends: ({ plan }) => ({ plan: plan.head.key, contentType: 'page', title: 'Not its title' }),
    answers: {
      otherwise: 'notInTrash',
      ...NOT_ASKED_AT,
      ...NOT_SEEN_AT,
      'an editor, of a page in the trash': 'mayNotDelete',
      'an editor, of a mirror of the trash': 'mayNotDelete',
    },
  },
};

const namesIn = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record).filter((key): key is Key => key in record);
const CALLS = namesIn(TABLE);

const secretOf = ({ page }: PlanOn): string => `Only for those who see ${page}`;

/** A plan that names the viewer, and says a secret. */
async function planWithScribe(): Promise<PlanOn> {
  const plan = await app().plan({}, 'OPS');
  const at = onItsPage(EDITOR, plan);
  const scribe = [name('scribe', app().account(VIEWER))];
  await app().call('plan/edit', { section: 'roles', edits: scribe }, at);
  const title = [set('top', null, 'title', null, secretOf(plan))];
  await app().call('plan/edit', { section: 'top', edits: title }, at);
  return plan;
}

type Answer = Awaited<ReturnType<Calls[keyof Calls]>>;

/** Null where the platform did not ask the app. */
const ask = (call: keyof Calls, payload: object, at: At): Promise<Answer | null> =>
  app()
    .call(call, payload, at)
    .catch(() => null);

function outcomeOf(answer: Answer | null): string {
  if (answer === null) return NOT_ASKED;
  return answer.ok ? 'ok' : answer.refusal.code;
}

afterEach(() => {
  app().started.site.people.setStatus(app().account(EDITOR2), 'active');
});

it('has a line for every call that the app answers', async () => {
  const source = await readFile('src/resolvers/resolver.ts', 'utf8');
  const answered = [...source.matchAll(/^ {2}'([a-z/-]+)': answering/gm)].map(([, call]) => call);
  expect([...answered].sort()).toEqual([...CALLS].sort());
});

it.each(namesIn(PLACES))('answers whom it may, and nobody else: %s', async (place) => {
  const plan = await planWithScribe();
  const at = PLACES[place](plan);
  const outcomes: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const call of CALLS) {
    const { sends, answers } = TABLE[call];
    outcomes[call] = outcomeOf(await ask(call, sends(plan), at));
    expected[call] = answers[place] ?? answers.otherwise;
  }
  expect(outcomes).toEqual(expected);
});

it.each(namesIn(NOT_ASKED_AT))(
  'runs nothing of the app, and says the same of a plan that never was: %s',
  async (place) => {
    const plan = await planWithScribe();
    const at = PLACES[place](plan);
    const { started } = app();
    const refusalOf = (call: keyof Calls, to: At) =>
      app()
        .call(call, TABLE[call].sends(plan), to)
        .then(
          () => 'answered',
          (error: unknown) => String(error),
        );
    started.activity.clear();
    for (const call of CALLS) {
      const neverThere = { ...at, config: { ...at.config, plan: 'never', home: '987654321' } };
      expect([call, await refusalOf(call, at)]).toEqual([call, await refusalOf(call, neverThere)]);
    }
    expect(started.activity.all().filter(({ kind }) => kind === 'invocation')).toEqual([]);
  },
);

it.each(namesIn(NOT_SEEN_AT))('says the same of a plan that never was: %s', async (place) => {
  const plan = await planWithScribe();
  const at = PLACES[place](plan);
  const { key } = plan.plan.head;
  const neverThere = {
    ...plan,
    plan: { ...plan.plan, head: { ...plan.plan.head, key: `never:${plan.page}` } },
  };
  const noPage = { ...plan, plan: { ...plan.plan, head: { ...plan.plan.head, key: 'never:987654321' } } };
  const { activity } = app().started;
  /** The answer, and how often Confluence was asked for it: who waits longer would learn something too. */
  const heard = async (call: keyof Calls, of: PlanOn, from: At) => {
    activity.clear();
    const answer = await ask(call, TABLE[call].sends(of), from);
    return { call, answer, asked: activity.all().filter(({ kind }) => kind === 'rest').length };
  };
  for (const call of CALLS) {
    const real = await heard(call, plan, at);
    if (outcomeOf(real.answer) === 'ok') {
      expect([call, JSON.stringify(real.answer).includes(key)]).toEqual([call, false]);
      continue;
    }
    const config = { ...at.config, plan: 'never' };
    expect(await heard(call, neverThere, { ...at, config })).toEqual(real);
    expect(await heard(call, noPage, { ...at, config: { ...config, home: '987654321' } })).toEqual(real);
  }
});

/** A list is asked for on a page of its own: where a macro shows the plan too is nothing to it. */
const PAGES_OWN = namesIn(PLACES).filter((place) => !place.includes('of a mirror'));

describe.each(['OPS', null])('the list of plans, of the space or of the site: %s', (space) => {
  it.each(PAGES_OWN)('names no plan to whom may not see it: %s', async (place) => {
    const plan = await planWithScribe();
    const { as } = PLACES[place](plan);
    const listed = await app()
      .callList('plans/list', TABLE['plans/list'].sends(plan), { as, space })
      .catch(() => null);
    expect(JSON.stringify([listed]).includes(secretOf(plan))).toBe(!(place in NOT_ASKED_AT));
  });
});

describe('what a browser can forge gets nowhere', () => {
  /** By somebody who may edit nearly everything, and this plan alone not; and by somebody who may edit nothing. */
  async function attacked() {
    const victim = await planWithScribe();
    restrict(victim, 'view');
    const mine = await app().plan({}, 'TEAM');
    const { key } = victim.plan.head;
    const [planId = ''] = key.split(':');
    const attackers = [onItsPage(EDITOR2, mine), onItsPage(OUTSIDER, mine)];
    return { victim, attackers, key, planId };
  }
  /** As it is stored, with the comments and pages beside it. */
  async function all(victim: PlanOn) {
    const { site } = app().started;
    return {
      opened: await ask('plan/open', {}, onItsPage(EDITOR, victim)),
      history: await ask('plan/history', TABLE['plan/history'].sends(victim), onItsPage(EDITOR, victim)),
      pages: site.tree.children(editor(), victim.page).map(({ id }) => id),
      comments: site.comments.of(editor(), victim.page),
    };
  }

  it.each(CALLS)('in the context: %s', async (call) => {
    const { victim, attackers, key, planId } = await attacked();
    const before = await all(victim);
    const { config } = victim;
    for (const mine of attackers)
      for (const forged of [
        { config },
        { config: { ...config, home: mine.page } },
        { config: { ...config, plan: key } },
        { config: { ...config, shows: 'mirror' }, isEditing: true },
        { config: { ...config, shows: 'mirror', homeType: 'blogpost' } },
        { config: undefined, localId: planId },
        { config: undefined, localId: key },
      ]) {
        const answer = await ask(call, TABLE[call].sends(victim), { ...mine, ...forged });
        expect(JSON.stringify([answer])).not.toContain(secretOf(victim));
      }
    expect(await all(victim)).toEqual(before);
  });

  it.each(CALLS)('in the payload: %s', async (call) => {
    const { victim, attackers, key } = await attacked();
    const before = await all(victim);
    for (const mine of attackers)
      for (const forged of [
        { contentId: victim.page, contentType: 'page' },
        { accountId: app().account(EDITOR) },
        { key, plan: key },
        { config: victim.config, context: { extension: { content: { id: victim.page, type: 'page' } } } },
      ]) {
        const answer = await ask(call, { ...TABLE[call].sends(victim), ...forged }, mine);
        expect(JSON.stringify([answer])).not.toContain(secretOf(victim));
      }
    expect(await all(victim)).toEqual(before);
  });

  it('in the cursor of a history, which is none of another plan', async () => {
    const { victim, attackers } = await attacked();
    for (let call = 0; call < 2; call += 1)
      await ask('plan/edit', { section: 'values', edits: addValues(16) }, onItsPage(EDITOR, victim));
    const asked = TABLE['plan/history'].sends(victim);
    const first = await app().call('plan/history', asked, onItsPage(EDITOR, victim));
    const cursor = first.ok ? first.value.cursor : null;
    expect(cursor).not.toBeNull();
    for (const mine of attackers) {
      const answer = await ask('plan/history', { ...asked, cursor }, mine);
      expect(outcomeOf(answer)).toBe('badRequest');
    }
  });

  /** Of every form but the one that is asked for. */
  const BENT: readonly unknown[] = [
    null,
    [],
    {},
    '',
    'a text',
    '__proto__',
    'x'.repeat(400_000),
    7,
    -1,
    1e300,
    true,
    JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}'),
    JSON.parse('['.repeat(3_000) + ']'.repeat(3_000)),
    Array.from({ length: 10_000 }, () => null),
  ];

  it.each(CALLS)('in the form of what is sent: %s', async (call) => {
    const plan = await planWithScribe();
    const at = onItsPage(EDITOR, plan);
    const stored = async () => {
      const opened = await app().call('plan/open', {}, at);
      return opened.ok && opened.value.state === 'plan' && opened.value.plan;
    };
    const before = await stored();
    const good = TABLE[call].sends(plan);
    const sent = [
      ...BENT.map((payload) => ({ part: 'all', payload })),
      ...Object.keys(good).flatMap((part) =>
        BENT.map((bent) => ({ part, payload: { ...good, [part]: bent } })),
      ),
    ];
    for (const { part, payload } of sent) {
      const answer = await app().call(call, payload, at);
      // The app found it wrong, and did not fail over it.
      expect([part, answer.ok ? 'ok' : answer.refusal.code]).not.toEqual([part, 'unavailable']);
    }
    expect(await stored()).toEqual(before);
  });

  it('a call that the contract does not have is none', async () => {
    const { page, config } = await planWithScribe();
    const called = { as: EDITOR, moduleKey: 'incident-plan', contentId: page, config, payload: {} };
    await expect(app().started.invoke({ ...called, functionKey: 'plan/delete' })).rejects.toThrow();
  });
});
