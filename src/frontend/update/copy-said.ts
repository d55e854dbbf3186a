/**
 * What the macro and the frame that copies for it (static/copy) tell each other: UI Kit has no clipboard, and the frame
 * has nothing but it. Events reach every macro of the app on a page, so each says for which macro it is.
 */
import * as v from 'valibot';

/** Of the frame: somebody may press soon, and it wants the newest text. */
export const READY = 'incident-plan.copy.ready';
/** Of the macro: what there is to copy now. */
export const TEXT = 'incident-plan.copy.text';
/** Of the frame: it was copied. */
export const COPIED = 'incident-plan.copy.copied';

/** Null where the platform does not say which macro it is. */
const macro = v.nullable(v.string());

export const readySaid = v.object({ macro });
export type ReadySaid = v.InferOutput<typeof readySaid>;

export interface TextSaid {
  readonly macro: string | null;
  /** Which text: of which channel, at which stage. */
  readonly of: string;
  /** A button each, the first one for all of it. Their words are the reader's, and so the frame has none of its own. */
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  /** Why there is nothing to copy, where there is not. */
  readonly why: string | null;
  /** What is said when a part was copied, and when the platform forbids it. */
  readonly copied: string;
  readonly byHand: string;
  readonly language: string;
}

export const copiedSaid = v.object({ macro, of: v.string(), whole: v.string() });
export type CopiedSaid = v.InferOutput<typeof copiedSaid>;

/** One macro's frame does not take another's text; where one of them does not know, there is one of each. */
export const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;
