/** The plan for everyone's eyes and on paper: both themes, a narrow window, both languages, exports. */
import { axeFaults } from './axe';
import { browsing } from './browsing';
import { EDITOR, ENGLISH_PLAN, FRENCH, FRENCH_PLAN } from './people';
import { PlanPage } from './plan-page';

const { site, visit } = browsing();

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('axe finds nothing, reading or editing any section', async () => {
    const page = await visit(EDITOR, ENGLISH_PLAN, { theme });
    const plan = await new PlanPage(page).ready();
    expect(await axeFaults(page, '.macro')).toEqual([]);
    for (const section of ['incidents', 'roles', 'channels', 'templates', 'values'] as const) {
      await plan.edit(section);
      expect(await axeFaults(page, '.macro')).toEqual([]);
      await plan.done();
    }
  });
});

describe.each([
  ['English', EDITOR, ENGLISH_PLAN, 'Incident values', 'Edit', 'Done'],
  ['French', FRENCH, FRENCH_PLAN, 'Valeurs d’incident', 'Modifier', 'Terminé'],
])('at 400 pixels in %s', (_, person, path, last, edit, done) => {
  it('nothing is cut off, reading or editing', async () => {
    const page = await visit(person, path, { width: 400 });
    const plan = await new PlanPage(page).ready(last);
    const tooWide = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(await tooWide()).toBeLessThanOrEqual(0);
    const buttons = plan.button(edit);
    for (let section = 0; section < (await buttons.count()); section++) {
      await buttons.nth(section).click();
      await plan.button(done).waitFor();
      expect(await tooWide()).toBeLessThanOrEqual(0);
      await plan.button(done).click();
      await plan.button(done).waitFor({ state: 'hidden' });
    }
  });
});

describe.each([
  ['English', ENGLISH_PLAN, ['What counts as an incident', 'Incident commander', 'First five minutes']],
  ['French', FRENCH_PLAN, ['Définir un incident', 'Responsable de l’incident', 'Les cinq premières minutes']],
])('an export in %s', (_, path, words) => {
  it.each(['word', 'html'])('as %s holds the whole plan, its details too', async (format) => {
    const page = await visit(EDITOR, path);
    await new PlanPage(page).macro.waitFor();
    const address = `${site().address}/local/content/${path.split('/').at(-1) ?? ''}/export/${format}`;
    const response = await page.request.get(address);
    expect(response.status()).toBe(200);
    const text = await response.text();
    for (const each of words) expect(text.replaceAll('&#39;', "'")).toContain(each);
    expect(text).not.toContain('Show all details');
  });
});
