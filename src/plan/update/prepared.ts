/**
 * *Prepare an update*: the plan, read by somebody in a hurry. Everything that the screen shows is made here of the plan
 * as it is now, what was chosen and typed, and the time: nothing is stored, nothing is called.
 */
import type { Plan } from '../plan';
import { rowsOf, type RowOf } from '../section';
import type { AccountId, Duration } from '../values';
import type { Words } from '../words';
import { nextFor, rhythmOf, startedAt, typedMoment, type Asking } from './answers';
import { asksOf, type Ask } from './asks';
import { channelText, type ChannelText } from './channel-text';
import {
  clockMinutes,
  firstMessageSentence,
  laterSentence,
  ownRhythmSentence,
  rhythmSentence,
  type Moment,
} from './next-update';
import { textKey, type OwnText, type Preparation } from './preparation';
import type { Clock } from './say-time';
import {
  besides,
  channelsFor,
  rolesNamed,
  situationOf,
  type Besides,
  type Carrying,
  type Named,
  type Situation,
} from './situation';

export interface World {
  readonly now: number;
  /** In the plan's language: texts and times are in it, whoever reads. */
  readonly words: Words;
  /** Null where the name is not known. */
  readonly nameOf: (person: AccountId) => string | null;
  /** Of people who must not be named outside. */
  readonly names: readonly string[];
}

/** What the plan should have and has not; `update.lacks.<what>` says what to add. */
export type Lack = 'severities' | 'channels' | 'templates';

export interface Rhythm {
  readonly every: Duration | null;
  readonly next: Moment | null;
  /** "Next by 14:30 UTC, 16:30 in Paris; then every 30 min". */
  readonly sentence: string;
}

export interface IncidentRhythm extends Rhythm {
  /** Whether the time was typed by the person. */
  readonly typed: boolean;
  /** Whether the time has passed. */
  readonly passed: boolean;
  /** "First message within 15 min of the start: by 14:20 UTC", while investigating. */
  readonly first: string | null;
  /** "After 6 h: every hour". */
  readonly later: string | null;
}

export interface PreparedChannel extends Omit<Carrying, 'channel'> {
  /** Null in a plan without channels: its texts by themselves. */
  readonly channel: RowOf<'channel'> | null;
  readonly postedBy: Named;
  readonly approvalBy: Named;
  /** Its own, where it has one. */
  readonly rhythm: Rhythm | null;
  /** Null where it must never carry this. */
  readonly text: ChannelText | null;
}

export interface Prepared {
  readonly lacks: readonly Lack[];
  readonly situation: Situation;
  readonly rhythm: IncidentRhythm;
  readonly besides: readonly Besides[];
  readonly asks: readonly Ask[];
  readonly channels: readonly PreparedChannel[];
  /** Not for this severity. */
  readonly leftOut: readonly RowOf<'channel'>[];
  /** Typed for a channel, or over a template, that somebody removed meanwhile. */
  readonly strays: readonly OwnText[];
}

export function prepared({ sections }: Pick<Plan, 'sections'>, chosen: Preparation, world: World): Prepared {
  const situation = situationOf(sections, chosen);
  const { carrying, leftOut } = channelsFor(sections, situation);
  const clock: Clock = { zones: sections.top.own.zones ?? [], words: world.words, now: world.now };
  const asking: Asking = { sections, chosen, situation, carrying, clock, nameOf: world.nameOf };
  const shown: readonly (Omit<Carrying, 'channel'> & { readonly channel: RowOf<'channel'> | null })[] =
    rowsOf(sections.channels, 'channel').length > 0
      ? carrying
      : [{ channel: null, never: [], severitiesNotSet: false }];
  const channels = shown.map(({ channel, never, severitiesNotSet }) => ({
    channel,
    never,
    severitiesNotSet,
    postedBy: rolesNamed(channel?.cells.postedBy, sections),
    approvalBy: rolesNamed(channel?.cells.approvalBy, sections),
    rhythm: ownRhythm(asking, channel),
    text: never.length > 0 ? null : channelText(asking, channel, world.names),
  }));
  return {
    lacks: lacksOf(asking),
    situation,
    rhythm: incidentRhythm(asking),
    besides: besides(situation),
    asks: asksOf(
      asking,
      channels.flatMap(({ channel, text }) => (text === null ? [] : [{ channel, source: text.source }])),
    ),
    channels,
    leftOut,
    strays: straysOf(asking, channels),
  };
}

function lacksOf({ sections: { incidents, channels, templates } }: Asking): Lack[] {
  const lacks: Lack[] = [];
  if (rowsOf(incidents, 'severity').length === 0) lacks.push('severities');
  if (rowsOf(channels, 'channel').length === 0) lacks.push('channels');
  if (rowsOf(templates, 'template').length === 0) lacks.push('templates');
  return lacks;
}

function incidentRhythm(asking: Asking): IncidentRhythm {
  const { situation, clock } = asking;
  const every = rhythmOf(asking, null) ?? null;
  const next = situation.stage === 'resolved' ? null : nextFor(asking, null);
  const cells = situation.severity?.cells;
  return {
    every,
    next,
    sentence: rhythmSentence(situation.stage, every, next, clock),
    typed: typedMoment('next_update', asking) !== null,
    passed: next !== null && 'at' in next && next.at <= clock.now,
    first:
      cells === undefined || situation.stage !== 'investigating'
        ? null
        : firstMessageSentence(cells.firstMessage, startedAt(asking), clock),
    later: cells === undefined ? null : laterSentence(cells, every, clock.words),
  };
}

function ownRhythm(asking: Asking, channel: RowOf<'channel'> | null): Rhythm | null {
  const every = channel?.cells.rhythm;
  if (every === undefined || asking.situation.stage === 'resolved') return null;
  if (clockMinutes(every) === null)
    return { every, next: null, sentence: ownRhythmSentence(every, asking.clock.words) };
  const next = nextFor(asking, channel);
  return { every, next, sentence: rhythmSentence(asking.situation.stage, every, next, asking.clock) };
}

function straysOf({ sections, chosen }: Asking, shown: readonly PreparedChannel[]): OwnText[] {
  const there = new Set(sections.templates.rows.map(({ id }) => id));
  const channels = new Set(sections.channels.rows.map(({ id }) => id));
  const seen = new Set(shown.flatMap(({ text }) => (text?.own == null ? [] : [textKey(text.own)])));
  return [...chosen.texts.values()].filter(
    (text) =>
      !seen.has(textKey(text)) &&
      (!channels.has(text.channel) || (text.template !== null && !there.has(text.template))),
  );
}
