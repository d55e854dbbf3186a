/** What a new plan begins with. Functions alone import it: a plan on screen was stored or made by them. */
import en from '../../locales/starters/en-US.json';
import fr from '../../locales/starters/fr-FR.json';
import type { SectionName } from './fields';
import type { ContentType, Language, Plan, PlanKey, Sections } from './plan';
import { FORMAT, parseSection } from './schema';
import type { SectionOf } from './section';

/** Counts the releases of the starters, so that a stored plan says which one it began with. */
export const STARTER_VERSION = 1;

const STARTERS: Readonly<Record<Language, Readonly<Record<SectionName, unknown>>>> = {
  'en-US': en,
  'fr-FR': fr,
};
const EMPTY = { own: {}, rows: [] };

export interface Beginning {
  readonly key: PlanKey;
  readonly contentId: string;
  readonly contentType: ContentType;
  readonly language: Language;
  readonly start: 'filled' | 'empty';
  readonly copyOf: PlanKey | null;
}

/** The same for everybody who asks: until it is stored, each reader is shown one that was made anew. */
export function starterPlan({ start, ...head }: Beginning): Plan {
  const filled = start === 'filled';
  const begin = <S extends SectionName>(name: S): SectionOf<S> =>
    sectionOf(name, filled ? STARTERS[head.language][name] : EMPTY);
  const sections: Sections = {
    top: begin('top'),
    incidents: begin('incidents'),
    roles: begin('roles'),
    channels: begin('channels'),
    templates: begin('templates'),
    values: begin('values'),
  };
  return {
    head: { ...head, starter: filled ? STARTER_VERSION : null },
    sections,
    revisions: { top: 0, incidents: 0, roles: 0, channels: 0, templates: 0, values: 0 },
  };
}

function sectionOf<S extends SectionName>(name: S, value: unknown): SectionOf<S> {
  const parsed = parseSection(name, { format: FORMAT, value });
  if (!parsed.ok) throw new Error(`The starter's section ${name} does not fit the table of fields.`);
  return parsed.value;
}
