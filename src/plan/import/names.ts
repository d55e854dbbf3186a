/**
 * What pages call things: sections by their headings, columns by their titles, stages. Known are the app's own names
 * in every language, those of the static template that the app replaces, and what published plans use.
 */
import { fieldLabel } from '../field-words';
import { fieldsOfRow, STAGES, type RowKind, type SectionName, type Stage } from '../fields';
import { fold } from '../update/fold';
import type { Words } from '../words';

export type Part = Exclude<SectionName, 'top'>;
/** In the order in which they are read, for names of rows are looked for in those before. */
export const PARTS = [
  'incidents',
  'roles',
  'channels',
  'templates',
  'values',
] as const satisfies readonly Part[];

/** As two people would write it the same: without accents, capitals, signs and numbers in front. */
export const nameOf = (title: string): string =>
  (fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(/^\d+ (?=\p{L})/u, '');

/** The static template's headings, and others that say just this. */
const HEADINGS: Readonly<Record<Part, readonly string[]>> = {
  incidents: [
    'define an incident',
    'definir un incident',
    'severity levels',
    'severities',
    'niveaux de gravite',
  ],
  roles: ['incident roles and responsibilities', 'roles et responsabilites en cas d incident'],
  channels: ['incident communication channels', 'canaux de communication pour les incidents'],
  templates: [
    'templates for each stage',
    'templates for different stages',
    'templates for the different stages of incident management',
    'modeles pour les differentes etapes de gestion des incidents',
  ],
  values: ['incident values', 'valeurs d incident'],
};
/** One of these words in a heading says as much. */
const WORDS: Readonly<Record<Part, readonly string[]>> = {
  incidents: ['severity', 'severities', 'sev', 'priority', 'priorities', 'gravite', 'gravites'],
  roles: ['role', 'roles', 'responsibilities', 'responsabilites'],
  channels: ['channel', 'channels', 'canal', 'canaux'],
  templates: ['template', 'templates', 'modele', 'modeles'],
  values: ['value', 'values', 'principles', 'valeur', 'valeurs', 'principes'],
};

/** `sure`: the heading says just this, wherever it stands. */
export function sectionCalled(
  title: string,
  languages: readonly Words[],
): { readonly section: Part; readonly isSure: boolean } | null {
  const name = nameOf(title);
  const sure = PARTS.find(
    (part) =>
      HEADINGS[part].includes(name) || languages.some((words) => nameOf(words(`section.${part}`)) === name),
  );
  if (sure !== undefined) return { section: sure, isSure: true };
  const words = name.split(' ');
  // The first that is named: "templates for each channel" are templates.
  for (const word of words.length <= MAX_WORDS ? words : []) {
    const section = PARTS.find((part) => WORDS[part].includes(word));
    if (section !== undefined) return { section, isSure: false };
  }
  return null;
}

/** A longer heading is a sentence. */
const MAX_WORDS = 10;

export function isCalled(
  title: string,
  key: 'section.special' | 'section.avoid',
  languages: readonly Words[],
) {
  const name = nameOf(title);
  return languages.some((words) => nameOf(words(key)) === name);
}

/** The stage that a heading or a cell names: "Investigating", "1. Investigating (within 15 min)". */
export function stageCalled(title: string, languages: readonly Words[]): Stage | null {
  const name = ` ${nameOf(title)} `;
  if (name.split(' ').length > MAX_WORDS) return null;
  const names = (stage: Stage): string[] => [
    ...languages.map((words) => nameOf(words(`stage.${stage}`))),
    ...OTHER_STAGES[stage],
  ];
  return STAGES.find((stage) => names(stage).some((one) => name.includes(` ${one} `))) ?? null;
}

const OTHER_STAGES: Readonly<Record<Stage, readonly string[]>> = {
  investigating: ['investigation', 'analyse en cours', 'enquete'],
  identified: ['identification', 'identifie', 'identifiee'],
  monitoring: ['surveillance'],
  resolved: ['resolution', 'resolu', 'resolue'],
  anyTime: [],
};

const COLUMNS: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
  severity: {
    name: [
      'severity level',
      'level',
      'sev',
      'priority',
      'priority level',
      'classification',
      'niveau',
      'niveau de gravite',
    ],
    criteria: ['description', 'definition', 'criteria', 'impact', 'type', 'meaning'],
    example: ['examples', 'exemples'],
    firstMessage: [
      'first update',
      'first communication',
      'initial communication',
      'initial response',
      'response time',
      'delai de reponse',
    ],
    every: [
      'update frequency',
      'updates',
      'update every',
      'cadence',
      'communication frequency',
      'frequency',
      'frequence',
      'frequence des mises a jour',
    ],
    alsoTell: [
      'notify',
      'who to notify',
      'who to tell',
      'escalation',
      'stakeholders',
      'prevenir',
      'escalade',
    ],
    response: ['response', 'typical response', 'action', 'actions', 'what we do', 'reponse'],
  },
  special: {
    name: ['special cases', 'case', 'cas'],
    criteria: ['description', 'definition', 'criteria'],
    example: ['examples', 'exemples'],
    alsoTell: ['notify', 'who to notify', 'who to tell', 'prevenir'],
    response: ['response', 'action', 'actions', 'reponse'],
  },
  role: {
    name: ['roles', 'incident role', 'position', 'fonction'],
    holders: [
      'person',
      'people',
      'owner',
      'assignee',
      'assigned to',
      'team member',
      'team members',
      'member',
      'personne',
      'personnes',
      'responsable',
      'membre',
      'membres de l equipe',
    ],
    backups: ['backups', 'deputy', 'secondary', 'alternate', 'suppleant', 'remplacant'],
    reach: ['contact', 'contact details', 'contact information', 'phone', 'coordonnees'],
    responsibilities: [
      'responsibilities',
      'responsibility',
      'description',
      'duties',
      'definition',
      'responsabilite',
      'missions',
    ],
    firstMinutes: ['first steps', 'first actions', 'premieres actions'],
    needed: ['required', 'when needed'],
  },
  channel: {
    name: ['channels', 'communication channel', 'canaux', 'canal de communication'],
    link: ['url', 'address', 'adresse'],
    reach: ['internal external', 'scope', 'interne externe'],
    audience: ['audience', 'audiences', 'recipients', 'who', 'destinataires', 'publics'],
    use: [
      'use',
      'used for',
      'purpose',
      'when to use',
      'description',
      'utilisation',
      'objectif',
      'quand l utiliser',
    ],
    severities: ['severity', 'severities', 'gravite', 'gravites'],
    postedBy: ['owner', 'who posts', 'responsible', 'responsable'],
    approvalBy: ['approver', 'approved by'],
    access: ['access', 'login'],
    rhythm: ['frequency', 'cadence', 'frequence'],
    maximumLength: ['length limit', 'limit'],
  },
  template: {
    stage: ['status', 'phase', 'statut'],
    name: ['template name', 'nom du modele'],
    channels: ['channel', 'canal'],
    when: ['usage', 'when', 'quand'],
    subject: ['title', 'subject line', 'titre'],
    body: ['message', 'template', 'body', 'content', 'example', 'modele', 'contenu', 'exemple'],
  },
  avoid: {
    word: ['avoid', 'words to avoid', 'don t say', 'instead of', 'mots a eviter'],
    instead: ['use instead', 'prefer', 'better'],
  },
  value: {
    name: ['values', 'incident value', 'principle', 'valeurs', 'principe'],
    meaning: ['description', 'meaning', 'definition', 'explanation', 'rationale', 'signification'],
    hardTimes: ['example', 'examples', 'in practice', 'how we show it', 'exemple', 'en pratique'],
  },
};

/** What stands as the title of the first column of any table. */
const FIRST = ['name', 'nom', 'title', 'titre'];

/** The fields of a table's columns: null where none is called so. */
export function fieldsCalled(
  kind: RowKind,
  titles: readonly string[],
  languages: readonly Words[],
): (string | null)[] {
  const fields = Object.keys(fieldsOfRow(kind));
  const known = new Map<string, string>([
    ...Object.entries(COLUMNS[kind]).flatMap(([field, names]) =>
      names.map((name): [string, string] => [name, field]),
    ),
    // The app's own names stand before what others mean by them.
    ...languages.flatMap((words) =>
      fields.map((field): [string, string] => [nameOf(fieldLabel(kind, field, words)), field]),
    ),
  ]);
  const taken = new Set<string>();
  const take = (field: string | undefined): string | null => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const found = titles.map((title) => take(known.get(nameOf(title))));
  const [first = 'name'] = fields;
  return found.map((field, index) => {
    if (field !== null || !FIRST.includes(nameOf(titles[index] ?? ''))) return field;
    // "Role | Name": the name of whoever has the role.
    return take(first) ?? (kind === 'role' ? take('holders') : null);
  });
}
