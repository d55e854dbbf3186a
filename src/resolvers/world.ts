/** What the use cases reach of the world; tests hand in a time and chances of their own. */
import { asUser } from '@forge/api';
import { kvs } from '@forge/kvs';
import type { Asker } from '../confluence/ask';
import type { Kvs } from '../storage/door';
import { tryAgain, type TryAgain } from '../telling/again';
import { announce, type Announce } from './announce';

export interface World {
  readonly storage: Kvs;
  /** Confluence, asked as the person who called. */
  readonly confluence: Asker;
  /** Tells other browsers; never fails. */
  readonly announce: Announce;
  /** Lets the app send later what could not be sent now; never fails. */
  readonly tryAgain: TryAgain;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, for pauses that differ. */
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export function realWorld(): World {
  return {
    storage: kvs,
    confluence: asUser(),
    announce,
    tryAgain,
    now: () => Date.now(),
    random: () => Math.random(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
