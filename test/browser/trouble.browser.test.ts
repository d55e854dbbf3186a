/** What does not fit, what fails, what somebody has no right to: a sentence that says what to do, and nothing typed is lost. */
import { browsing } from './browsing';
import { exportedWords } from './exported';
import { frameOf, macroPage } from './macro-page';
import { EDITOR, ENGLISH_PLAN, VIEWER } from './people';
import { PlanPage, SECTIONS } from './plan-page';
import { gone, shown } from './waits';

// What is typed here to break out of its cell would say so in the console.
const browser = browsing({ provoked: /mayNotChange/ });
const { site, visit } = browser;

afterEach(() => {
  delete site().faults.rest;
  delete site().faults.storage;
});

const open = async (as = EDITOR, path = ENGLISH_PLAN): Promise<PlanPage> =>
  new PlanPage(await visit(as, path)).ready();

it('a text over its limit stays in its field, with a sentence that says by how much', async () => {
  const plan = await open();
  await plan.edit('values');
  await plan.press('Value', 'Say it early');
  const long = `${'Say it early and often. '.repeat(5)}!`;
  await plan.field('Value').fill(long);
  await plan.button('Save').click();
  await shown(plan.text('121 characters, and 120 fit. Shorten it and save again.'));
  expect(await plan.field('Value').inputValue()).toBe(long);
  await plan.field('Value').fill(long.slice(0, -1));
  await plan.save();
  await shown(plan.text(long.slice(0, -2)));
});

it('a link that leads into the page itself is not saved, and stays in its field', async () => {
  const plan = await open();
  await plan.edit('channels');
  await plan.press('Channel', 'Social media');
  await plan.field('Link').fill('javascript:alert(1)');
  await plan.button('Save').click();
  await shown(plan.text(/^A link begins with https/));
  expect(await plan.field('Link').inputValue()).toBe('javascript:alert(1)');
});

it('what looks like HTML, a template or another Markdown is text, in any script', async () => {
  const typed = [
    '<img src=x onerror="document.title=1"> <b>bold</b> &amp;',
    '{{constructor}} ${1+1} [click](javascript:alert(1)) ~~no~~ ![a](data:image/gif,x)',
    'نص من اليمين إلى اليسار 👩🏽‍🚒 e\u0301',
  ];
  const plan = await open();
  await plan.edit('values');
  await plan.fill('How we live it', 'Keep the promised time', { 'How we live it': typed.join('\n\n') });
  await plan.done();
  const words = await plan.words();
  for (const each of typed) expect(words).toContain(each);
  expect(
    await plan.macro.locator('img[src="x"], img[src^="data:image/gif"], a[href^="javascript"]').count(),
  ).toBe(0);
  const stored = await exportedWords(browser, VIEWER, ENGLISH_PLAN);
  for (const each of typed) expect(stored).toContain(each);
});

it('a plan that cannot be reached says so, and is there at the next try', async () => {
  const page = await visit(EDITOR, '/wiki/home');
  site().faults.storage = () => ({
    kind: 'answer',
    answer: { status: 429, body: { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' } },
  });
  await page.goto(ENGLISH_PLAN);
  const macro = page.locator('.macro');
  await shown(macro.getByText(/Try again in|could not be reached/));
  expect(await macro.getByRole('heading', { name: SECTIONS.values }).count()).toBe(0);
  delete site().faults.storage;
  await macro.getByRole('button', { name: 'Try again' }).click();
  await new PlanPage(page).ready();
});

it('a page that is opened while the site begins again shows its plan by itself, when the site is back', async () => {
  const page = await visit(EDITOR, '/');
  await shown(page.getByRole('link', { name: 'Operations' }));
  // What a page asks for one after the other: each of it finds nobody there once.
  const asked = ['site/*.js', 'session', 'spaces', 'app', 'content/98401', 'frame/*/', 'frame/*/app.js'];
  const away: string[] = [];
  for (const path of asked)
    await page.route(
      `**/local/${path}`,
      (route) => {
        away.push(path);
        return route.abort('connectionrefused');
      },
      { times: 1 },
    );
  await page.goto(ENGLISH_PLAN);
  await new PlanPage(page).ready();
  expect(away.sort()).toEqual(asked.sort());
});

it('an edit that storage does not take waits, with what was typed, and is saved later', async () => {
  const plan = await open();
  await plan.edit('incidents');
  site().faults.storage = ({ path }) =>
    path.endsWith('/transaction') ? { kind: 'answer', answer: { status: 503 } } : undefined;
  await plan.press('First message', 'Major');
  await plan.field('First message').fill('25 min');
  await plan.field('First message').press('Enter');
  await shown(plan.text(/^Not saved yet\./));
  await shown(plan.text('Within 25\u00a0min'));
  delete site().faults.storage;
  await plan.button('Try again now').click();
  await plan.saved();
  expect(await exportedWords(browser, VIEWER, ENGLISH_PLAN)).toContain('Within 25\u00a0min');
});

it('without an answer of Confluence about rights the plan is read, and has no controls', async () => {
  site().faults.rest = ({ path }) =>
    path.endsWith('/operations') ? { kind: 'answer', answer: { status: 500 } } : undefined;
  const plan = await open();
  expect(await plan.button('Edit').count()).toBe(0);
});

it('a call that a person forges in their own browser gets nowhere', async () => {
  const plan = await open(VIEWER);
  const frame = await frameOf(plan.page, 'main');
  const forged = (payload: unknown): Promise<unknown> =>
    frame.evaluate(
      `globalThis.__bridge.callBridge('invoke', ${JSON.stringify({
        functionKey: 'plan/edit',
        payload,
        // What a context may say of itself is not asked.
        context: { accountId: site().site.people.byEmail(EDITOR)?.accountId, extension: { isEditing: true } },
      })}).then((answer) => answer, (error) => ({ refused: error.message }))`,
    );
  const set = { type: 'set', row: null, field: 'text', before: null, after: 'Forged' };
  const edit = { id: 'forged-1', section: 'values', change: set };
  expect(await forged({ section: 'values', edits: [edit] })).toMatchObject({
    ok: false,
    refusal: { code: 'mayNotChange' },
  });
  for (const payload of [
    { section: 'nothing', edits: [edit] },
    { section: 'values', edits: [{ ...edit, change: { ...set, field: '__proto__' } }] },
    { section: 'values', edits: 'all of them' },
  ])
    expect(await forged(payload)).toMatchObject({ ok: false });
  expect(await exportedWords(browser, VIEWER, ENGLISH_PLAN)).not.toContain('Forged');
});

it('a macro that names a plan which its reader may not see shows nothing of it, whatever its page says', async () => {
  // As an editor of the page would write it by hand: a mirror of a page that the viewer may not see.
  const secret = await macroPage(site(), 'incident-plan', { plan: 'secret', language: 'en-US' });
  const { restrictions, people } = site().site;
  const editor = people.byEmail(EDITOR)?.accountId ?? '';
  await open(EDITOR, secret.path);
  restrictions.set({ kind: 'person', accountId: editor }, secret.id, { view: [editor], edit: [editor] });
  const mirror = await macroPage(site(), 'incident-plan', {
    plan: 'secret',
    home: secret.id,
    homeType: 'page',
    shows: 'mirror',
  });
  const macro = (await visit(VIEWER, mirror.path)).locator('.macro');
  await shown(macro.getByText(/^This plan is not there, or you may not see it/));
  await gone(macro.getByRole('heading'));
});
