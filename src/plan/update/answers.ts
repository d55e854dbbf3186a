/** What stands in a placeholder's place: what was typed, or what the plan itself knows. */
import { linkOf } from '../link';
import type { Sections } from '../plan';
import { rowsOf, type RowOf } from '../section';
import type { AccountId } from '../values';
import { clockMinutes, proposedNext, rhythmAt, type Moment } from './next-update';
import { isTime, placeholderKey } from './placeholder-key';
import type { Preparation } from './preparation';
import { readTime } from './read-time';
import { writeTime, type Clock } from './say-time';
import type { Carrying, Situation } from './situation';

export interface Asking {
  readonly sections: Sections;
  readonly chosen: Preparation;
  readonly situation: Situation;
  readonly carrying: readonly Carrying[];
  readonly clock: Clock;
  readonly nameOf: (person: AccountId) => string | null;
}

/** The moment that was typed for a time, or its words where they name none. Null where nothing was typed. */
export function typedMoment(
  key: 'started' | 'ended' | 'next_update',
  { chosen, clock }: Asking,
): Moment | null {
  const answer = chosen.answers.get(key);
  if (answer === undefined) return null;
  const at = readTime(answer.typed, {
    at: answer.at,
    toward: key === 'next_update' ? 'future' : 'past',
    zones: clock.zones,
    words: clock.words,
  });
  return at === null ? { words: answer.typed.trim() } : { at };
}

export function startedAt(asking: Asking): number | null {
  const started = typedMoment('started', asking);
  return started !== null && 'at' in started ? started.at : null;
}

/** The rhythm of the incident, which a channel's own replaces. */
export function rhythmOf(
  asking: Asking,
  channel: RowOf<'channel'> | null,
): RowOf<'channel'>['cells']['rhythm'] | null {
  const { situation, chosen } = asking;
  if (situation.stage === 'resolved') return null;
  const own = channel?.cells.rhythm;
  if (own !== undefined) return own;
  return situation.severity === null
    ? null
    : rhythmAt(situation.severity.cells, situation.stage, startedAt(asking), chosen.at);
}

/**
 * When the next update is promised. What was typed stands for all texts; else a channel whose own rhythm drives a
 * clock has its own time, and every other the incident's.
 */
export function nextFor(asking: Asking, channel: RowOf<'channel'> | null): Moment | null {
  const typed = typedMoment('next_update', asking);
  if (typed !== null) return typed;
  const own = clockMinutes(channel?.cells.rhythm) === null ? null : channel;
  const at = proposedNext(rhythmOf(asking, own) ?? null, asking.chosen.at);
  return at === null ? null : { at };
}

/** What a placeholder becomes in a channel's text. `zones`: in which a time is told there. */
export function answerFor(
  key: string,
  asking: Asking,
  channel: RowOf<'channel'> | null,
  zones: readonly string[] = asking.clock.zones,
): string | null {
  if (isTime(key)) {
    const moment = key === 'next_update' ? nextFor(asking, channel) : typedMoment(key, asking);
    if (moment === null) return null;
    return 'at' in moment ? writeTime(moment.at, { ...asking.clock, zones }) : moment.words;
  }
  return asking.chosen.answers.get(key)?.typed ?? knownAnswer(key, asking, channel);
}

/** What the plan knows without being told. */
function knownAnswer(key: string, asking: Asking, channel: RowOf<'channel'> | null): string | null {
  const { situation } = asking;
  if (key === 'severity') return situation.severity?.cells.name ?? null;
  if (key === 'link') return whereToFollow(asking);
  return ofRole(key, asking, channel);
}

/** Where customers follow the incident: the link of the first channel outside that carries it, one that works when we are down before others. */
function whereToFollow({ carrying }: Asking): string | null {
  const outside = carrying.filter(
    ({ channel: { cells }, never }) =>
      never.length === 0 && cells.reach === 'external' && /^https?:/i.test(linkOf(cells.link ?? '') ?? ''),
  );
  const found = outside.find(({ channel }) => channel.cells.worksWhenDown === true) ?? outside[0];
  return found?.channel.cells.link?.trim() ?? null;
}

/** `{{Incident commander}}`: who holds the role, for colleagues. Outside it stays the role: no name goes there by itself. */
function ofRole(key: string, { sections, nameOf }: Asking, channel: RowOf<'channel'> | null): string | null {
  const role = rowsOf(sections.roles, 'role').find(({ cells }) => placeholderKey(cells.name ?? '') === key);
  if (role?.cells.name === undefined) return null;
  if (channel?.cells.reach !== 'internal') return role.cells.name;
  const names = (role.cells.holders ?? []).flatMap((person) => nameOf(person) ?? []);
  return names.length === 0 ? role.cells.name : names.join(', ');
}
