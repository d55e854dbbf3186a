/** What a person does with a plan on its page: put it there, read it, edit every kind of cell of every section. */
import { browsing } from './browsing';
import { EditorPage, IN_FRENCH } from './editor-page';
import { exportedWords } from './exported';
import { emptyPage } from './macro-page';
import { EDITOR, editorOf, ENGLISH_PLAN, FRENCH, RESTRICTED, SANDBOX, VIEWER } from './people';
import { PlanPage, READERS_BUTTONS, SECTIONS } from './plan-page';
import { gone, shown } from './waits';

const browser = browsing();
const { site, visit } = browser;

const open = async (as = EDITOR, path = ENGLISH_PLAN): Promise<PlanPage> =>
  new PlanPage(await visit(as, path)).ready();

/** What is stored, as another person gets it: who edits reads what their browser made of it. */
const stored = (path = ENGLISH_PLAN): Promise<string> => exportedWords(browser, VIEWER, path);

/** Done, and read by who edited, details and all. */
const readBack = async (plan: PlanPage): Promise<string> => {
  await plan.done();
  await plan.button('Show all details').click();
  await shown(plan.button('Hide details'));
  return plan.words();
};

describe('is put into a page', () => {
  it('with one press, published, and read', async () => {
    const page = await visit(EDITOR, editorOf(SANDBOX));
    const editor = new EditorPage(page);
    await editor.insert();
    await editor.confirm();
    await shown(page.getByText('Publish the page, then edit the plan here.'));
    const inEditor = await new PlanPage(page).ready();
    for (const name of await inEditor.macro.getByRole('button').allInnerTexts())
      expect(READERS_BUTTONS).toContain(name);
    await editor.publish();
    const plan = await new PlanPage(page).ready();
    for (const heading of Object.values(SECTIONS)) await shown(plan.heading(heading));
    await shown(plan.editButton('roles'));
  });

  it('empty, where that is chosen', async () => {
    const page = await visit(EDITOR, editorOf(RESTRICTED));
    const editor = new EditorPage(page);
    await editor.insert();
    await editor.form.getByRole('radio', { name: 'Empty' }).click();
    await editor.confirm();
    await editor.publish();
    const plan = await new PlanPage(page).ready();
    expect(await plan.macro.getByRole('table').count()).toBe(0);
    await plan.edit('values');
    await plan.button('Add a value').click();
    await plan.field('Value').fill('Say it early');
    await plan.save();
    expect(await exportedWords(browser, EDITOR, RESTRICTED)).toContain('Say it early');
  });

  it('in French, by the language of who inserts it', async () => {
    const { path, editPath } = emptyPage(site());
    const page = await visit(FRENCH, editPath);
    const editor = new EditorPage(page, IN_FRENCH);
    await editor.insert();
    await editor.confirm();
    await shown(page.getByText('Publiez la page, puis modifiez le plan ici.'));
    await editor.publish();
    const plan = await new PlanPage(page).ready('Valeurs d’incident');
    await plan.button('Modifier').nth(1).click();
    await plan.macro
      .getByRole('button', { name: /^Modifier Premier message[^:]* de Critique/ })
      .first()
      .click();
    await plan.field('Premier message').fill('une demi-heure');
    await plan.field('Premier message').press('Enter');
    await shown(plan.text('Sous 30\u00a0min'));
    await shown(plan.text('Enregistré'));
    await plan.button('Terminé').click();

    // Controls by who reads, words by the plan.
    const english = await open(EDITOR, path);
    await shown(english.text('Within 30\u00a0min'));
    await shown(english.text('Responsable de l’incident'));
  });
});

it('has cells that can be pressed in the section that is edited, and nowhere else', async () => {
  const plan = await open();
  expect(await plan.macro.getByRole('button', { name: /^Edit .*: / }).count()).toBe(0);
  await plan.edit('values');
  expect(await plan.cell('Value', 'Say it early').count()).toBe(1);
  expect(await plan.cell('Role').count()).toBe(0);
  await plan.done();
  expect(await plan.cell('Value', 'Say it early').count()).toBe(0);
});

it('is edited in its first section: texts, durations, people', async () => {
  const plan = await open();
  await plan.edit('incidents');
  await plan.fill('Text of the section', undefined, {
    'Text of the section': 'What **customers** can notice.',
  });
  await plan.fill('What counts', 'Critical', {
    'What counts': 'The shop is closed.',
    Example: 'No basket opens.',
  });
  await plan.type('First message', 'Critical', '20 minutes');
  await shown(plan.text('Within 20\u00a0min'));
  await plan.fill('Then every', 'Critical', { 'Then every': '45m', 'After that, every': '2 h' });
  await plan.type('First message', 'Minor', 'next business day');
  await plan.showDetails('Critical');
  await plan.press('Also tell these people', 'Critical');
  await plan.name('Also tell these people', 'Priya Raman');
  await plan.save();
  await plan.fill('What counts', 'Supplier', { 'What counts': 'Somebody else broke it.' });
  await plan.type('Severity', 'Critical', 'Blackout');

  for (const words of [await readBack(plan), await stored()]) {
    for (const each of [
      'What customers can notice.',
      'The shop is closed.',
      'No basket opens.',
      'Within 20\u00a0min',
      'Every 45\u00a0min',
      'Next business day',
      'Priya Raman',
      'Somebody else broke it.',
    ])
      expect(words).toContain(each);
    expect(words).toMatch(/blackout/i);
  }
});

it('is edited in its second section: options, lines, long texts', async () => {
  const plan = await open();
  await plan.edit('roles');
  await plan.press('Role', 'Scribe');
  await plan.field('Role').fill('Chronicler');
  await plan.choose('Needed', 'Always');
  await plan.save();
  await plan.fill('Who', 'Chronicler', { 'How to reach': 'Whoever types *fastest*.' });
  await plan.fill('Responsible for', 'Chronicler', {
    'Responsible for': '- Writes it down\n- Reads it back',
  });
  for (const words of [await readBack(plan), await stored()]) {
    expect(words).toMatch(/Chronicler\s+Always/);
    for (const each of ['Whoever types fastest.', 'Writes it down', 'Reads it back'])
      expect(words).toContain(each);
  }
});

it('is edited in its third section: links, chosen rows, numbers, yes and no', async () => {
  const plan = await open();
  await plan.edit('channels');
  await plan.fill('Channel', 'Social media', { Link: 'https://social.example.com/shop' });
  await plan.press('For', 'Support team');
  await plan.macro.getByRole('radio', { name: 'Only these' }).click();
  await plan.choose('For', 'Major');
  await plan.choose('Never for', 'Security', 'Personal data');
  await plan.save();
  await plan.press('Posted by', 'Support team');
  await plan.choose('Posted by', 'Technical lead');
  await plan.save();
  await plan.showDetails('Social media');
  await plan.type('Its own rhythm', 'Social media', '2 h');
  await plan.type('Maximum length', 'Social media', '280');
  await plan.press('Works if we are down', 'Social media');
  await plan.page.getByRole('option', { name: 'No', exact: true }).click();
  await plan.saved();

  const words = await readBack(plan);
  expect(words).toContain('Never: Security, Personal data');
  expect(words).toContain('Technical lead, Support lead');
  const link = plan.macro.getByRole('link', { name: 'Social media' });
  expect(await link.getAttribute('href')).toBe('https://social.example.com/shop');
  for (const all of [words, await stored()]) {
    expect(all).toMatch(/Maximum length\W+280/);
    // On screen the first of a row's details says whose they are.
    expect(all).toMatch(/Its own rhythm(?: · Social media)?\W+(Every )?2\sh/);
    expect(all).toMatch(/Works if we are down\W+No\b/);
  }
});

it('is edited in its fourth section: templates, words to avoid, the text of a stage', async () => {
  const plan = await open();
  await plan.edit('templates');
  await plan.fill('Investigating', undefined, { Investigating: 'Say that we have seen it.' });
  await plan.press('Name', 'Customers (Investigating)');
  await plan.field('Name').fill('To customers');
  await plan.choose('Channels', 'Executives');
  await plan.field('When to use').fill('as soon as somebody asks');
  await plan.field('Subject').fill('We see it: {{service}}');
  await plan.field('Text').fill('**Not bold**, and the next word at {{next_update}}.');
  await plan.field('Link').fill('https://texts.example.com/1');
  await plan.save();
  await plan.button('Add a word').click();
  await plan.field('Word to avoid').fill('hiccup');
  await plan.field('Say instead').fill('what does not work');
  await plan.save();

  const words = await readBack(plan);
  expect(words).toContain(
    'To customers · Executives, Status page, E-mail to customers · as soon as somebody asks',
  );
  expect(words).toContain('“hiccup” – what does not work');
  for (const all of [words, await stored()])
    for (const each of [
      'Say that we have seen it.',
      'We see it: {{service}}',
      '**Not bold**, and the next word at {{next_update}}.',
      'https://texts.example.com/1',
      'hiccup',
    ])
      expect(all).toContain(each);
});

it('is edited in its fifth section', async () => {
  const plan = await open();
  await plan.edit('values');
  await plan.fill('Value', 'Say it early', { 'What it means': 'Silence is read as fear.' });
  await plan.fill('How we live it', 'Say it early', { 'How we live it': 'We post what we do not know.' });
  for (const words of [await readBack(plan), await stored()])
    for (const each of ['Silence is read as fear.', 'We post what we do not know.'])
      expect(words).toContain(each);
});

it('is edited at its top, and marked as reviewed', async () => {
  const plan = await open();
  await plan.button('Mark as reviewed').click();
  await shown(plan.text(/^Reviewed .* by/));
  await gone(plan.macro.getByText('next due'));
  await plan.button('Edit').first().click();
  await plan.type('Title', undefined, 'When the shop burns');
  await plan.fill('In an incident, start here', undefined, { 'In an incident, start here': '1. Shout' });
  await plan.type('Review every (months)', undefined, '3');
  await plan.press('Time zones');
  await plan.field('Time zones').fill('Reykjavik');
  await plan.page.getByRole('option', { name: /Reykjavik/ }).click();
  await plan.save();
  for (const words of [await readBack(plan), await stored()])
    for (const each of ['When the shop burns', 'Shout', 'Reykjavik']) expect(words).toContain(each);
});

describe('rows', () => {
  it('are added, moved, duplicated and removed, and a removal is undone', async () => {
    const plan = await open();
    await plan.edit('values');
    await plan.button('Add a value').click();
    await plan.field('Value').fill('Sleep');
    await plan.save();
    await plan.do('Move up', 'Sleep');
    const more = await plan.more('Sleep');
    await more.getByRole('button', { name: /^Duplicate/ }).click();
    await plan.field('Value').fill('Sleep more');
    await plan.save();
    await plan.do('Remove', 'Sleep');
    await gone(plan.button('More: Sleep'));
    await plan.button(/^Undo: /).click();
    await shown(plan.button('More: Sleep'));
    await plan.saved();
    await plan.do('Remove', 'Sleep more');
    await plan.done();
    const rows = plan.macro.getByRole('table', { name: SECTIONS.values }).getByRole('row');
    expect((await rows.allInnerTexts()).slice(-2).map((row) => row.split('\n')[0])).toEqual([
      'Sleep',
      'Look after each other',
    ]);
    expect(await stored()).toMatch(/\nSleep\n(?:.*\n){0,2}Look after each other\n/);
  });

  it('that others use are not removed before it is said who uses them', async () => {
    const plan = await open();
    await plan.edit('roles');
    const menu = await plan.more('Executive sponsor');
    await menu.getByRole('button', { name: /^Remove/ }).click();
    await shown(menu.getByText('Used elsewhere: Executive sponsor'));
    expect(await menu.getByRole('listitem').allInnerTexts()).toContain(
      'Communication channels: E-mail to customers (Approval by)',
    );
    await menu.getByRole('button', { name: 'Keep it' }).click();
    await shown(plan.button('More: Executive sponsor'));
    const again = await plan.more('Executive sponsor');
    await again.getByRole('button', { name: /^Remove/ }).click();
    await again.getByRole('button', { name: 'Remove', exact: true }).click();
    await gone(plan.button('More: Executive sponsor'));
    await plan.saved();
    expect(await stored()).not.toContain('Executive sponsor');
  });
});

it('is read whole by who may only view it, without a control', async () => {
  const plan = await open(VIEWER);
  for (const heading of Object.values(SECTIONS)) await shown(plan.heading(heading));
  const buttons = await plan.macro.getByRole('button').allInnerTexts();
  // She is named in the plan, and says for herself that she knows.
  expect(buttons.filter((name) => name !== 'I’ve got it')).toEqual(READERS_BUTTONS);
  expect(await plan.macro.getByText('not mentioned yet').count()).toBe(0);
});
