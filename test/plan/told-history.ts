/** A history as the resolvers keep it, made in this process: sections that were edited, and the entries of it. */
import { applyEdit } from '../../src/plan/apply';
import type { Change } from '../../src/plan/edit';
import { SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import type { Entry, HistoryItem } from '../../src/plan/history';
import type { Revisions, Sections } from '../../src/plan/plan';
import type { Now } from '../../src/plan/restore';
import type { AnySection } from '../../src/plan/section';
import { starter, typed } from './builders';

export class ToldHistory {
  private readonly sections: Record<SectionName, AnySection>;
  private readonly revisions: Record<SectionName, number>;
  /** Oldest first. */
  readonly entries: Entry[] = [];

  constructor(
    beginning: Partial<Record<SectionName, AnySection>> = {},
    /** Of the edits' ids, which no two histories share. */
    private readonly name = 'edit',
    private at = 1_764_000_000_000,
  ) {
    this.sections = { ...starter().sections, ...beginning };
    this.revisions = { top: 1, incidents: 1, roles: 1, channels: 1, templates: 1, values: 1 };
  }

  /** One writing; changes that do not fit, or change nothing, have no entry. */
  write(name: SectionName, changes: readonly Change[], person = 'ana'): this {
    const made: Pick<Entry, 'edit' | 'inverse'>[] = [];
    for (const change of changes) {
      const edit = { id: `${this.name}-${this.entries.length + made.length}`, section: name, change };
      const applied = applyEdit(this.sections[name], edit);
      const isSame =
        applied.ok && JSON.stringify(applied.value.section) === JSON.stringify(this.sections[name]);
      if (!applied.ok || isSame) continue;
      this.sections[name] = applied.value.section;
      made.push({ edit, inverse: applied.value.inverse });
    }
    if (made.length === 0) return this;
    const revision = (this.revisions[name] += 1);
    this.at += 60_000;
    made.forEach((done, nth) =>
      this.entries.push({
        ...done,
        person,
        at: this.at + nth / made.length,
        written: { revision, nth, of: made.length },
      }),
    );
    return this;
  }

  /** As a reader gets them. */
  get history(): HistoryItem[] {
    return this.entries.map((entry): HistoryItem => ({ state: 'made', entry })).reverse();
  }

  get now(): Now {
    const sections: Sections = {
      top: typed('top', this.sections.top),
      incidents: typed('incidents', this.sections.incidents),
      roles: typed('roles', this.sections.roles),
      channels: typed('channels', this.sections.channels),
      templates: typed('templates', this.sections.templates),
      values: typed('values', this.sections.values),
    };
    const revisions: Revisions = { ...this.revisions };
    return { sections, revisions };
  }

  entry(index: number): Entry {
    const entry = this.entries.at(index);
    if (entry === undefined) throw new Error(`No entry ${index} of ${this.entries.length}`);
    return entry;
  }
}

/** The sections, once these edits are made. */
export function after(
  sections: Readonly<Record<SectionName, AnySection>>,
  edits: readonly Pick<Entry, 'edit'>[],
): Record<SectionName, AnySection> {
  const next = { ...sections };
  for (const { edit } of edits) {
    const applied = applyEdit(next[edit.section], edit);
    if (!applied.ok) throw new Error(`${JSON.stringify(edit)}: ${applied.refusal.code}`);
    next[edit.section] = applied.value.section;
  }
  return next;
}

/** Rows without blank cells, in one order of keys. */
export const plain = (sections: Readonly<Record<SectionName, AnySection>>): unknown =>
  JSON.parse(JSON.stringify(SECTION_NAMES.map((name) => sections[name])));
