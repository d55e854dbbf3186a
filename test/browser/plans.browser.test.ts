/** The plans of a space and of the site, from the menus to a plan and back out of the trash. */
import * as v from 'valibot';
import { axeFaults } from './axe';
import { browsing } from './browsing';
import { person } from '../../local-confluence/src/site/caller';
import { EDITOR, ENGLISH_PLAN, FRENCH, OUTSIDER } from './people';
import { gone, shown } from './waits';

const { site, visit } = browsing();
const ADMIN = 'admin@example.com';
const LIVE_DOC_ID = '98404';

it('are two presses away from any page of the space, are sorted and found, and lead to their pages', async () => {
  const page = await visit(EDITOR, '/wiki/spaces/OPS/overview');
  await page.getByRole('link', { name: 'Incident communication plans', exact: true }).click();
  const list = page.locator('.app-page');
  const links = list.getByRole('link');
  await shown(list.getByRole('link', { name: 'Warehouse incidents' }));
  expect(await links.allInnerTexts()).toEqual([
    'Incident communication plan',
    'Plan de communication d’incident',
    'Warehouse incidents',
  ]);
  expect(await axeFaults(page, '.app-page')).toEqual([]);
  await list.getByLabel('Find a plan').fill('ware');
  await list.getByRole('button', { name: 'Find', exact: true }).click();
  await shown(list.getByRole('heading', { name: 'Titles that begin with “ware”' }));
  await gone(list.getByRole('link', { name: 'Incident communication plan', exact: true }));
  await list.getByRole('button', { name: 'Show all' }).click();
  await list.getByRole('link', { name: 'Incident communication plan', exact: true }).click();
  await shown(page.getByRole('heading', { name: 'Roles and responsibilities' }));
  expect(new URL(page.url()).pathname).toContain(ENGLISH_PLAN);
});

it('are cards in a narrow window, in the reader’s language', async () => {
  const { appId, environmentId } = v.parse(
    v.object({ appId: v.string(), environmentId: v.string() }),
    await (await fetch(`${site().address}/local/app`)).json(),
  );
  const path = `/wiki/apps/${appId}/${environmentId}/incident-plans`;
  const page = await visit(FRENCH, path, { width: 400 });
  const cards = page.locator('.app-page').getByRole('listitem');
  await shown(cards.filter({ hasText: 'Plan de communication d’incident' }).getByText('Ce qui manque'));
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
    0,
  );
  const outsider = await visit(OUTSIDER, path);
  await shown(outsider.getByRole('heading', { name: 'No plans yet that you may see' }));
});

it('whose page is in the trash are deleted by an administrator who types its title', async () => {
  const { people, tree } = site().site;
  const admin = person(people.byEmail(ADMIN)?.accountId ?? '');
  tree.trash(admin, LIVE_DOC_ID);
  const page = await visit(ADMIN, '/wiki/spaces/OPS/overview');
  await page.getByRole('link', { name: 'Incident communication plans', exact: true }).click();
  const list = page.locator('.app-page');
  await list.getByRole('button', { name: 'Delete for good' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Delete for good' });
  await dialog.getByRole('textbox').fill('Warehouse');
  await confirm.click();
  await shown(dialog.getByText(/^This is not the page’s title/));
  await dialog.getByRole('textbox').fill('Warehouse incidents');
  await confirm.click();
  await shown(list.getByText('The plan “Warehouse incidents” is deleted.'));
  await gone(list.getByRole('link', { name: 'Warehouse incidents' }));
});
