/** What editors, and the people named, see and press of mentions: the whole document, the host's answers, and a clock in hand. */
import { findAll, findByText, host, nodesOf, press, show, textOf, when, type DocumentNode } from '../host';
import { useState } from 'react';
import * as v from 'valibot';
import { parsePlace } from '../../../src/frontend/data/place';
import { PlanDocument } from '../../../src/frontend/plan/document';
import { SECTION_NAMES } from '../../../src/plan/fields';
import { namedIn } from '../../../src/plan/named-now';
import type { Named, Notices, Told } from '../../../src/plan/notice';
import { QUIET_MS } from '../../../src/plan/notices';
import type { Plan } from '../../../src/plan/plan';
import { rowsOf } from '../../../src/plan/section';
import type { Value } from '../../../src/plan/values';
import { starter } from '../demo-plan';

const AT = Date.UTC(2026, 4, 12, 12);
const place = parsePlace({
  accountId: 'ana',
  locale: 'en-US',
  timezone: 'Europe/Paris',
  extension: { content: { id: '1001', type: 'page' } },
});

const roleCalled = (name: string): string => {
  const found = rowsOf(starter().sections.roles, 'role').find(({ cells }) => cells.name === name);
  if (found === undefined) throw new Error(`The starter has no ${name}`);
  return found.id;
};
const commander = roleCalled('Incident commander');
const scribe = roleCalled('Scribe');

/** A stored plan in which these are named. */
function planWith(
  holders: Readonly<Record<string, readonly string[]>>,
  top: Readonly<Record<string, Value>> = { title: 'The plan' },
): Plan {
  const plan = starter();
  const { roles } = plan.sections;
  const rows = rowsOf(roles, 'role').map((row) => {
    const named = holders[row.id];
    return named === undefined ? row : { ...row, cells: { ...row.cells, holders: named } };
  });
  const own = { ...plan.sections.top.own, ...top };
  return {
    ...plan,
    sections: { ...plan.sections, top: { ...plan.sections.top, own }, roles: { ...roles, rows } },
  };
}

function noticesOf(plan: Plan, told: Told | ((person: string) => Told), by = 'ana', revision = 1): Notices {
  const named = [...namedIn(plan.sections.roles).values()].map((now): Named => ({
    ...now,
    namedBy: by,
    namedAt: AT,
    told: typeof told === 'function' ? told(now.person) : told,
  }));
  return { revision, named };
}

const waiting: Told = { state: 'waiting' };
const mentioned = (mention = 'm0'): Told => ({
  state: 'mentioned',
  mention,
  comment: 'c1',
  by: 'ana',
  at: AT,
});

beforeEach(() => {
  host.forget();
  Object.assign(globalThis, { screen: { width: 1440 } });
  host.answer('fetchProduct', () => ({ body: '{"results": []}', headers: [], statusText: '', status: 200 }));
  jest.useFakeTimers({ now: AT, doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'performance'] });
});
afterEach(() => jest.useRealTimers());

interface Looking {
  readonly plan: Plan;
  readonly notices: Notices;
  readonly mayEdit?: boolean;
  readonly me?: string;
}

/** As storage counts it. */
const at = (plan: Plan, n: number): Plan => ({
  ...plan,
  revisions: { top: n, incidents: n, roles: n, channels: n, templates: n, values: n },
});

let bring: (looking: Looking) => void;

function Visit(opened: Looking) {
  const [{ plan, notices, mayEdit = true, me = 'ana' }, setLooking] = useState(opened);
  bring = setLooking;
  return (
    <PlanDocument
      place={{ ...place, me }}
      plan={at(plan, notices.revision)}
      notices={notices}
      mirrorOf={null}
      isStored
      mayEdit={mayEdit}
    />
  );
}

/** Opens the page. */
const look = (opened: Looking): Promise<DocumentNode> => show(<Visit {...opened} />);
/** What comes while the page is open. */
const news = (next: Looking): Promise<DocumentNode> => when(() => bring(next));

/** What crossed the bridge to this function, in order. */
const calls = (name: string): unknown[] =>
  host.asked.flatMap(({ command, payload }) => {
    const sent = v.safeParse(v.object({ functionKey: v.literal(name), payload: v.unknown() }), payload);
    return command === 'invoke' && sent.success ? [sent.output.payload] : [];
  });
const says = (words: string): boolean => textOf(host.shown).includes(words);
const button = (words: string, type = 'Button'): DocumentNode => findByText(host.shown, type, words);
const controls = (): string[] =>
  nodesOf(host.shown)
    .filter(({ type }) => type === 'Button' || type === 'LoadingButton')
    .map(textOf);
const quiet = (ms: number): Promise<DocumentNode> => when(() => jest.advanceTimersByTime(ms));

/** The action of a message stands in its props. */
function pressAction(): Promise<DocumentNode> {
  const [message] = findAll(host.shown, 'SectionMessage').filter(
    ({ props }) => props['actions'] !== undefined,
  );
  const action = v.parse(
    v.tuple([v.object({ props: v.object({ onClick: v.function() }) })]),
    message?.props['actions'],
  );
  return when(action[0].props.onClick);
}

/** What the function answers to the browser, and who asked in which words. */
const answer = (functions: Readonly<Record<string, (payload: unknown) => unknown>>): void => {
  host.answer('invoke', (said) => {
    const { functionKey, payload } = v.parse(
      v.object({ functionKey: v.string(), payload: v.unknown() }),
      said,
    );
    const found = functions[functionKey];
    if (found === undefined) throw new Error(`Nobody answers ${functionKey}`);
    return found(payload);
  });
};
const asked = v.object({
  mention: v.string(),
  how: v.string(),
  people: v.array(v.object({ role: v.string(), person: v.string() })),
});

/** A function that mentions whomever it is asked to. */
function mentioning(notices: Notices) {
  return (payload: unknown) => {
    const { mention, people } = v.parse(asked, payload);
    const named = notices.named.map((record) =>
      people.some(({ person }) => person === record.person)
        ? { ...record, told: mentioned(mention) }
        : record,
    );
    return { ok: true, value: { comment: 'c1', notices: { revision: notices.revision + 1, named } } };
  };
}

describe('who was left waiting', () => {
  const plan = planWith({ [commander]: ['tom'], [scribe]: ['mia'] });
  const notices = noticesOf(plan, waiting);

  it('stands in a banner for the next editor, and no opening sends anything', async () => {
    await look({ plan, notices });
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toEqual([]);
    expect(says('2 people were named in this plan and have not been mentioned yet.')).toBe(true);
    await pressAction();
    expect(findAll(host.shown, 'ModalTitle').map(textOf)).toEqual(['The comment, as it will be']);
  });

  it('is read before it goes: the end of the comment too, and whoever is taken out stays', async () => {
    answer({ 'plan/mention': mentioning(notices) });
    await look({ plan, notices });
    await press(button('Mention 2 people'));
    const body = (): string => findAll(host.shown, 'ModalBody').map(textOf).join('');
    expect(body()).toContain('Open The plan and press “I’ve got it”');
    await press(button('Leave out (Scribe)'));
    expect(body()).toContain('1 left out, still not mentioned.');
    await press(button('Send', 'LoadingButton'));
    expect(calls('plan/mention')).toMatchObject([
      { how: 'press', people: [{ role: commander, person: 'tom' }] },
    ]);
    expect(says('1 person was mentioned.')).toBe(true);
    expect(says('1 person was named in this plan')).toBe(true);
    expect(says('Mentioned May 12')).toBe(true);
  });

  it('is nobody’s business who may not edit', async () => {
    await look({ plan, notices, mayEdit: false });
    expect(says('not mentioned')).toBe(false);
    expect(says('have not been')).toBe(false);
  });

  it('waits in a plan that goes by the button alone, and is not spoken of where nobody is mentioned', async () => {
    await look({ plan: planWith({ [scribe]: ['mia'] }, { mentions: 'byButton' }), notices });
    expect(controls()).toContain('Mention 1 person');
    await look({ plan: planWith({ [scribe]: ['mia'] }, { mentions: 'never' }), notices });
    expect(says('This plan mentions nobody')).toBe(true);
    expect(says('Not mentioned yet')).toBe(false);
    expect(controls().filter((each) => each.startsWith('Mention'))).toEqual([]);
  });
});

describe('two quiet minutes after the last naming', () => {
  const before = planWith({});
  const one = planWith({ [commander]: ['tom'] });
  const two = planWith({ [commander]: ['tom'], [scribe]: ['mia'] });

  /** Opens the plan, and then Ana names Tom. */
  async function name(top?: Readonly<Record<string, Value>>): Promise<void> {
    await look({ plan: planWith({}, top), notices: noticesOf(before, waiting) });
    await news({
      plan: planWith({ [commander]: ['tom'] }, top),
      notices: noticesOf(one, waiting, 'ana', 2),
    });
  }

  it('the comment goes by itself, and a line says so before', async () => {
    answer({ 'plan/mention': mentioning(noticesOf(two, waiting, 'ana', 3)) });
    await name();
    expect(says('The comment to the person you named goes by itself after two quiet minutes.')).toBe(true);
    await quiet(QUIET_MS - 1);
    await news({ plan: two, notices: noticesOf(two, waiting, 'ana', 3) });
    expect(says('The comment to the 2 people you named goes by itself')).toBe(true);
    await quiet(QUIET_MS - 1);
    expect(calls('plan/mention')).toEqual([]);
    await quiet(1);
    expect(calls('plan/mention')).toMatchObject([
      { how: 'byItself', people: [{ person: 'tom' }, { person: 'mia' }] },
    ]);
    expect(says('2 people were mentioned.')).toBe(true);
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toHaveLength(1);
  });

  it('but not where somebody said Not yet', async () => {
    await name();
    await press(button('Not yet'));
    await quiet(10 * QUIET_MS);
    await news({ plan: two, notices: noticesOf(two, waiting, 'ana', 3) });
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toEqual([]);
    expect(says('Nothing goes by itself any more while this page is open.')).toBe(true);
    expect(controls()).toContain('Mention 2 people');
  });

  it('not while the comment is read', async () => {
    await name();
    await press(button('Mention 1 person'));
    await quiet(10 * QUIET_MS);
    await press(button('Cancel'));
    await quiet(QUIET_MS - 1);
    expect(calls('plan/mention')).toEqual([]);
  });

  it('not of a naming that was undone', async () => {
    await name();
    await quiet(QUIET_MS - 1);
    await news({ plan: before, notices: noticesOf(before, waiting, 'ana', 3) });
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toEqual([]);
    expect(says('not mentioned yet')).toBe(false);
  });

  it('not of those whom another editor named, nor where the plan is set otherwise', async () => {
    await look({ plan: before, notices: noticesOf(before, waiting) });
    await news({ plan: one, notices: noticesOf(one, waiting, 'ines', 2) });
    await quiet(10 * QUIET_MS);
    await name({ mentions: 'byButton' });
    await quiet(10 * QUIET_MS);
    await name({ mentions: 'never' });
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toEqual([]);
  });

  it('once: what did not go out is said, with what became of it, and waits for a press', async () => {
    const failed: Told = { state: 'failed', why: 'unavailable', mention: 'm1', by: 'ana', at: AT };
    answer({
      'plan/mention': () => ({ ok: false, refusal: { code: 'unavailable', of: 'confluence' } }),
      'plan/catch-up': () => ({
        ok: true,
        value: { sections: [], notices: noticesOf(one, failed, 'ana', 4), changes: [] },
      }),
    });
    await name();
    await quiet(QUIET_MS);
    expect(calls('plan/mention')).toHaveLength(1);
    expect(says('Not mentioned: Confluence did not answer. Mention them again.')).toBe(true);
    expect(controls()).toContain('Mention 1 person');
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toHaveLength(1);
  });

  it('not a second time where Confluence was busy: it waits for a press', async () => {
    answer({
      'plan/mention': () => ({ ok: false, refusal: { code: 'busy', retryAfterSeconds: null } }),
      'plan/catch-up': () => ({ ok: true, value: { sections: [], notices: null, changes: [] } }),
    });
    await name();
    await quiet(QUIET_MS);
    await quiet(10 * QUIET_MS);
    expect(calls('plan/mention')).toHaveLength(1);
    expect(controls()).toContain('Mention 1 person');
  });
});

describe('I’ve got it', () => {
  const plan = planWith({ [scribe]: ['tom', 'mia'] });

  it('is the one control of a viewer who is named, in their row, which is open', async () => {
    const accepted = noticesOf(plan, mentioned(), 'ana', 2);
    answer({
      'plan/accept': () => ({
        ok: true,
        value: { notices: { ...accepted, named: accepted.named.map((one) => ({ ...one, accepted: AT })) } },
      }),
    });
    await look({ plan, notices: noticesOf(plan, mentioned()), mayEdit: false, me: 'mia' });
    const mine = controls();
    expect(says('First five minutes')).toBe(true);
    await press(button('I’ve got it', 'LoadingButton'));
    expect(calls('plan/accept')).toEqual([{ role: scribe }]);
    expect(says('You have got it since May 12')).toBe(true);
    expect(controls()).toEqual(mine.filter((each) => each !== 'I’ve got it'));
    await look({ plan, notices: noticesOf(plan, mentioned()), mayEdit: false, me: 'ana' });
    expect(controls()).toEqual(controls().filter((each) => each !== 'I’ve got it'));
  });

  it('says why it was not taken down', async () => {
    answer({ 'plan/accept': () => ({ ok: false, refusal: { code: 'notNamed' } }) });
    await look({ plan, notices: noticesOf(plan, mentioned()), mayEdit: false, me: 'mia' });
    await press(button('I’ve got it', 'LoadingButton'));
    expect(says('You are not named in this role, or not any more.')).toBe(true);
  });

  it('is asked for again when the role has changed, with what changed', async () => {
    const knows = { as: 'backup', name: '', responsibilities: '', firstMinutes: '' } as const;
    const { named, revision } = noticesOf(plan, mentioned());
    const notices = { revision, named: named.map((one) => ({ ...one, accepted: AT, knows })) };
    await look({ plan, notices, mayEdit: false, me: 'mia' });
    expect(
      says('Changed since you were told: holder or backup, Role, Responsible for, and First five minutes.'),
    ).toBe(true);
    expect(controls()).toContain('I’ve got it');
  });
});

describe('a role that changed since its people were told', () => {
  it('mentions nobody by itself, and offers to', async () => {
    const plan = planWith({ [scribe]: ['tom'] });
    const { named, revision } = noticesOf(plan, mentioned());
    const knows = { as: 'holder', name: '', responsibilities: '', firstMinutes: '' } as const;
    const notices = { revision, named: named.map((one) => ({ ...one, knows })) };
    answer({ 'plan/mention': mentioning(notices) });
    await look({ plan, notices });
    await quiet(10 * QUIET_MS);
    expect(says('Changed since they were told.')).toBe(true);
    await press(button('Mention again'));
    expect(findAll(host.shown, 'ModalBody').map(textOf).join('')).toContain(
      'Changed since you were last told: ',
    );
    await press(button('Send', 'LoadingButton'));
    expect(calls('plan/mention')).toMatchObject([{ how: 'anew', people: [{ person: 'tom', role: scribe }] }]);
  });
});

describe('a mention that went out', () => {
  it('leads those who may edit to its comment, but not within a cell that is pressed to edit it', async () => {
    const plan = planWith({ [scribe]: ['tom'] });
    const comments = (): DocumentNode[] =>
      findAll(host.shown, 'Link').filter(({ props }) => String(props['href']).includes('focusedCommentId'));
    await look({ plan, notices: noticesOf(plan, mentioned()) });
    expect(comments().map((link) => [textOf(link), link.props['href']])).toEqual([
      ['Mentioned May 12', `/wiki/pages/viewpage.action?pageId=${plan.head.contentId}&focusedCommentId=c1`],
    ]);
    const edit = findAll(host.shown, 'Button').filter((one) => textOf(one) === 'Edit');
    const editRoles = edit[SECTION_NAMES.indexOf('roles')];
    if (editRoles === undefined) throw new Error('The roles have no Edit.');
    await press(editRoles);
    expect(says('Mentioned May 12')).toBe(true);
    expect(comments()).toEqual([]);
    await look({ plan, notices: noticesOf(plan, mentioned()), mayEdit: false });
    expect(comments()).toEqual([]);
  });
});

describe('the record in a role’s details', () => {
  const plan = planWith({ [scribe]: ['tom', 'ana', 'mia'] });
  const record = (): string[] =>
    findAll(host.shown, 'Text').flatMap((node) =>
      findAll(node, 'User').length > 0 && /named|own name|nommé|son propre nom/.test(textOf(node))
        ? [named(node)]
        : [],
    );
  /** Its words, with the account of whoever stands in it. */
  const named = (node: DocumentNode): string =>
    node.type === 'User'
      ? String(node.props['accountId'])
      : node.type === 'String'
        ? textOf(node)
        : node.children.map(named).join('');
  const notices = noticesOf(plan, (person) =>
    person === 'tom' ? mentioned() : person === 'ana' ? { state: 'self' } : waiting,
  );
  const accepted: Notices = {
    ...notices,
    named: notices.named.map((one) => (one.person === 'tom' ? { ...one, accepted: AT } : one)),
  };

  it('says who named whom, and leads to the comment also once the person has got it', async () => {
    await look({ plan, notices: accepted });
    await press(button('Show all details'));
    expect(record()).toEqual([
      'ana named tom on May 12 · Mentioned May 12',
      'ana put down their own name on May 12',
      'ana named mia on May 12',
    ]);
    expect(findAll(host.shown, 'Link').map(textOf)).toContain('Mentioned May 12');
  });

  it('is for those who may edit, and says nobody named whom a copy holds back', async () => {
    await look({ plan, notices: accepted, mayEdit: false });
    await press(button('Show all details'));
    expect(record()).toEqual([]);
    await look({ plan, notices: noticesOf(plan, { state: 'held', why: 'copy' }) });
    await press(button('Show all details'));
    expect(record()).toEqual([]);
  });
});

describe('more people than a column shows', () => {
  const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
  const plan = planWith({ [scribe]: people });
  const notices = noticesOf(plan, (person) => {
    if (person === 'p4') return waiting;
    if (person === 'p6') return { state: 'failed', why: 'unavailable', mention: 'm1', by: 'ana', at: AT };
    return mentioned();
  });
  /** Under each other in the roles, by account. */
  const listed = (): string[] =>
    findAll(host.shown, 'User').flatMap(({ props: { accountId } }) =>
      typeof accountId === 'string' && people.includes(accountId) ? [accountId] : [],
    );

  it('hides nobody with whom something is to be done yet', async () => {
    await look({ plan, notices });
    expect(listed()).toEqual(['p1', 'p2', 'p3', 'p4', 'p6']);
    expect(says('+2')).toBe(true);
    expect(says('Not mentioned yet')).toBe(true);
    await look({ plan, notices, mayEdit: false });
    expect(listed()).toEqual(['p1', 'p2', 'p3']);
    expect(says('+4')).toBe(true);
  });

  it('are all in the row’s details, with what is known of each for those who may edit', async () => {
    await look({ plan, notices });
    const before = textOf(host.shown).split('Mentioned May 12').length;
    await press(button('Show all details'));
    // Those of the column, all of them by what they were told, and all of them by whom they were named.
    expect(listed()).toEqual(['p1', 'p2', 'p3', 'p4', 'p6', ...people, ...people]);
    expect(textOf(host.shown).split('Mentioned May 12').length - before).toBe(5);
    await look({ plan, notices, mayEdit: false });
    await press(button('Show all details'));
    expect(listed()).toEqual(['p1', 'p2', 'p3', ...people]);
    expect(says('Mentioned')).toBe(false);
  });
});

describe('a guest', () => {
  it('is marked as soon as they are named, for guests do not see the plan, and is mentioned as anybody', async () => {
    const plan = planWith({ [scribe]: ['tom'] });
    host.answer('fetchProduct', (said) => {
      const isAsked = JSON.stringify(said).includes('users-bulk');
      const tom = { accountId: 'tom', accountStatus: 'active', isExternalCollaborator: true };
      return {
        body: JSON.stringify({ results: isAsked ? [tom] : [] }),
        headers: [],
        statusText: '',
        status: 200,
      };
    });
    await look({ plan, notices: noticesOf(plan, waiting) });
    expect(says('A guest, and guests do not see this plan: tell them yourself')).toBe(true);
    expect(controls()).toContain('Mention 1 person');
    await look({ plan, notices: noticesOf(plan, waiting), mayEdit: false });
    expect(says('A guest')).toBe(false);
  });
});

describe('a page with view restrictions', () => {
  const plan = planWith({ [scribe]: ['tom', 'mia'] });
  const PAGE = plan.head.contentId;
  /** Who may view which page; a group is named beside them where one is. */
  const restricted = (users: Readonly<Record<string, readonly string[]>>, group: readonly string[] = []) =>
    host.answer('fetchProduct', (said) => {
      const asked = JSON.stringify(said);
      const page = /content\/(\w+)\/restriction/.exec(asked)?.[1];
      const read = {
        user: { results: (users[page ?? ''] ?? []).map((accountId) => ({ accountId })) },
        group: { results: page === PAGE ? group.map((name) => ({ name })) : [] },
      };
      const results = asked.includes('/ancestors')
        ? [{ id: 'top' }, { id: 'parent' }]
        : page === undefined
          ? []
          : [{ operation: 'read', restrictions: read }];
      return { body: JSON.stringify({ results }), headers: [], statusText: '', status: 200 };
    });
  const sentence = 'The padlock at the top of the page says who can.';
  const warned = (): string[] =>
    findAll(host.shown, 'Text')
      .filter((node) => textOf(node).includes(sentence))
      .flatMap((node) => findAll(node, 'User').map(({ props }) => String(props['accountId'])));

  it('says of whom it is not known that they see it, and how to check, until they have taken the role on', async () => {
    restricted({ [PAGE]: ['tom'] });
    await look({ plan, notices: noticesOf(plan, mentioned()) });
    expect(warned()).toEqual(['mia']);
    expect(says('This page is restricted')).toBe(true);
    const { named, revision } = noticesOf(plan, mentioned());
    await look({ plan, notices: { revision, named: named.map((one) => ({ ...one, accepted: AT })) } });
    expect(warned()).toEqual([]);
  });

  it('inherits them from every page above it, and whoever is named in all may see it', async () => {
    restricted({ top: ['ana', 'tom'], parent: ['ana', 'mia', 'tom'] });
    await look({ plan, notices: noticesOf(plan, mentioned()) });
    expect(warned()).toEqual(['mia']);
    expect(says('A page above this one is restricted')).toBe(true);
    restricted({ [PAGE]: ['ana', 'mia'], top: ['ana', 'tom'] });
    await look({ plan, notices: noticesOf(plan, mentioned()) });
    expect(warned()).toEqual(['tom', 'mia']);
    expect(says('This page is restricted')).toBe(true);
  });

  it('to a group alone are not known of anybody', async () => {
    restricted({}, ['on-call']);
    await look({ plan, notices: noticesOf(plan, mentioned()) });
    expect(warned()).toEqual(['tom', 'mia']);
  });

  it('is asked about once, by editors alone while somebody has not taken their role on, and nothing is said of an open one', async () => {
    const questions = (): number =>
      host.asked.filter(({ payload }) => JSON.stringify(payload ?? '').includes('/restriction')).length;
    const { named, revision } = noticesOf(plan, mentioned());
    restricted({});
    await look({ plan, notices: { revision, named } });
    // Of the page and of the two that it stands under.
    expect([warned(), questions()]).toEqual([[], 3]);
    await news({ plan, notices: { revision: revision + 1, named } });
    await look({ plan, notices: { revision, named }, mayEdit: false });
    await look({ plan, notices: { revision, named: named.map((one) => ({ ...one, accepted: AT })) } });
    expect(questions()).toBe(3);
  });
});
