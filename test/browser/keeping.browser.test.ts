/** The plan outside the app: a file that needs no network, data that is the same plan, a page of its own. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { wordsOf } from '../../locales/catalogs';
import { bareAppId } from '../../local-confluence/src/manifest/manifest';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { readPlanFile } from '../../src/plan/file/plan-file';
import { planPage } from '../../src/plan/file/plan-page';
import { LANGUAGES } from '../../src/plan/plan';
import { planInFull } from '../background/plan-in-full';
import { fullPlan } from '../plan/full-plan';
import { missingIn } from '../plan/said-of';
import { appSiteOn } from '../resolvers/app-site';
import { browsing, THIS_APP } from './browsing';
import { pdfWords } from './pdf-words';
import { EDITOR, ENGLISH_PLAN, FRENCH, FRENCH_PLAN, VIEWER } from './people';
import { PlanPage } from './plan-page';
import { gone, shown } from './waits';

const { site, visit } = browsing();

/** By how much a page is wider than its window. */
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';

const frameOf = (page: Page) => page.frameLocator('iframe[src*="/local/frame/copy/"]');

/** Saved by the app's frame, as a person presses it. */
async function saved(page: Page, way: string, label: RegExp): Promise<string> {
  await page.getByRole('button', { name: way }).click();
  const button = frameOf(page).getByRole('button', { name: label });
  await shown(button);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.path();
}

it('a file opens without any network, and its texts can be copied', async () => {
  const page = await visit(VIEWER, ENGLISH_PLAN);
  const plan = await new PlanPage(page).ready();
  await plan.button('Keep a copy').click();
  const path = await saved(page, 'For the day the tools are down', /^Save .*\.html$/);

  const context = page.context();
  await context.setOffline(true);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = await context.newPage();
  const asked: string[] = [];
  copy.on('request', (request) => asked.push(request.url()));
  await copy.setContent(await readFile(path, 'utf8'));
  await copy.setViewportSize({ width: 400, height: 800 });
  for (const words of ['In an incident, start here', 'Incident commander', 'First five minutes'])
    await shown(copy.getByText(words));
  expect(await copy.evaluate(OVERFLOW)).toBeLessThanOrEqual(0);
  expect(await copy.getByRole('button', { name: 'Copy' }).count()).toBeGreaterThan(5);
  // The longest of words, in French.
  const exported = { at: Date.UTC(2026, 4, 12), url: 'https://example.org', nameOf: () => 'Ana Silva' };
  const full = planPage(fullPlan('fr-FR', 'ana'), 'Plan', exported, wordsOf('fr-FR'));
  await copy.setContent(full);
  await shown(copy.getByRole('button', { name: 'Copier' }));
  expect(await copy.evaluate(OVERFLOW)).toBeLessThanOrEqual(0);
  // Paper is white, whatever the phone is.
  await copy.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await copy.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
  expect(await copy.getByRole('button', { name: 'Copier' }).count()).toBe(0);
  expect(asked).toEqual([]);
});

it('data holds the whole plan, in French as in English, and comes in from the file that was saved', async () => {
  const page = await visit(FRENCH, FRENCH_PLAN);
  const plan = await new PlanPage(page).ready('Valeurs d’incident');
  await plan.button('Garder une copie').click();
  const path = await saved(page, 'Sous forme de données', /^Enregistrer .*\.json$/);
  const read = readPlanFile(await readFile(path, 'utf8'));
  expect(read).toMatchObject({ ok: true, value: { language: 'fr-FR' } });

  await plan.button('Importer').click();
  await plan.macro.getByText('Un fichier de cette application').click();
  const button = frameOf(page).getByRole('button', { name: 'Choisir un fichier' });
  await shown(button);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(path);
  await shown(plan.text('Le plan contient déjà tout cela.'));
});

it('a page of its own is written under the plan’s', async () => {
  const page = await visit(EDITOR, ENGLISH_PLAN);
  const plan = await new PlanPage(page).ready();
  await plan.button('Keep a copy').click();
  await plan.button('As a page of its own').click();
  const link = plan.macro.getByRole('link', { name: 'See it' });
  await shown(link);
  await page.goto((await link.getAttribute('href')) ?? '');
  await shown(page.getByRole('heading', { name: 'Roles and responsibilities' }));
  await shown(page.getByText('Changes to the plan do not change this page.'));
  expect(await page.locator('.macro').count()).toBe(0);
});

it('a page that was written comes into the plan again, is shown before, and one Undo takes it back', async () => {
  const page = await visit(EDITOR, ENGLISH_PLAN);
  const plan = await new PlanPage(page).ready();
  await plan.button('Keep a copy').click();
  await plan.button('As a page of its own').click();
  const link = plan.macro.getByRole('link', { name: 'See it' });
  await shown(link);
  const [before, since] = ['Say it early', 'Said since the page was written'];
  await plan.edit('values');
  await plan.fill('Value', before, { Value: since });
  await plan.done();
  await plan.button('Import').click();
  await plan.macro.getByRole('combobox', { name: 'Title of the page' }).fill('incident communication plan –');
  await page
    .getByRole('option', { name: /^Incident communication plan – / })
    .first()
    .click();
  await plan.button('See what comes in').click();
  await shown(plan.macro.getByText('What was understood'));
  await shown(plan.macro.getByText(/^Roles and responsibilities: \d+ roles/));

  await plan.button('Import').click();
  await shown(plan.text('Imported. One Undo takes it all back.'));
  await shown(plan.text(before));
  await gone(plan.text(since));
  await plan.button(/^Undo: .* more/).click();
  await shown(plan.text(since));
  await gone(plan.text(before));
});

it.each(LANGUAGES)(
  'the PDF of an export says every field of every row in its order, in %s',
  async (language) => {
    const app = appSiteOn(site(), bareAppId(await readManifest(THIS_APP)));
    const nameOf = (person: string) => site().site.people.get(person)?.name ?? null;
    const plans = { starter: await app.plan({ language }), full: await planInFull(app, language) };
    for (const { page, plan } of Object.values(plans)) {
      const document = await visit(VIEWER, `/local/content/${page}/export/html`);
      const said = pdfWords(await document.pdf({ format: language === 'en-US' ? 'Letter' : 'A4' }));
      expect(missingIn(said, { sections: plan.sections, words: wordsOf(language), nameOf })).toEqual([]);
    }
  },
);

it('a dark page with all details prints in the light theme, the plan alone, and is dark again', async () => {
  const page = await visit(EDITOR, ENGLISH_PLAN, { theme: 'dark' });
  const plan = await new PlanPage(page).ready();
  await plan.button('Show all details').click();
  await shown(plan.button('Hide details'));
  await page.evaluate(`addEventListener('beforeprint', () => {
    const { dataset } = document.documentElement;
    dataset.printed = dataset.colorMode;
  })`);
  const said = pdfWords(await page.pdf({ format: 'A4' }));
  for (const words of ['First five minutes · Scribe', 'Note when it began', 'Look after each other'])
    expect(said).toContain(words);
  for (const control of ['Hide details', 'Keep a copy', 'Prepare an update', 'Search'])
    expect(said).not.toContain(control);
  const html = page.locator('html');
  expect(await html.getAttribute('data-printed')).toBe('light');
  expect(await html.getAttribute('data-color-mode')).toBe('dark');
});
