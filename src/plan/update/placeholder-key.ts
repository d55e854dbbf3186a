/** Which placeholders are one question: `{{Next update}}` and `{{next_update}}`, and what a French team calls it. */
import { fold } from './fold';

/** Those that the app knows, in the order in which they are asked. Any other is the team's own, and comes after. */
export const KNOWN = [
  'service',
  'impact',
  'incident',
  'started',
  'ended',
  'cause',
  'workaround',
  'link',
  'severity',
  'next_update',
] as const;
export type Known = (typeof KNOWN)[number];

const OTHER_NAMES: ReadonlyMap<string, Known> = new Map(
  Object.entries({
    start: 'started',
    start_time: 'started',
    debut: 'started',
    heure_de_debut: 'started',
    end: 'ended',
    end_time: 'ended',
    fin: 'ended',
    heure_de_fin: 'ended',
    next: 'next_update',
    next_message: 'next_update',
    prochain_message: 'next_update',
    prochain_point: 'next_update',
    prochaine_mise_a_jour: 'next_update',
    level: 'severity',
    gravite: 'severity',
    status_page: 'link',
    lien: 'link',
    page_d_etat: 'link',
    contournement: 'workaround',
  } as const),
);

export function placeholderKey(name: string): string {
  const plain = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? [name]).join('_');
  return OTHER_NAMES.get(plain) ?? plain;
}

export function isKnown(key: string): key is Known {
  const known: readonly string[] = KNOWN;
  return known.includes(key);
}

/** Moments, told in UTC and in the plan's zones. */
export const isTime = (key: string): key is 'started' | 'ended' | 'next_update' =>
  key === 'started' || key === 'ended' || key === 'next_update';
