/** Tries again what another was faster at: read, apply, write, and nothing is lost. */
import { Refused } from '../plan/refusal';

const TRIES = 5;
/** The longest pause before the second try; each further one is twice as long. */
const PAUSE_MS = 80;

export interface Chances {
  /** From 0 to 1, for pauses that differ. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** @param attempt reads anew and writes; null says that somebody else wrote meanwhile. */
export async function untilWritten<Done>(
  { wait, random }: Chances,
  attempt: () => Promise<Done | null>,
): Promise<Done> {
  for (let tried = 1; ; tried++) {
    const written = await attempt();
    if (written !== null) return written;
    if (tried === TRIES) throw new Refused({ code: 'busy', retryAfterSeconds: null });
    // Jitter, or those who met once meet again.
    await wait(random() * PAUSE_MS * 2 ** (tried - 1));
  }
}
