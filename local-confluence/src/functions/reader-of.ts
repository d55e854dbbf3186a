import type { Reader } from '../developer/switches';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';

/** Who an app is told that this caller of its front end is. */
export function readerOf({ people }: Pick<Site, 'people'>, caller: Caller): Reader {
  if (caller.kind !== 'person') return caller.kind === 'anonymous' ? 'anonymous' : 'licensed';
  return people.get(caller.accountId)?.isGuest === true ? 'guest' : 'licensed';
}
