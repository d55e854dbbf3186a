/**
 * What a person has chosen and typed while preparing an update: all of it, as a value, so that nothing is lost
 * whatever else is pressed. It knows no plan: the plan may be edited by somebody else meanwhile, and what was typed
 * stays. Nothing is ever taken out of it but by starting over.
 */
import type { Stage } from '../fields';
import type { RowId } from '../values';
import { placeholderKey } from './placeholder-key';

/** An incident is never at "any time". */
export type IncidentStage = Exclude<Stage, 'anyTime'>;

export interface Typed {
  readonly typed: string;
  /** When: "30 min" counts from then, and does not move while the page is open. */
  readonly at: number;
}

/** Words of a person's own in place of a template's. */
export interface OwnText {
  readonly channel: RowId;
  /** For the day on which the channel is gone and its text is not. */
  readonly channelName: string;
  /** Null where the plan has none that fits. */
  readonly template: RowId | null;
  readonly stage: IncidentStage;
  /** Placeholders in both are filled as in a template. */
  readonly subject: string;
  readonly body: string;
  /** What the template said when it was replaced: by it one sees whether somebody changed it meanwhile. */
  readonly instead: { readonly subject: string; readonly body: string };
}

export interface Preparation {
  readonly severity: RowId | null;
  readonly specials: readonly RowId[];
  readonly stage: IncidentStage;
  /** When severity or stage was last chosen: proposed times count from then, so that all texts promise the same. */
  readonly at: number;
  /** By the placeholder's key. The next update's time is one of them: it is said once for all texts. */
  readonly answers: ReadonlyMap<string, Typed>;
  /** The template chosen, by channel and stage. */
  readonly templates: ReadonlyMap<string, RowId>;
  /** By channel and template. */
  readonly texts: ReadonlyMap<string, OwnText>;
  readonly drill: boolean;
}

export type Step =
  | { readonly type: 'severity'; readonly severity: RowId; readonly now: number }
  | { readonly type: 'special'; readonly special: RowId; readonly on: boolean }
  | { readonly type: 'stage'; readonly stage: IncidentStage; readonly now: number }
  /** A blank takes the answer away: what the plan proposes stands again. */
  | { readonly type: 'answer'; readonly name: string; readonly typed: string; readonly now: number }
  | { readonly type: 'template'; readonly channel: RowId; readonly template: RowId }
  | { readonly type: 'text'; readonly text: OwnText }
  /** The template's words again, in place of these. */
  | { readonly type: 'takeBack'; readonly text: OwnText }
  | { readonly type: 'drill'; readonly on: boolean }
  /** The next message of the same incident: times are proposed from now. */
  | { readonly type: 'again'; readonly now: number }
  | { readonly type: 'startOver'; readonly now: number };

export function beginning(now: number): Preparation {
  return {
    severity: null,
    specials: [],
    stage: 'investigating',
    at: now,
    answers: new Map(),
    templates: new Map(),
    texts: new Map(),
    drill: false,
  };
}

export function prepare(before: Preparation, step: Step): Preparation {
  switch (step.type) {
    case 'severity':
      return { ...before, severity: step.severity, at: step.now };
    case 'special':
      return {
        ...before,
        specials: [
          ...before.specials.filter((special) => special !== step.special),
          ...(step.on ? [step.special] : []),
        ],
      };
    case 'stage':
      return { ...before, stage: step.stage, at: step.now };
    case 'answer': {
      const { typed, now: at } = step;
      const answer = typed.trim() === '' ? null : { typed, at };
      return { ...before, answers: put(before.answers, placeholderKey(step.name), answer) };
    }
    case 'template':
      return {
        ...before,
        templates: put(before.templates, stageKey(step.channel, before.stage), step.template),
      };
    case 'text':
      return { ...before, texts: put(before.texts, textKey(step.text), step.text) };
    case 'takeBack':
      return { ...before, texts: put(before.texts, textKey(step.text), null) };
    case 'drill':
      return { ...before, drill: step.on };
    case 'again':
      return { ...before, at: step.now };
    case 'startOver':
      return beginning(step.now);
  }
}

/** Whether starting over would lose anything: only then it asks. */
export function holdsWords({ answers, texts }: Preparation): boolean {
  return answers.size + texts.size > 0;
}

/** In a plan without channels the texts stand by themselves, as those of this one. No row has its id. */
export const NO_CHANNEL = '';

/** No id holds a blank or a stroke. */
export const stageKey = (channel: RowId, stage: IncidentStage): string => `${channel} ${stage}`;
/** Words without a template are of their stage. */
export const textKey = ({
  channel,
  template,
  stage,
}: Pick<OwnText, 'channel' | 'template' | 'stage'>): string =>
  template === null ? `${channel} / ${stage}` : `${channel} ${template}`;

function put<Of>(map: ReadonlyMap<string, Of>, key: string, value: Of | null): ReadonlyMap<string, Of> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
