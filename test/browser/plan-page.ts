/** A plan on a page, as a person reads and edits it: by headings, names of controls and words. */
import type { Locator, Page } from 'playwright-core';
import { gone, shown } from './waits';

/** Sections by their headings in English. */
export const SECTIONS = {
  incidents: 'What counts as an incident',
  roles: 'Roles and responsibilities',
  channels: 'Communication channels',
  templates: 'Message templates',
  values: 'Incident values',
} as const;
export type Section = keyof typeof SECTIONS;

/** What a reader may press: nothing that changes the plan. */
export const READERS_BUTTONS = ['Prepare an update', 'Show all details', 'History', 'Keep a copy'];

export class PlanPage {
  readonly macro: Locator;

  constructor(
    readonly page: Page,
    /** Which of the page's macros. */
    nth = 0,
  ) {
    this.macro = page.locator('.macro').nth(nth);
  }

  heading(name: string): Locator {
    return this.macro.getByRole('heading', { name, exact: true });
  }

  /** Until the whole plan is there. */
  async ready(last: string = SECTIONS.values): Promise<this> {
    await shown(this.heading(last));
    return this;
  }

  button(name: string | RegExp): Locator {
    return this.macro.getByRole('button', { name, exact: true });
  }

  text(words: string | RegExp): Locator {
    return this.macro.getByText(words, { exact: true });
  }

  async edit(section: Section): Promise<void> {
    await this.editButton(section).click();
    await shown(this.button('Done'));
  }

  /** It stands beside the heading: UI Kit has no regions. */
  editButton(section: Section): Locator {
    const heading = this.page.getByRole('heading', { name: SECTIONS[section], exact: true });
    return this.macro
      .locator('div')
      .filter({ has: heading })
      .filter({ has: this.page.getByRole('button', { name: 'Edit', exact: true }) })
      .last()
      .getByRole('button', { name: 'Edit', exact: true });
  }

  async done(): Promise<void> {
    await this.button('Done').click();
    await gone(this.button('Done'));
  }

  /** `cell('Role', 'Scribe')`: the first label of the cell and the name of its row; no row for a text of the section. */
  cell(label: string, row?: string): Locator {
    const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const name =
      row === undefined ? `^Edit ${escaped(label)}: ` : `^Edit ${escaped(label)}[^:]* of ${escaped(row)}: `;
    return this.macro.getByRole('button', { name: new RegExp(name) });
  }

  async press(label: string, row?: string): Promise<void> {
    await this.cell(label, row).first().click();
  }

  field(label: string): Locator {
    return this.macro.getByLabel(label, { exact: true });
  }

  /** A cell of one short field: typed and confirmed with Enter. */
  async type(label: string, row: string | undefined, words: string): Promise<void> {
    await this.press(label, row);
    await this.field(label).fill(words);
    await this.field(label).press('Enter');
    await this.saved();
  }

  /** A cell with a form: its fields filled, then Save. */
  async fill(
    label: string,
    row: string | undefined,
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.press(label, row);
    for (const [name, words] of Object.entries(fields)) await this.field(name).fill(words);
    await this.save();
  }

  async save(): Promise<void> {
    await this.button('Save').click();
    await this.saved();
  }

  /** The edits of the open section came back. */
  async saved(): Promise<void> {
    await gone(this.button('Save'));
    await gone(this.text('Saving …'));
    await shown(this.text('Saved'));
  }

  /** Chooses options of a field that lists them. */
  async choose(label: string, ...options: readonly string[]): Promise<void> {
    for (const option of options) {
      await this.field(label).focus();
      await this.field(label).press('ArrowDown');
      await this.page.getByRole('option', { name: option, exact: true }).click();
    }
  }

  async more(row: string): Promise<Locator> {
    await this.button(`More: ${row}`).click();
    const menu = this.page.getByRole('dialog', { name: `More: ${row}` });
    await shown(menu);
    return menu;
  }

  async do(entry: string, row: string): Promise<void> {
    const menu = await this.more(row);
    await menu.getByRole('button', { name: new RegExp(`^${entry}`) }).click();
    await gone(menu);
    await this.saved();
  }

  async showDetails(row: string): Promise<void> {
    const menu = await this.more(row);
    await menu.getByRole('button', { name: /^Show details/ }).click();
    await gone(menu);
  }

  /** Finds somebody in the open picker of people. */
  async name(label: string, person: string): Promise<void> {
    await this.field(label).fill(person);
    await this.page.getByRole('option', { name: person }).click();
  }

  /** Everything that can be read, as lines. */
  words(): Promise<string> {
    return this.macro.innerText();
  }
}
