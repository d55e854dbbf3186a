/** The opposite of `rhythm.ts`: "Monitoring: 1 h · after 2 h: 1 h" as the durations that it was made of. */
import { parseDuration } from '../duration';
import type { Duration } from '../values';
import type { Words } from '../words';

const STAGES = [
  ['investigating', 'everyInvestigating'],
  ['identified', 'everyIdentified'],
  ['monitoring', 'everyMonitoring'],
] as const;
const BETWEEN = ' · ';

/** Null where it says no such thing. */
export function rhythmFrom(said: string, words: Words): Map<string, Duration> | null {
  const found = new Map<string, Duration>();
  let last: string | null = null;
  /** Each is told once, in this order. */
  let next = 0;
  for (const part of partsOf(said, words)) {
    const place = STAGES.findIndex(([name], index) => index >= next && timeOf(part, name, words) !== null);
    const [name, field] = STAGES[place] ?? [];
    const time = name === undefined ? null : parseDuration(timeOf(part, name, words) ?? '');
    const slower = next <= STAGES.length ? slowerIn(part, words) : null;
    if (field !== undefined && time !== null) {
      found.set(field, time);
      next = place + 1;
      last = field;
    } else if (slower !== null) {
      for (const [each, duration] of slower) found.set(each, duration);
      next = STAGES.length + 1;
      last = slower.at(-1)?.[0] ?? null;
    } else {
      // The words that stand beside a duration: "30 min · in office hours".
      const before = last === null ? undefined : found.get(last);
      if (last === null || before === undefined) return null;
      const beside = before.words === '' ? part : before.words + BETWEEN + part;
      found.set(last, { ...before, words: beside });
    }
  }
  return found;
}

/** "after 2 h · in office hours: 1 h" is one part. */
function partsOf(said: string, words: Words): string[] {
  const [before = '', between = ''] = slowerSentence(words);
  const parts: string[] = [];
  for (const part of said.split(BETWEEN)) {
    const last = parts.at(-1);
    const isOpen = last !== undefined && last.startsWith(before) && !last.includes(between);
    if (isOpen) parts[parts.length - 1] = last + BETWEEN + part;
    else parts.push(part);
  }
  return parts;
}

const slowerSentence = (words: Words): string[] => words('duration.after').split(/\{\w+\}/);

function timeOf(part: string, stage: (typeof STAGES)[number][0], words: Words): string | null {
  const [before = '', behind = ''] = words('duration.stage', { stage: words(`stage.${stage}`) }).split(
    '{time}',
  );
  return part.startsWith(before) && part.endsWith(behind)
    ? part.slice(before.length, part.length - behind.length)
    : null;
}

function slowerIn(part: string, words: Words): [string, Duration][] | null {
  const [before = '', between = '', behind = ''] = slowerSentence(words);
  if (!part.startsWith(before) || !part.endsWith(behind)) return null;
  const inner = part.slice(before.length, part.length - behind.length);
  const middle = inner.indexOf(between);
  if (middle < 0) return null;
  const times: [string, string][] = [
    ['slowerAfter', inner.slice(0, middle)],
    ['slowerEvery', inner.slice(middle + between.length)],
  ];
  return times.flatMap(([field, time]): [string, Duration][] => {
    const duration = time === words('field.notSet') ? null : parseDuration(time);
    return duration === null ? [] : [[field, duration]];
  });
}
