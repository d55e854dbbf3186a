/** A whole night, from the first word to the last: at 400 pixels, by keyboard, in both languages. */
import type { Locator, Page } from 'playwright-core';
import { browsing } from './browsing';
import { ENGLISH_PLAN, FRENCH, FRENCH_PLAN, VIEWER } from './people';
import { PlanPage } from './plan-page';
import { shown } from './waits';

const { visit, site } = browsing();

const NIGHTS = [
  {
    ...{ language: 'English', as: VIEWER, path: ENGLISH_PLAN, last: 'Incident values' },
    ...{
      open: 'Prepare an update',
      severity: 'Critical',
      channel: /Status page/,
      copy: 'Copy',
      copied: 'Copied',
    },
    stages: ['Investigating', 'Identified', 'Monitoring', 'Resolved'],
    answers: {
      'What is affected': 'Card payments',
      'What people cannot do': 'nobody can pay by card',
      'Since when': '10 min',
      'Until when': '1 min',
      'Incident in a few words': 'Payments fail',
      'What people can do until then': 'Pay by invoice',
      Cause: 'An expired certificate',
    },
    says: ['We are looking for the cause', 'know the cause', 'holds so far', 'has worked as usual since'],
  },
  {
    ...{ language: 'French', as: FRENCH, path: FRENCH_PLAN, last: 'Valeurs d’incident' },
    ...{
      open: 'Préparer un message',
      severity: 'Critique',
      channel: /Page d’état/,
      copy: 'Copier',
      copied: 'Copié',
    },
    stages: ['Enquête en cours', 'Cause identifiée', 'Sous surveillance', 'Résolu'],
    answers: {
      'Service touché': 'le paiement par carte',
      'Ce que les gens ne peuvent plus faire': 'personne ne peut payer par carte',
      'Depuis quand': '10 min',
      'Jusqu’à quand': '1 min',
      'L’incident en quelques mots': 'Paiements refusés',
      'Ce que l’on peut faire en attendant': 'Payer sur facture',
      'Lien pour suivre l’incident': 'https://etat.example.com',
      Cause: 'Un certificat expiré',
    },
    says: ['Nous cherchons la cause', 'connaissons la cause', 'tient jusqu', 'fonctionne normalement'],
  },
] as const;

/** As a hand on the keyboard does it. */
async function enter(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

async function fill(plan: PlanPage, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = plan.field(label);
    if ((await field.count()) === 0 || (await field.inputValue()) !== '') continue;
    await field.focus();
    await field.pressSequentially(answer);
    await field.press('Tab');
  }
}

const width = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

it.each(NIGHTS)('goes from the first word to the last in $language', async (night) => {
  const page = await visit(night.as, night.path, { width: 400 });
  const plan = await new PlanPage(page).ready(night.last);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { activity } = site();
  activity.clear();
  await enter(plan.button(night.open));
  await enter(plan.button(night.severity));
  await enter(plan.macro.getByRole('button', { name: night.channel }));
  const frame = page.frameLocator('iframe[src*="/local/frame/copy/"]');
  const copy = frame.getByRole('button', { name: night.copy, exact: true });
  for (const [index, stage] of night.stages.entries()) {
    await enter(plan.button(stage));
    await shown(plan.macro.getByText(night.says[index] ?? ''));
    await fill(plan, night.answers);
    await frame.locator('button[aria-disabled="false"]').first().waitFor();
    await enter(copy);
    await shown(frame.getByText(night.copied, { exact: true }));
    const text = await page.evaluate('navigator.clipboard.readText()');
    expect(text).toContain(night.says[index]);
    expect(text).not.toContain('{{');
  }
  // Where the clipboard is forbidden, the text stands selected.
  await copy.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
  await enter(copy);
  const field = frame.getByRole('textbox');
  await shown(field);
  expect(await field.inputValue()).toContain(night.says[3]);
  expect(
    await field.evaluate('document.activeElement.selectionEnd - document.activeElement.selectionStart'),
  ).toBe((await field.inputValue()).length);
  expect(await width(page)).toBeLessThanOrEqual(0);
  expect(activity.all().filter(({ kind }) => kind === 'invocation')).toEqual([]);
});
