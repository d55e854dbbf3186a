/** When the next update is due: what the plan says for this severity and stage, and the time that follows from it. */
import { formatDuration, formatEvery, formatWithin } from '../duration';
import type { Cells } from '../fields';
import type { Duration } from '../values';
import type { Words } from '../words';
import type { IncidentStage } from './preparation';
import { sayTime, type Clock } from './say-time';

const MINUTE_MS = 60_000;
/** A promised time is a round one, and never later than the plan allows. */
const ROUND_MS = 5 * MINUTE_MS;
const ROUNDED_FROM_MINUTES = 15;

/** A time of the calendar, or words in its place. */
export type Moment = { readonly at: number } | { readonly words: string };

/** The minutes that drive a clock: a duration with words beside it has none. */
export function clockMinutes(duration: Duration | undefined): number | null {
  return duration === undefined || duration.words !== '' ? null : duration.minutes;
}

/** The rhythm at this stage. `startedAt` is when the incident began, where that is known. */
export function rhythmAt(
  severity: Cells<'severity'>,
  stage: IncidentStage,
  startedAt: number | null,
  at: number,
): Duration | null {
  if (stage === 'resolved') return null;
  const ofStage = {
    investigating: severity.everyInvestigating,
    identified: severity.everyIdentified,
    monitoring: severity.everyMonitoring,
  }[stage];
  const every = ofStage ?? severity.every;
  const { slowerEvery } = severity;
  const after = clockMinutes(severity.slowerAfter);
  if (slowerEvery === undefined || after === null || startedAt === null) return every ?? null;
  if (at - startedAt < after * MINUTE_MS) return every ?? null;
  // What is slower already, for its stage, is not made quicker.
  const [now, then] = [clockMinutes(every), clockMinutes(slowerEvery)];
  return now !== null && then !== null && now > then ? (every ?? null) : slowerEvery;
}

/** The time that a rhythm proposes. None where words stand beside it: they are for a person to read. */
export function proposedNext(every: Duration | null, at: number): number | null {
  const minutes = clockMinutes(every ?? undefined);
  if (minutes === null) return null;
  const round = minutes < ROUNDED_FROM_MINUTES ? MINUTE_MS : ROUND_MS;
  return Math.floor((at + minutes * MINUTE_MS) / round) * round;
}

/** "Next by 14:30 UTC, 16:30 in Paris; then every 30 min". */
export function rhythmSentence(
  stage: IncidentStage,
  every: Duration | null,
  next: Moment | null,
  clock: Clock,
): string {
  const { words } = clock;
  const then = every === null ? null : inside(every, formatEvery, words);
  if (next !== null) {
    const time = 'at' in next ? sayTime(next.at, clock) : next.words;
    return then === null
      ? words('update.rhythm.next', { time })
      : words('update.rhythm.nextThen', { time, every: then });
  }
  if (stage === 'resolved') return words('update.rhythm.last');
  return then === null ? words('update.rhythm.none') : words('update.rhythm.words', { every: then });
}

/** A channel's own rhythm that drives no clock: "Its own rhythm: as it happens". */
export function ownRhythmSentence(every: Duration, words: Words): string {
  return words('update.rhythm.own', { every: inside(every, formatEvery, words) });
}

/** "First message within 15 min of the start: by 14:20 UTC". Null where the plan names no time for it. */
export function firstMessageSentence(
  first: Duration | undefined,
  startedAt: number | null,
  clock: Clock,
): string | null {
  if (first === undefined) return null;
  const minutes = clockMinutes(first);
  const within = inside(first, formatWithin, clock.words);
  return minutes === null || startedAt === null
    ? clock.words('update.rhythm.first', { within })
    : clock.words('update.rhythm.firstBy', { within, time: sayTime(startedAt + minutes * MINUTE_MS, clock) });
}

/** "After 6 h: every hour", as long as it is to come, or nobody can say whether it has. */
export function laterSentence(
  { slowerAfter, slowerEvery }: Cells<'severity'>,
  every: Duration | null,
  words: Words,
): string | null {
  if (slowerAfter === undefined || slowerEvery === undefined || every === null || every === slowerEvery)
    return null;
  return words('update.rhythm.later', {
    after: formatDuration(slowerAfter, words),
    every: inside(slowerEvery, formatEvery, words),
  });
}

/** In the middle of a sentence. Words that a person wrote stay as they are. */
function inside(
  duration: Duration,
  format: (duration: Duration, words: Words) => string,
  words: Words,
): string {
  if (duration.minutes === null) return duration.words;
  const sentence = format(duration, words);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
