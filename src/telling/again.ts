/**
 * What could not be sent is tried again after ten minutes, by the app. It is an event of a queue, which comes at least
 * once; one that gets lost is no harm, for whoever was not mentioned is shown as such to every editor.
 */
import { Queue } from '@forge/events';
import * as v from 'valibot';
import { account, count, id, planKey } from '../plan/schema';

const again = v.strictObject({
  plan: planKey,
  /** The press that failed. */
  mention: id,
  /** Who pressed, and when. */
  by: account,
  at: count,
  people: v.array(v.strictObject({ role: id, person: account })),
});
export type Again = v.InferOutput<typeof again>;

export type TryAgain = (what: Again) => Promise<void>;

/** Named in `manifest.yml`. */
const QUEUE = 'mention-again';
export const AGAIN_AFTER_SECONDS = 600;

export const tryAgain: TryAgain = async (what) => {
  try {
    await new Queue<Again>({ key: QUEUE }).push({ body: what, delayInSeconds: AGAIN_AFTER_SECONDS });
  } catch {
    // The press was answered by what became of its comment; people try again where no event comes.
  }
};

/** Of an event, whose body an earlier version of the app may have written. */
export function parseAgain(body: unknown): Again | null {
  const parsed = v.safeParse(again, body);
  return parsed.success ? parsed.output : null;
}
