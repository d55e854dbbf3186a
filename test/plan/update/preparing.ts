/** Short ways to a plan in the middle of an incident. */
import { wordsOf } from '../../../locales/catalogs';
import type { RowKind } from '../../../src/plan/fields';
import type { Language, Sections } from '../../../src/plan/plan';
import type { AnyRow } from '../../../src/plan/section';
import { beginning, prepare, type Preparation, type Step } from '../../../src/plan/update/preparation';
import { prepared, type Prepared, type PreparedChannel, type World } from '../../../src/plan/update/prepared';
import { row, section, typed, type AnyCells } from '../builders';

/** Tuesday, 12 May 2026, 14:02 UTC. */
export const NOW = Date.UTC(2026, 4, 12, 14, 2);
export const at = (hours: number, minutes = 0, day = 12): number => Date.UTC(2026, 4, day, hours, minutes);

export const world = (more: Partial<World> = {}): World => ({
  now: NOW,
  words: wordsOf('en-US'),
  nameOf: () => null,
  names: [],
  ...more,
});
export const inLanguage = (language: Language): World => world({ words: wordsOf(language) });

/** A plan of these rows: `sectionsOf([row('severity', 's')], { zones: ['Europe/Paris'] })`. */
export function sectionsOf(rows: readonly AnyRow[], top: AnyCells = {}): Sections {
  const of = (...kinds: readonly RowKind[]) => section(rows.filter(({ kind }) => kinds.includes(kind)));
  return {
    top: typed('top', section([], top)),
    incidents: typed('incidents', of('severity', 'special')),
    roles: typed('roles', of('role')),
    channels: typed('channels', of('channel')),
    templates: typed('templates', of('template', 'avoid')),
    values: typed('values', of('value')),
  };
}

export const severity = (cells: AnyCells = {}): AnyRow =>
  row('severity', 'critical', { name: 'Critical', ...cells });
export const channel = (id: string, cells: AnyCells = {}): AnyRow =>
  row('channel', id, { name: id, severities: 'all', ...cells });
export const template = (id: string, cells: AnyCells = {}): AnyRow =>
  row('template', id, { stage: 'investigating', channels: 'all', ...cells });
export const minutes = (amount: number, words = '') => ({ minutes: amount, words });

/** Steps taken at `NOW`, one after the other. */
export const after = (...steps: readonly Step[]): Preparation => steps.reduce(prepare, beginning(NOW));
export const choose = (id = 'critical'): Step => ({ type: 'severity', severity: id, now: NOW });
export const stage = (name: Preparation['stage'], now = NOW): Step => ({ type: 'stage', stage: name, now });
export const answer = (name: string, text: string, now = NOW): Step => ({
  type: 'answer',
  name,
  typed: text,
  now,
});
export const answers = (all: Readonly<Record<string, string>>): Step[] =>
  Object.entries(all).map(([name, text]) => answer(name, text));

export const show = (sections: Sections, chosen: Preparation, seen: World = world()): Prepared =>
  prepared({ sections }, chosen, seen);

export function channelIn(shown: Prepared, id: string): PreparedChannel {
  const found = shown.channels.find(({ channel: each }) => each?.id === id);
  if (found === undefined) throw new Error(`No channel ${id}`);
  return found;
}
/** The text of a plan with one channel and one template: what is copied, or null. */
export const copied = (shown: Prepared): string | null => shown.channels[0]?.text?.copy?.whole ?? null;
export const codesOf = (shown: Prepared): string[] =>
  (shown.channels[0]?.text?.checks ?? []).map(({ code }) => code);
