/** The page editor, as far as a macro is put into a page with it. */
import type { Locator, Page } from 'playwright-core';
import { gone, shown } from './waits';

export const MACRO = 'Incident communication plan';

const IN_ENGLISH = { macro: MACRO, body: 'Page body', insert: 'Insert', publish: /^(Publish|Update)$/ };
/** The same editor for a person whose Confluence speaks French. */
export const IN_FRENCH: typeof IN_ENGLISH = {
  macro: 'Plan de communication d’incident',
  body: 'Corps de la page',
  insert: 'Insérer',
  publish: /^(Publier|Mettre à jour)$/,
};

export class EditorPage {
  readonly body: Locator;
  readonly form: Locator;

  constructor(
    readonly page: Page,
    private readonly names = IN_ENGLISH,
  ) {
    this.body = page.getByRole('textbox', { name: names.body });
    this.form = page.getByRole('dialog', { name: names.macro });
  }

  /** Types `/inc` on a new line at the end and takes what is offered; the config form opens. */
  async insert(): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type('/inc');
    await this.page.getByRole('option', { name: this.names.macro }).click();
    await shown(this.form);
  }

  /** The form is prefilled: one press. */
  async confirm(button = this.names.insert): Promise<void> {
    await this.form.getByRole('button', { name: button, exact: true }).click();
    await gone(this.form);
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: this.names.publish }).click();
    await gone(this.body);
  }

  control(name: string, nth = 0): Locator {
    return this.page.getByRole('button', { name: `${name} ${this.names.macro}`, exact: true }).nth(nth);
  }
}
