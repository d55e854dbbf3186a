/** What a person turns on in the panel beside the page. Values, because they cross HTTP; `switchboard.ts` makes faults of them. */
import * as v from 'valibot';

/** Each is a fault that an app meets in the cloud. */
export const FAILINGS = ['slow', 'too many', 'unavailable', 'lost', 'silent', 'killed'] as const;
export type Failing = (typeof FAILINGS)[number];

/** The next request alone, every third one, or each. */
export const OFTEN = ['next', 'third', 'each'] as const;
export type Often = (typeof OFTEN)[number];

/** Where requests of the app come by: `invoke` of its front end, its storage, Confluence's REST, and pushes on queues. */
export const DOORS = ['calls', 'storage', 'rest', 'queues'] as const;
export type Door = (typeof DOORS)[number];

/** Who an app is told that its reader is. Guests and anonymous readers have no licence. */
export const READERS = ['licensed', 'guest', 'anonymous'] as const;
export type Reader = (typeof READERS)[number];

/** The switch as it is at first: whoever is signed in is who they are, a guest where they are one. */
export const AS_SIGNED_IN: Reader = 'licensed';

const failing = v.nullable(v.object({ how: v.picklist(FAILINGS), often: v.picklist(OFTEN) }));

export const switches = v.object({
  calls: failing,
  storage: failing,
  rest: failing,
  queues: failing,
  /** Events of queues, and those of Confluence, come a second time. */
  eventsTwice: v.boolean(),
  /** Confluence's events never come. */
  productEventsLost: v.boolean(),
  /** Events of realtime channels are acknowledged, and nobody hears of them. */
  realtimeLost: v.boolean(),
  /** Queries see nothing of what is written from now on. */
  queriesLate: v.boolean(),
  /** `asUser()` wants each person's consent, once. */
  asksConsent: v.boolean(),
  reader: v.picklist(READERS),
});
export type Switches = v.InferOutput<typeof switches>;

export const ALL_OFF: Switches = {
  calls: null,
  storage: null,
  rest: null,
  queues: null,
  eventsTwice: false,
  productEventsLost: false,
  realtimeLost: false,
  queriesLate: false,
  asksConsent: false,
  reader: AS_SIGNED_IN,
};

/** How many of them are not as they are in a working Confluence. */
export function countOn(state: Switches): number {
  return Object.entries(ALL_OFF).filter(([name, off]) => state[name as keyof Switches] !== off).length;
}
