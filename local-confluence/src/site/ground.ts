import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Store, Writer } from '../store/store';
import type { Caller } from './caller';
import type { Happened } from './happenings';
import { unauthenticated } from './refusal';
import { nextId } from './tables';

/** What every part of the site stands on. */
export interface Ground {
  store: Store;
  clock: Clock;
  /** The account id of the installed app's own user. */
  appAccountId: string;
  /** Listens to what is done to content. */
  happened: Happened;
}

/** Whose name stands under what this caller writes. */
export function authorOf(ground: Ground, caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return caller.accountId;
    case 'app':
      return ground.appAccountId;
    case 'anonymous':
      throw unauthenticated();
  }
}

/** A local id as the editor makes them, a UUID; from the site's counter, so that the same deeds make the same ids. */
export function nextLocalId(writer: Writer): string {
  const hex = createHash('sha256')
    .update(`local id ${nextId(writer)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
