/**
 * What a document of a plan must say, in the order of reading: every field of every row, by the table of fields. Held
 * against what was printed or saved, and read back from there; how it looks is no matter here.
 */
import { formatDay } from '../../src/plan/day';
import { formatEvery, formatWithin } from '../../src/plan/duration';
import { fieldLabel, neededLabel } from '../../src/plan/field-words';
import { columnsOfRow, detailsOfRow, FIELDS, fieldsOfRow, STAGES, type RowKind } from '../../src/plan/fields';
import { rhythmExceptions } from '../../src/plan/rhythm';
import { rowsOf, type RowOf } from '../../src/plan/section';
import type { Value } from '../../src/plan/values';
import { valueWords, type Telling } from '../../src/plan/value-words';
import type { Words } from '../../src/plan/words';

/** The parts that a text does not hold, in their order. */
export function missingIn(text: string, plan: Telling): string[] {
  const said = wordsIn(text);
  let from = 0;
  return saidOf(plan).filter((part) => {
    const wanted = wordsIn(part);
    const at = said.indexOf(wanted, from);
    // The space between two parts belongs to both.
    if (at >= 0) from = at + wanted.length - 1;
    return at < 0;
  });
}

/** Letters and digits: what marks a text (`**`, `- `, `1. `) is not said in a document, and lines end where paper does. */
const wordsIn = (text: string): string =>
  ` ${(
    text
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/^\d+\. /gm, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

function saidOf(plan: Telling): string[] {
  const { sections, words, nameOf } = plan;
  const { incidents, roles, channels, templates, values } = sections;
  const { title, startHere, zones, reviewed, reviewEveryMonths } = sections.top.own;
  return [
    title ?? '',
    ...(reviewed === undefined
      ? []
      : [formatDay(reviewed.on, words.language), nameOf(reviewed.by) ?? 'nobody knows']),
    reviewEveryMonths === undefined ? '' : words('export.reviewEvery', { count: reviewEveryMonths }),
    startHere ?? '',
    (zones ?? []).join(', '),
    words('section.incidents'),
    incidents.own.text ?? '',
    ...ofRows('severity', rowsOf(incidents, 'severity'), plan),
    ...ofRows('special', rowsOf(incidents, 'special'), plan),
    words('section.roles'),
    roles.own.text ?? '',
    ...ofRows('role', rowsOf(roles, 'role'), plan),
    words('section.channels'),
    channels.own.text ?? '',
    ...ofRows('channel', rowsOf(channels, 'channel'), plan),
    words('section.templates'),
    templates.own.text ?? '',
    ...ofRows('avoid', rowsOf(templates, 'avoid'), plan),
    ...STAGES.flatMap((stage) => [
      words(`stage.${stage}`),
      templates.own[stage] ?? '',
      ...rowsOf(templates, 'template')
        .filter(({ cells }) => cells.stage === stage)
        .flatMap((template) => ofTemplate(template, plan)),
    ]),
    words('section.values'),
    values.own.text ?? '',
    ...ofRows('value', rowsOf(values, 'value'), plan),
  ].filter((part) => part !== '');
}

/** The table first, then what stands in none of its columns. */
function ofRows(kind: RowKind, rows: readonly RowOf<RowKind>[], plan: Telling): string[] {
  const ofRow = (names: readonly string[]) =>
    rows.flatMap((row) => names.flatMap((name) => ofField(row, name, plan)));
  return [...ofRow(columnsOfRow(kind).flat()), ...ofRow(detailsOfRow(kind))];
}

function ofTemplate(template: RowOf<'template'>, plan: Telling): string[] {
  const { name, channels, when, subject, link, body } = FIELDS.templates.rows.template;
  const names = Object.keys({ name, channels, when, subject, link, body });
  return names.flatMap((field) => ofField(template, field, plan));
}

function ofField(row: RowOf<RowKind>, name: string, plan: Telling): string[] {
  const { words } = plan;
  const cells: Readonly<Record<string, Value>> = row.cells;
  const value = cells[name];
  const field = fieldsOfRow(row.kind)[name];
  if (row.kind === 'severity' && name === 'every') return rhythmOf(row, words);
  if (value === undefined || field === undefined) return [];
  const said = valueWords(field, value, plan);
  const label = fieldLabel(row.kind, name, words);
  switch (row.kind) {
    case 'severity':
      if (name === 'firstMessage' && row.cells.firstMessage !== undefined)
        return [formatWithin(row.cells.firstMessage, words)];
      return RHYTHM.has(name) ? [] : [said];
    case 'role':
      if (name === 'needed') return [neededLabel(row.cells, words)];
      return name === 'neededIf' ? [] : [said];
    case 'channel':
      // An address stands behind the name of the channel.
      if (name === 'link') return [];
      return DETAILS.has(name) ? [`${label} ${said}`] : [said];
    default:
      return [said];
  }
}

/** One line says all that differs from what is usual. */
const rhythmOf = ({ cells }: RowOf<'severity'>, words: Words): string[] => [
  cells.every === undefined ? '' : formatEvery(cells.every, words),
  rhythmExceptions(cells, words),
];
const RHYTHM: ReadonlySet<string> = new Set([
  'everyInvestigating',
  'everyIdentified',
  'everyMonitoring',
  'slowerAfter',
  'slowerEvery',
]);
/** Without their names these say little: "Yes", "280". */
const DETAILS: ReadonlySet<string> = new Set(detailsOfRow('channel'));
