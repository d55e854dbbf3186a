/** One channel's text: which template, filled with what is known, checked, and what is copied of it. */
import { rowsOf, type RowOf } from '../section';
import { nextFor, type Asking } from './answers';
import { blocks, checksOf, type Check } from './checks';
import { textOf, type FilledPiece } from './fill';
import { meanwhileOf, orphanOf, type Meanwhile } from './own-text';
import { NO_CHANNEL, stageKey, textKey, type OwnText } from './preparation';
import { templatesFor, type Offered } from './templates-for';
import { lengthFor, type TextLength } from './text-length';
import { writtenFor, type Source } from './written';

export interface ChannelText {
  /** Those that fit, the likeliest first. */
  readonly offered: readonly Offered[];
  readonly template: RowOf<'template'> | null;
  /** As it is edited, with its placeholders: an answer given later still finds its place. */
  readonly source: Source;
  readonly own: OwnText | null;
  readonly meanwhile: Meanwhile | null;
  /** With the mark of a drill in front. */
  readonly subject: readonly FilledPiece[];
  readonly body: readonly FilledPiece[];
  /** Where the text is kept when it is not in the plan. */
  readonly elsewhere: string | null;
  readonly checks: readonly Check[];
  readonly length: TextLength;
  /** Null where there is nothing to copy, or a blank stands in the way. */
  readonly copy: Copy | null;
}

export interface Copy {
  /** For the two fields of a mail or a status page; blank where the text has none. */
  readonly subject: string;
  readonly body: string;
  /** Both, as one text. */
  readonly whole: string;
}

export function channelText(
  asking: Asking,
  channel: RowOf<'channel'> | null,
  names: readonly string[],
): ChannelText {
  const { sections, chosen, situation, clock } = asking;
  const id = channel?.id ?? NO_CHANNEL;
  const cells = channel?.cells ?? {};
  const offered = templatesFor(sections, channel?.id ?? null, situation.stage);
  const picked = chosen.templates.get(stageKey(id, situation.stage));
  const chosenOne = offered.find((each) => each.template.id === picked)?.template;
  const orphan = chosenOne === undefined ? orphanOf(asking, id) : undefined;
  const template = orphan === undefined ? (chosenOne ?? offered[0]?.template ?? null) : null;
  const ofTemplate = { subject: template?.cells.subject ?? '', body: template?.cells.body ?? '' };
  const own =
    orphan ??
    chosen.texts.get(textKey({ channel: id, template: template?.id ?? null, stage: situation.stage })) ??
    null;
  const source = withoutSubject(own ?? ofTemplate, cells.maximumLength ?? 0);

  const { subject, body, whole } = writtenFor(asking, channel, source);
  const checks = checksOf({
    subject,
    body,
    whole,
    channel: cells,
    stage: situation.stage,
    avoid: rowsOf(sections.templates, 'avoid'),
    names,
    drill: chosen.drill,
    next: nextFor(asking, channel),
    instead: own?.instead ?? null,
    now: clock.now,
  });
  return {
    offered,
    template,
    source,
    own,
    meanwhile: own === null ? null : meanwhileOf(own, template),
    subject,
    body,
    elsewhere: own === null && source.body.trim() === '' ? (template?.cells.link ?? null) : null,
    checks,
    length: lengthFor(whole, cells),
    copy:
      whole === '' || checks.some(blocks) ? null : { subject: textOf(subject), body: textOf(body), whole },
  };
}

/** Below this a message has no subject: an SMS, a post. */
const SHORTEST_WITH_SUBJECT = 500;

/** A template for all channels has one, and its body says as much: a short channel takes the body alone. */
function withoutSubject({ subject, body }: Source, limit: number): Source {
  const short = limit > 0 && limit <= SHORTEST_WITH_SUBJECT && body.trim() !== '';
  return { subject: short ? '' : subject, body };
}
