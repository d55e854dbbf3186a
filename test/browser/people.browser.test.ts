/** People named in the roles are mentioned once, by a comment that was seen before it went; and who may do what. */
import { person } from '../../local-confluence/src/site/caller';
import { browsing } from './browsing';
import { EDITOR, ENGLISH_PLAN, FRENCH, FRENCH_PLAN, OUTSIDER, VIEWER } from './people';
import { PlanPage, READERS_BUTTONS, SECTIONS } from './plan-page';
import { gone, shown } from './waits';

const { site, visit } = browsing();

const open = async (as = EDITOR): Promise<PlanPage> => new PlanPage(await visit(as, ENGLISH_PLAN)).ready();

const preview = (plan: PlanPage) => plan.page.getByRole('dialog', { name: 'The comment, as it will be' });

const name = async (plan: PlanPage, role: string, ...people: readonly string[]): Promise<void> => {
  await plan.edit('roles');
  await plan.press('Who', role);
  for (const each of people) {
    await plan.field('Who').fill(each);
    await plan.page.getByRole('option', { name: each }).click();
  }
  await plan.save();
  await plan.done();
};

const commentCount = (): number => {
  const editor = site().site.people.byEmail(EDITOR);
  if (!editor) throw new Error('The demo has an editor.');
  return site().site.comments.of(person(editor.accountId), '98401').length;
};

it('who left is said at once, and waits for no mention', async () => {
  const plan = await open();
  await shown(plan.macro.getByText('This account is deactivated. Name somebody else.'));
  await shown(plan.text('3 not mentioned yet'));
  await plan.button('Mention 3 people').click();
  await shown(preview(plan).getByText('you are the Support lead'));
  expect(await preview(plan).getByText('Daniel Okafor').count()).toBe(0);
  await preview(plan).getByRole('button', { name: 'Cancel' }).click();
  await gone(preview(plan));
  expect(commentCount()).toBe(1);
});

it('a comment that Confluence refuses is said, and those who wait still wait', async () => {
  const plan = await open();
  site().faults.rest = ({ method, path }) =>
    method === 'POST' && path.includes('footer-comments')
      ? { kind: 'answer', answer: { status: 500 } }
      : undefined;
  try {
    await plan.button('Mention 3 people').click();
    await preview(plan).getByRole('button', { name: 'Send' }).click();
    await shown(preview(plan).getByText(/^Confluence did not/));
  } finally {
    site().faults.rest = undefined;
  }
  await preview(plan).getByRole('button', { name: 'Cancel' }).click();
  await shown(plan.text('3 not mentioned yet'));
  expect(commentCount()).toBe(1);
});

it('those who were named wait until one comment, shown before it goes, mentions them all', async () => {
  const plan = await open();
  await name(plan, 'Scribe', 'Priya Raman');
  await shown(plan.text('4 not mentioned yet'));
  await plan.button('Mention 4 people').click();
  await preview(plan).getByRole('button', { name: 'Leave out (Executive sponsor)' }).click();
  await shown(preview(plan).getByText('1 left out, still not mentioned.'));
  const promised = await preview(plan).innerText();
  expect(promised).toMatch(/Priya Raman\s*, you are the Scribe in Incident communication plan/);
  await preview(plan).getByRole('button', { name: 'Send' }).click();
  await shown(plan.text('4 people were mentioned.'));
  await gone(preview(plan));
  await shown(plan.text('1 not mentioned yet'));
  expect(commentCount()).toBe(2);

  await plan.page.reload();
  await plan.ready();
  await shown(plan.text('1 not mentioned yet'));
  const comment = plan.page
    .getByRole('article', { name: 'Comment by Tom Becker' })
    .filter({ hasText: 'Scribe' });
  const posted = await comment.innerText();
  expect(posted).toContain('@Priya Raman');
  expect(posted).toContain('Writes down what happened');
  expect(posted).not.toContain('Executive sponsor');
});

it('their bell shows it and leads to the page', async () => {
  const plan = await open();
  const { page } = plan;
  await page.getByRole('button', { name: 'You are Tom Becker' }).click();
  await page.getByRole('menu').getByText('Priya Raman').click();
  await shown(page.getByRole('button', { name: 'You are Priya Raman' }));
  await page.goto(`${site().address}/`);
  await page.getByRole('button', { name: /^Notifications, \d unread$/ }).click();
  const told = page.getByRole('link', { name: /Tom Becker mentioned you.*you are the Scribe/ });
  await told.click();
  await page.waitForURL(/\/pages\/98401/);
  await new PlanPage(page).ready();
});

it('each is mentioned once for a role, however often the row is edited', async () => {
  const plan = await open();
  await plan.edit('roles');
  await plan.press('Who', 'Scribe');
  await plan.field('Who').press('Backspace');
  await plan.save();
  await plan.done();
  await name(plan, 'Scribe', 'Priya Raman');
  await shown(plan.text('1 not mentioned yet'));
  await shown(plan.macro.getByRole('row', { name: /^Scribe/ }).getByText(/Mentioned/));
});

it('nobody is to be told for naming themself', async () => {
  const plan = await open();
  await name(plan, 'Technical lead', 'Tom Becker');
  await shown(plan.text('1 not mentioned yet'));
});

it('who may only view sees the same words and no control', async () => {
  const plan = await open(VIEWER);
  const buttons = await plan.macro.getByRole('button').allInnerTexts();
  // Who is named says for themself that they know.
  expect(buttons.filter((button) => button !== 'I’ve got it')).toEqual(READERS_BUTTONS);
  for (const words of ['not mentioned yet', 'Mentioned'])
    expect(await plan.macro.getByText(words).count()).toBe(0);
  await shown(plan.macro.getByText('Left', { exact: true }));
});

it('who may not see the page gets what Confluence gives', async () => {
  const page = await visit(OUTSIDER, ENGLISH_PLAN);
  await shown(page.getByRole('heading', { name: 'This page cannot be shown' }));
  expect(await page.locator('.macro').count()).toBe(0);
  await expect(
    site().invoke({
      as: OUTSIDER,
      moduleKey: 'incident-plan',
      contentId: '98401',
      functionKey: 'plan/open',
      payload: {},
      config: { plan: 'shop-plan', home: '98401', homeType: 'page', shows: 'own' },
    }),
  ).rejects.toThrow();
});

it('controls speak the language of the reader, the plan its own', async () => {
  const french = new PlanPage(await visit(FRENCH, FRENCH_PLAN));
  await french.ready('Valeurs d’incident');
  await french.button('Mentionner 2 personnes').click();
  const comment = french.page.getByRole('dialog', { name: 'Le commentaire, tel qu’il sera' });
  await shown(comment.getByText(/vous êtes/));
  await comment.getByRole('button', { name: 'Annuler' }).click();

  const english = new PlanPage(await visit(EDITOR, FRENCH_PLAN));
  await english.ready(SECTIONS.values);
  await shown(english.text('Responsable de l’incident'));
  await english.button('Mention 2 people').click();
  await shown(preview(english).getByText(/vous êtes/));
});
