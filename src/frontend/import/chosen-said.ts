/** What the macro and its frame (static/copy) tell each other where somebody brings a file: UI Kit reads none. */
import * as v from 'valibot';

/** Of the macro: a file can be chosen. */
export const CHOOSE = 'incident-plan.copy.choose';
/** Of the frame: one was chosen. */
export const CHOSEN = 'incident-plan.copy.chosen';

export interface ChooseSaid {
  readonly macro: string | null;
  /** What the button says; the frame has no words of its own. */
  readonly label: string;
  /** A larger file is not read. */
  readonly limitBytes: number;
  readonly language: string;
}

export const chosenSaid = v.object({
  macro: v.nullable(v.string()),
  bytes: v.number(),
  /** Null where there was more than the limit. */
  text: v.nullable(v.string()),
});
export type ChosenSaid = v.InferOutput<typeof chosenSaid>;
