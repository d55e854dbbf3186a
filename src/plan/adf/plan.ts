/** The whole plan as one clean document: what an export holds, with every detail open. */
import { SHOWN_ALONE, type ShownAlone } from '../alone';
import { formatDay } from '../day';
import { fieldLabel } from '../field-words';
import { FIELDS, STAGES } from '../fields';
import { parseText } from '../markdown';
import type { Plan } from '../plan';
import { rowsOf, type RowOf } from '../section';
import { splitSentence } from '../sentence';
import type { AccountId } from '../values';
import type { Words } from '../words';
import type { Telling } from '../value-words';
import { linked, people, valueToAdf } from './cells';
import * as adf from './nodes';
import { bodyToAdf, textToAdf } from './text';
import { rowsToAdf } from './table';

/**
 * `words` are of the plan's language. Names are for readers whose Confluence no longer knows an account. `only` is the
 * one section of a macro that shows no more.
 */
export function planToAdf(
  { sections }: Plan,
  words: Words,
  nameOf: (person: AccountId) => string | null = () => null,
  only: ShownAlone | null = null,
): adf.AdfDocument {
  const telling: Telling = { sections, words, nameOf };
  if (only !== null) return adf.doc(sectionToAdf(only, telling));
  return adf.doc([...topToAdf(telling), ...SHOWN_ALONE.flatMap((name) => sectionToAdf(name, telling))]);
}

function sectionToAdf(name: ShownAlone, telling: Telling): adf.BlockNode[] {
  const { sections, words } = telling;
  const heading = [
    adf.heading(2, ...adf.text(words(`section.${name}`))),
    ...textToAdf(parseText(sections[name].own.text ?? '')),
  ];
  switch (name) {
    case 'incidents': {
      const specials = rowsOf(sections.incidents, 'special');
      return [
        ...heading,
        ...rowsToAdf(rowsOf(sections.incidents, 'severity'), telling),
        ...(specials.length === 0 ? [] : [adf.heading(3, ...adf.text(words('section.special')))]),
        ...rowsToAdf(specials, telling),
      ];
    }
    case 'roles':
      return [...heading, ...rowsToAdf(rowsOf(sections.roles, 'role'), telling)];
    case 'channels':
      return [...heading, ...rowsToAdf(rowsOf(sections.channels, 'channel'), telling)];
    case 'templates':
      return [...heading, ...templatesToAdf(telling)];
    case 'values':
      return [...heading, ...rowsToAdf(rowsOf(sections.values, 'value'), telling)];
  }
}

/**
 * A sentence with a link to the plan. A page that shows another page's plan exports no more: an export has no person
 * whose right to read could be asked.
 */
export function linkToAdf(
  title: string,
  url: string,
  words: Words,
  key: 'export.mirror' | 'export.writtenFrom' = 'export.mirror',
): adf.AdfDocument {
  const sentence = splitSentence(words(key));
  return adf.doc([
    adf.paragraph(...sentence.flatMap((part) => ('text' in part ? adf.text(part.text) : linked(title, url)))),
  ]);
}

/** A sentence in the place of a plan that cannot be shown. */
export function sentenceToAdf(sentence: string): adf.AdfDocument {
  return adf.doc([adf.paragraph(...adf.text(sentence, adf.em))]);
}

function topToAdf(telling: Telling): adf.BlockNode[] {
  const { words } = telling;
  const { title, startHere, zones, reviewed, reviewEveryMonths } = telling.sections.top.own;
  const blocks: adf.BlockNode[] = [];
  if (title !== undefined) blocks.push(adf.heading(1, ...adf.text(title)));
  const review = [
    ...(reviewed === undefined
      ? []
      : splitSentence(words('export.reviewed')).flatMap((part) => {
          if ('text' in part) return adf.text(part.text);
          return part.name === 'by'
            ? people([reviewed.by], telling)
            : adf.text(formatDay(reviewed.on, words.language));
        })),
    ...(reviewEveryMonths === undefined
      ? []
      : adf.text(
          `${reviewed === undefined ? '' : ' · '}${words('export.reviewEvery', { count: reviewEveryMonths })}`,
        )),
  ];
  if (review.length > 0) blocks.push(adf.paragraph(...review));
  if (startHere !== undefined)
    blocks.push(
      adf.panel([
        adf.paragraph(...adf.text(fieldLabel('top', 'startHere', words), adf.strong)),
        ...textToAdf(parseText(startHere)),
      ]),
    );
  if (zones !== undefined)
    blocks.push(
      adf.paragraph(
        ...adf.text(words('export.label', { label: fieldLabel('top', 'zones', words) }), adf.strong),
        ...adf.text(zones.join(', ')),
      ),
    );
  return blocks;
}

function templatesToAdf(telling: Telling): adf.BlockNode[] {
  const { words, sections } = telling;
  const { own } = sections.templates;
  const all = rowsOf(sections.templates, 'template');
  const avoid = rowsOf(sections.templates, 'avoid');
  const withoutStage = all.filter(({ cells }) => cells.stage === undefined);
  return [
    ...(avoid.length === 0 ? [] : [adf.heading(3, ...adf.text(words('section.avoid')))]),
    ...rowsToAdf(avoid, telling),
    ...STAGES.flatMap((stage) => [
      adf.heading(3, ...adf.text(words(`stage.${stage}`))),
      ...textToAdf(parseText(own[stage] ?? '')),
      ...all
        .filter(({ cells }) => cells.stage === stage)
        .flatMap((template) => templateToAdf(template, telling)),
    ]),
    ...(withoutStage.length === 0 ? [] : [adf.heading(3, ...adf.text(words('field.notSet')))]),
    ...withoutStage.flatMap((template) => templateToAdf(template, telling)),
  ];
}

function templateToAdf({ cells }: RowOf<'template'>, telling: Telling): adf.BlockNode[] {
  const { words } = telling;
  const meta = (['channels', 'when', 'subject', 'link'] as const).flatMap((name) => {
    const value = cells[name];
    if (value === undefined) return [];
    const [block] = valueToAdf(FIELDS.templates.rows.template[name], value, telling);
    const label = adf.text(words('export.label', { label: fieldLabel('template', name, words) }), adf.strong);
    return block?.type === 'paragraph' ? [adf.paragraph(...label, ...block.content)] : [];
  });
  return [
    adf.heading(4, ...adf.text(cells.name ?? words('field.template.unnamed'))),
    ...meta,
    ...(cells.body === undefined ? [] : [adf.blockquote(bodyToAdf(cells.body))]),
  ];
}
