/**
 * A plan as a JSON file that says what it is: for a copy that lies outside Confluence, and for bringing a plan in. What
 * a file holds is parsed like anything from outside; one of a later version is told apart from one that is no plan.
 */
import * as v from 'valibot';
import { SECTION_NAMES, type SectionName } from '../fields';
import { LANGUAGES, type Language, type Plan, type Sections } from '../plan';
import { parsedJson } from '../parsed-json';
import { done, refuse, type Result } from '../refusal';
import { FORMAT, parseSection } from '../schema';
import type { SectionOf } from '../section';
import type { AccountId } from '../values';
import type { Words } from '../words';

const KIND = 'incident-communication-plan';
const VERSION = 1;

export interface Exported {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the page that the plan is at home on. */
  readonly url: string;
  readonly nameOf: (person: AccountId) => string | null;
}

/** `words` are of the plan's language. Names stand beside the ids of people, for whoever reads the file without Confluence. */
export function planFile({ head, sections }: Plan, { at, url, nameOf }: Exported, words: Words): string {
  const file = {
    kind: KIND,
    version: VERSION,
    about: words('file.about'),
    exported: new Date(at).toISOString(),
    from: url,
    language: head.language,
    people: Object.fromEntries(
      [...peopleIn(sections)].flatMap((person) => {
        const name = nameOf(person);
        return name === null ? [] : [[person, name]];
      }),
    ),
    sections: Object.fromEntries(SECTION_NAMES.map((name) => [name, sections[name]])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Everyone whom the plan names. */
export function peopleIn(sections: Sections): Set<AccountId> {
  const { reviewed } = sections.top.own;
  return new Set([
    ...(reviewed === undefined ? [] : [reviewed.by]),
    ...[...sections.incidents.rows, ...sections.roles.rows].flatMap((row) => {
      if (row.kind === 'role') return [...(row.cells.holders ?? []), ...(row.cells.backups ?? [])];
      return row.cells.alsoTellPeople ?? [];
    }),
  ]);
}

export type FileFault =
  /** No JSON: cut off, or another kind of file. */
  | 'notJson'
  /** JSON of something else, or of a plan that somebody has bent. */
  | 'notAPlan'
  | 'newerVersion';

export interface FiledPlan {
  readonly language: Language;
  readonly sections: Sections;
}

const envelope = v.object({
  kind: v.literal(KIND),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const contents = v.object({
  language: v.picklist(LANGUAGES),
  sections: v.object(v.entriesFromList(SECTION_NAMES, v.unknown())),
});

export function readPlanFile(text: string): Result<FiledPlan, FileFault> {
  const json = parsedJson(text);
  if (json === undefined) return refuse('notJson');
  const found = v.safeParse(envelope, json);
  if (!found.success) return refuse('notAPlan');
  if (found.output.version > VERSION) return refuse('newerVersion');
  const inside = v.safeParse(contents, json);
  if (!inside.success) return refuse('notAPlan');
  const sections = sectionsFrom(inside.output.sections);
  return sections === null ? refuse('notAPlan') : done({ language: inside.output.language, sections });
}

function sectionsFrom(found: Readonly<Record<SectionName, unknown>>): Sections | null {
  const read = <S extends SectionName>(name: S): SectionOf<S> | null => {
    const parsed = parseSection(name, { format: FORMAT, value: found[name] });
    return parsed.ok ? parsed.value : null;
  };
  const [top, incidents, roles, channels, templates, values] = [
    read('top'),
    read('incidents'),
    read('roles'),
    read('channels'),
    read('templates'),
    read('values'),
  ];
  if (top === null || incidents === null || roles === null) return null;
  if (channels === null || templates === null || values === null) return null;
  return { top, incidents, roles, channels, templates, values };
}
