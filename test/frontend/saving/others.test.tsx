/** What a person sees of others, on a whole plan: from the message to the line under the heading. */
import { findAll, findByText, host, press, show, textOf, when, type DocumentNode } from '../host';
import { PlanMacro } from '../../../src/frontend/plan/plan-macro';
import { done, refuse } from '../../../src/plan/refusal';
import type { Entry } from '../../../src/plan/history';
import { applyEdit } from '../../../src/plan/apply';
import { starter } from '../demo-plan';
import { set } from '../../plan/builders';

const plan = starter();
const nobody = { revision: 1, named: [] };
const CHANNEL = 'plan-plan-1001';

interface Subscribed {
  readonly channelName: string;
  readonly onEvent: (said: unknown, error?: Error) => unknown;
  readonly isGlobal?: boolean;
  readonly options?: unknown;
}

beforeEach(() => {
  host.forget();
  jest.useFakeTimers({ now: Date.parse('2026-05-12T10:00:00Z') });
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number): Promise<DocumentNode> => when(() => jest.advanceTimersByTime(ms));
const invoked = (): unknown[] =>
  host.asked.flatMap(({ command, payload }) => (command === 'invoke' ? [payload] : []));

/** A reader has the plan on screen, and after a moment listens. */
async function reading({ state = 'plan', isEditing = false, catchUp = (): unknown => new Error() } = {}) {
  const subscriptions: Subscribed[] = [];
  host
    .answer('getContext', () => ({
      accountId: 'ana',
      locale: 'en-US',
      timezone: 'UTC',
      extension: { content: { id: '1001', type: 'page' }, isEditing },
    }))
    .answer('fetchProduct', () => ({ status: 404, statusText: '', headers: {}, body: '' }))
    .answer('invoke', (sent) => {
      const { functionKey } = sent as { functionKey: string };
      if (functionKey === 'plan/catch-up') return catchUp();
      return done(
        state === 'plan'
          ? { state, plan, notices: nobody, mirrorOf: null }
          : { state: 'new', plan, orphans: [], origins: [] },
      );
    })
    .answer('subscribeRealtimeChannel', (sent) => {
      subscriptions.push(sent as Subscribed);
      return { unsubscribe: () => Promise.resolve() };
    });
  await show(<PlanMacro />);
  await pass(2_000);
  return subscriptions;
}

/** Tom renames the scribe. */
function renamed() {
  const edit = {
    id: 'theirs',
    section: 'roles',
    change: set('scribe', 'name', 'Scribe', 'Chronicler'),
  } as const;
  const applied = applyEdit(plan.sections.roles, edit);
  if (!applied.ok) throw new Error(applied.refusal.code);
  const { section, inverse } = applied.value;
  const entry: Entry = { edit, inverse, person: 'tom', at: Date.now(), written: null };
  return { sections: [{ name: 'roles', section, revision: 9 }], notices: null, changes: [entry] };
}
const message = { revisions: { roles: 9 }, edits: ['theirs'] };

it('[O2] is listened for by all who read a plan, beside the one call that opened it', async () => {
  const [subscription, ...more] = await reading();
  expect(more).toEqual([]);
  expect(subscription).toMatchObject({
    channelName: CHANNEL,
    isGlobal: true,
    options: { replaySeconds: 30 },
  });
  expect(invoked()).toHaveLength(1);
});

it.each([
  ['that is not stored yet', { state: 'new' }],
  ['in the page editor', { isEditing: true }],
])('of a plan %s nothing is listened for', async (_, standing) => {
  expect(await reading(standing)).toEqual([]);
});

it('[O2] is read in one call, and shown in one document with a line of who did what', async () => {
  const [subscription] = await reading({ catchUp: () => done(renamed()) });
  const before = host.commits;
  await when(() => subscription?.onEvent(message));
  await pass(300);
  expect(invoked().slice(1)).toMatchObject([
    { functionKey: 'plan/catch-up', payload: { known: { roles: plan.revisions.roles }, edits: ['theirs'] } },
  ]);
  expect(host.commits - before).toBe(1);
  const line = findAll(host.shown, 'Text').find((text) => textOf(text).includes('renamed'));
  expect(line === undefined ? '' : textOf(line)).toMatch(/^\d+:00 [AP]M ·  renamed Scribe to Chronicler$/);
  expect(findAll(line ?? host.shown, 'User').map(({ props }) => props['accountId'])).toEqual(['tom']);
});

it('[O6] is missed where it cannot be read: then the plan says since when it may be old, and looks again when asked', async () => {
  let answer: () => unknown = () => {
    throw new Error('Nobody is there.');
  };
  const [subscription] = await reading({ catchUp: () => answer() });
  await when(() => subscription?.onEvent(message));
  await pass(300);
  expect(textOf(host.shown)).not.toContain('This is the plan as it was');
  const told = await pass(1_300);
  expect(textOf(told)).toMatch(
    /This is the plan as it was at \d+:00 [AP]M: newer changes could not be read\./,
  );
  answer = () => done(renamed());
  const healed = await press(findByText(told, 'Button', 'Try again now'));
  expect(textOf(healed)).not.toContain('This is the plan as it was');
  expect(textOf(healed)).toContain('Chronicler');
});

it('[O6] says why when the plan may not be seen any more', async () => {
  const [subscription] = await reading({ catchUp: () => refuse({ code: 'notSeen' }) });
  await when(() => subscription?.onEvent(message));
  const told = await pass(300);
  expect(textOf(told)).toContain('This plan is not there, or you may not see it.');
});
