/** Which plan a macro shows, whatever is done to its page and to itself: never a starter where a plan was. */
import type { Page } from 'playwright-core';
import { includeAttributes } from '../../local-confluence/src/adf/include-macro';
import { APP, person } from '../../local-confluence/src/site/caller';
import { browsing } from './browsing';
import { EditorPage, MACRO } from './editor-page';
import { emptyPage, macroPage } from './macro-page';
import {
  ADMIN,
  EDITOR,
  EDITOR2,
  editorOf,
  ENGLISH_PLAN,
  FRENCH_PLAN,
  LIVE_DOC,
  MIRROR,
  OUTSIDER,
  SANDBOX,
  VIEWER,
} from './people';
import { PlanPage } from './plan-page';
import { gone, shown } from './waits';

const { site, visit } = browsing();

const open = async (as: string, path: string, nth = 0): Promise<PlanPage> =>
  new PlanPage(await visit(as, path), nth).ready();

const idIn = (path: string): string => path.split('/').at(-1) ?? '';

/** Writes a value that no starter has. */
const mark = async (plan: PlanPage, value: string): Promise<void> => {
  await plan.edit('values');
  await plan.button('Add a value').click();
  await plan.field('Value').fill(value);
  await plan.save();
  await plan.done();
};

/** A new page with a plan, published; the form is answered by `answer`. */
const newPage = async (
  page: Page,
  title: string,
  answer: (editor: EditorPage) => Promise<void>,
): Promise<string> => {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Page/ }).click();
  const editor = new EditorPage(page);
  await editor.insert();
  await answer(editor);
  await page.getByRole('textbox', { name: 'Page title' }).fill(title);
  await editor.publish();
  await shown(page.getByRole('heading', { name: title, level: 1 }));
  return new URL(page.url()).pathname;
};
const confirm = (editor: EditorPage): Promise<void> => editor.confirm();

describe('a mirror', () => {
  it('shows and edits the plan of its home', async () => {
    const mirror = await open(EDITOR, MIRROR);
    await shown(mirror.macro.getByText(/^This plan is kept on /));
    await mark(mirror, 'Written in the mirror');
    const home = await open(VIEWER, ENGLISH_PLAN);
    await shown(home.text('Written in the mirror'));
  });

  it('tells who may not see its home a sentence, and nothing of the plan', async () => {
    const page = await visit(OUTSIDER, MIRROR);
    const macro = page.locator('.macro');
    await shown(macro.getByText(/^This plan is not there, or you may not see it/));
    expect(await macro.innerText()).not.toContain('incident');
  });

  it('is chosen in the form by its page', async () => {
    const page = await visit(EDITOR, SANDBOX);
    await newPage(page, 'A second window', async (editor) => {
      // The app's answer marks it, a moment after the press.
      await editor.form.getByRole('radio', { name: 'An existing plan' }).click();
      await shown(editor.form.getByRole('radio', { name: 'An existing plan', checked: true }));
      await editor.form.getByRole('button', { name: 'Insert', exact: true }).click();
      await shown(editor.form.getByText('Choose the plan to show, or insert a new one.'));
      const plans = editor.form.getByLabel('Plan, by its page');
      await plans.focus();
      await plans.press('ArrowDown');
      await page.getByRole('option', { name: 'Incident communication plan (Operations)' }).click();
      await editor.confirm();
    });
    const plan = await new PlanPage(page).ready();
    await shown(plan.text('Written in the mirror'));
  });

  it('is made of the plan’s link, where that is pasted', async () => {
    const home = await open(EDITOR, ENGLISH_PLAN);
    await home.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await home.button('Keep a copy').click();
    await home.button('On another page too').click();
    const frame = home.macro.frameLocator('iframe[src*="/local/frame/copy/"]');
    await frame.getByRole('button', { name: 'Copy the link' }).click();
    await shown(frame.getByText(/^Copied/));
    const page = await visit(EDITOR, emptyPage(site()).editPath);
    const editor = new EditorPage(page);
    await editor.body.click();
    await page.keyboard.press('Control+V');
    await shown(page.getByText('Publish the page, then edit the plan here.'));
    await editor.publish();
    const mirror = await new PlanPage(page).ready();
    await shown(mirror.macro.getByText(/^This plan is kept on /));
  });

  it('of one section and the plan at home are edited by two at once', async () => {
    const config = { plan: 'shop-plan', home: '98401', homeType: 'page', shows: 'mirror', section: 'values' };
    const { path } = await macroPage(site(), 'incident-plan', config);
    const home = await open(EDITOR, ENGLISH_PLAN);
    const away = await open(EDITOR2, path);
    expect(await away.macro.getByRole('heading').allInnerTexts()).toEqual(['Incident values']);
    await Promise.all([home.edit('values'), away.edit('values')]);
    await Promise.all([
      home.fill('How we live it', 'Say it early', { 'How we live it': 'Written at home' }),
      away.fill('How we live it', 'Look after each other', { 'How we live it': 'Written away' }),
    ]);
    await Promise.all([shown(home.text('Written away')), shown(away.text('Written at home'))]);
  });
});

it('a macro whose form was dismissed has a plan, and keeps it when the form is answered later', async () => {
  const page = await visit(EDITOR, SANDBOX);
  const path = await newPage(page, 'Dismissed', async (editor) => {
    await editor.form.getByRole('button', { name: 'Cancel' }).click();
    await gone(editor.form);
  });
  await mark(await new PlanPage(page).ready(), 'Kept by its local id');
  await page.goto(site().address + editorOf(path));
  const editor = new EditorPage(page);
  await editor.control('Edit').click();
  await editor.confirm();
  await editor.publish();
  await shown((await new PlanPage(page).ready()).text('Kept by its local id'));
});

it('a copied page gets its own copy of the plan, and so do the pages below it, where nobody is mentioned anew', async () => {
  const page = await visit(EDITOR, SANDBOX);
  const path = await newPage(page, 'Original', confirm);
  await mark(await new PlanPage(page).ready(), 'Of the original');
  const { tree, spaces, people, comments, notifications } = site().site;
  const me = person(people.byEmail(EDITOR)?.accountId ?? '');
  const ofOps = { spaceId: spaces.byKey(me, 'OPS').id };
  tree.move(me, idIn(ENGLISH_PLAN), { ...ofOps, parentId: idIn(path) });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Copy page' }).click();
  await page.getByRole('checkbox', { name: 'Copy the pages below it too' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click();
  await shown(page.getByRole('heading', { name: 'Copy of Original', level: 1 }));
  const copy = await new PlanPage(page).ready();
  await shown(copy.text('Of the original'));
  await mark(copy, 'Of the copy');
  const original = await open(VIEWER, path);
  await shown(original.text('Of the original'));
  expect(await original.text('Of the copy').count()).toBe(0);

  await page.getByRole('button', { name: 'Expand Copy of Original' }).click();
  await page.getByRole('link', { name: 'Copy of Incident communication plan' }).click();
  const below = await new PlanPage(page).ready();
  await shown(below.macro.getByText(/^Copied from/));
  await mark(below, 'Of the copy below');
  expect(await (await open(VIEWER, ENGLISH_PLAN)).text('Of the copy below').count()).toBe(0);
  const copied = idIn(new URL(page.url()).pathname);
  expect(comments.of(me, copied)).toEqual([]);
  for (const { accountId } of people.everybody())
    expect(notifications.of(person(accountId)).map(({ content }) => content.id)).not.toContain(copied);
});

it('a page made from a template begins a plan of its own in the template’s language, and the next one another', async () => {
  const admin = await visit(ADMIN, SANDBOX);
  await admin.getByRole('link', { name: 'Templates' }).click();
  await admin.getByRole('link', { name: 'Create new template' }).click();
  const template = new EditorPage(admin);
  await template.insert();
  await template.form.getByRole('radio', { name: 'Français' }).click();
  await shown(template.form.getByRole('radio', { name: 'Français', checked: true }));
  await template.confirm();
  await shown(template.body.getByText(/^A plan lives on a page.+ In a template, nothing more is needed/));
  await admin.getByRole('textbox', { name: 'Name of the template' }).fill('A service of ours');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(admin.getByRole('link', { name: 'A service of ours' }));

  const page = await visit(EDITOR, SANDBOX);
  const make = async (title: string): Promise<PlanPage> => {
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('menuitem', { name: /^From a template/ }).click();
    const dialog = page.getByRole('dialog');
    await shown(dialog.getByRole('radio', { name: 'A service of ours' }));
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('textbox', { name: 'Page title' }).fill(title);
    await new EditorPage(page).publish();
    await shown(page.getByRole('heading', { name: title, level: 1 }));
    return new PlanPage(page);
  };
  const first = await (await make('Payments')).ready();
  await shown(first.text('Responsable de l’incident'));
  await mark(first, 'Of the first page');
  const second = await make('Warehouse');
  await second.button('Begin a new plan').click();
  await shown((await second.ready()).text('Responsable de l’incident'));
  expect(await second.text('Of the first page').count()).toBe(0);
});

describe('a macro that was', () => {
  /** A page whose plan is marked, in its editor. */
  const inEditor = async (title: string): Promise<{ page: Page; editor: EditorPage; path: string }> => {
    const page = await visit(EDITOR, SANDBOX);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const path = await newPage(page, title, confirm);
    await mark(await new PlanPage(page).ready(), `Mark of ${title}`);
    await page.goto(site().address + editorOf(path));
    const editor = new EditorPage(page);
    await shown(editor.control('Copy'));
    return { page, editor, path };
  };
  const showsMark = async (path: string, title: string, macros: number): Promise<void> => {
    for (let nth = 0; nth < macros; nth++)
      await shown((await open(VIEWER, path, nth)).text(`Mark of ${title}`));
    expect(await (await open(VIEWER, path)).page.locator('.macro').count()).toBe(macros);
  };

  it('copied and pasted above itself shows the same plan, and says so', async () => {
    const { page, editor, path } = await inEditor('Copied');
    await editor.control('Copy').click();
    await shown(page.getByText('Copied. Paste it where you want it.'));
    await editor.body.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+v');
    await shown(editor.control('Copy', 1));
    await editor.publish();
    await showsMark(path, 'Copied', 2);
    const plan = await open(EDITOR, path);
    await shown(plan.macro.getByText(/^This page shows the same plan more than once/));
  });

  it('cut and pasted elsewhere on its page shows its plan', async () => {
    const { page, editor, path } = await inEditor('Cut');
    await page.getByRole('img', { name: `Drag ${MACRO}` }).click();
    await shown(editor.body.locator('.is-selected'));
    await page.keyboard.press('Control+x');
    await gone(editor.control('Copy'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+v');
    await shown(editor.control('Copy'));
    await editor.publish();
    await showsMark(path, 'Cut', 1);
  });

  it('dragged shows its plan', async () => {
    const { page, editor, path } = await inEditor('Dragged');
    await editor.body.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Words above');
    await page.keyboard.press('Enter');
    const words = editor.body.getByText('Words above');
    await page.getByRole('img', { name: `Drag ${MACRO}` }).dragTo(words, { targetPosition: { x: 1, y: 1 } });
    await editor.publish();
    await showsMark(path, 'Dragged', 1);
    const text = await (await open(VIEWER, path)).page.locator('article').innerText();
    expect(text.indexOf('Words above')).toBeGreaterThan(text.indexOf('In an incident, start here'));
  });
});

describe('a page that Include Page shows in another', () => {
  const includedIn = (spaceKey: string, named: string): string => {
    const { contents, people, spaces } = site().site;
    const me = person(people.byEmail(EDITOR)?.accountId ?? '');
    const { id } = contents.create(me, {
      spaceId: spaces.byKey(me, spaceKey).id,
      kind: 'page',
      subtype: null,
      status: 'current',
      title: `Includes ${named}`,
      body: {
        type: 'doc',
        version: 1,
        content: [{ type: 'extension', attrs: includeAttributes(named, 'Include Page', 'the-include') }],
      },
    });
    return `/wiki/spaces/${spaceKey}/pages/${id}`;
  };

  it('has its plan there, edited by whoever may edit that page, and is not there for who may not see it', async () => {
    const path = includedIn('TEAM', 'OPS:Incident communication plan');
    const there = await open(EDITOR, path);
    await mark(there, 'Written where it is included');
    const home = await open(VIEWER, ENGLISH_PLAN);
    await shown(home.text('Written where it is included'));
    const reader = await open(VIEWER, path);
    expect(await reader.button('Edit').count()).toBe(0);

    const page = await visit(OUTSIDER, path);
    await shown(page.getByText('The included page could not be found: OPS:Incident communication plan'));
    expect(await page.locator('.macro').count()).toBe(0);
  });

  it('is put there from the editor, and never shows itself', async () => {
    const { path, editPath } = emptyPage(site());
    const page = await visit(EDITOR, editPath);
    const editor = new EditorPage(page);
    await editor.body.click();
    await page.keyboard.type('/include');
    await page.getByRole('option', { name: 'Include Page' }).click();
    const dialog = page.getByRole('dialog', { name: 'Include Page' });
    await dialog.getByLabel(/^Title of the page/).fill('No such page');
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await shown(dialog.getByText('No page found with id: No such page'));
    const { title } = site().site.contents.open(APP, idIn(path)).content;
    await dialog.getByLabel(/^Title of the page/).fill(title);
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await gone(dialog);
    await editor.publish();
    await shown(page.getByText('A page cannot include itself.'));
  });
});

it('a live doc is edited in place', async () => {
  const plan = await open(EDITOR, LIVE_DOC);
  await mark(plan, 'Written in a live doc');
  await shown((await open(VIEWER, LIVE_DOC)).text('Written in a live doc'));
});

it('everything is there after a restart', async () => {
  await mark(await open(EDITOR, ENGLISH_PLAN), 'Before the restart');
  await site().restart();
  const plan = await open(VIEWER, ENGLISH_PLAN);
  await shown(plan.text('Before the restart'));
  await shown(plan.text('Incident commander'));
});

it('the plan of an archived page is read and not edited, until the page is brought back', async () => {
  const plan = await open(EDITOR, FRENCH_PLAN);
  const { page } = plan;
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await shown(page.getByText(/^“Plan de communication.+” is archived$/));
  const reader = await open(EDITOR, FRENCH_PLAN);
  expect(await reader.button('Edit').count()).toBe(0);
  await page.getByRole('link', { name: 'Archived pages 1' }).click();
  await page.getByRole('button', { name: /^Restore: Plan de communication/ }).click();
  await shown((await new PlanPage(page).ready()).button('Edit'));
});

it('a mirror of a plan whose page is in the trash says so', async () => {
  const page = await visit(EDITOR, ENGLISH_PLAN);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click();
  await shown(page.getByText('“Incident communication plan” is in the trash'));
  const mirror = await visit(EDITOR, MIRROR);
  await shown(mirror.locator('.macro').getByText(/^The plan that was shown here is gone/));
});
