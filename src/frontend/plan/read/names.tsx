/** Severities and special cases by name, with the colour of their place. */
import { Lozenge } from '@forge/react';
import type { Plan } from '../../../plan/plan';
import { rowsOf } from '../../../plan/section';
import { severityTone, SPECIAL_TONE, type Tone } from '../../../plan/severity-colour';
import type { RowId } from '../../../plan/values';

const APPEARANCES = {
  red: 'removed',
  orange: 'moved',
  blue: 'inprogress',
  grey: 'default',
  purple: 'new',
} as const satisfies Readonly<Record<Tone, string>>;

export function NameInColour({ name, tone }: { readonly name: string; readonly tone: Tone }) {
  return <Lozenge appearance={APPEARANCES[tone]}>{name}</Lozenge>;
}

/** The colour of a severity or a special case of this plan. */
export function toneOf(plan: Plan, id: RowId): Tone {
  const place = rowsOf(plan.sections.incidents, 'severity').findIndex((severity) => severity.id === id);
  return place === -1 ? SPECIAL_TONE : severityTone(place);
}
