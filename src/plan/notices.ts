/**
 * Who is to be mentioned, and that each is mentioned once for a naming. People newly named gather as waiting, or are
 * held back until an editor says so; what a press makes of them stands in `mention-claim.ts`. Nothing here counts the
 * revision: storage does when it writes.
 */
import { FIELDS, type Own } from './fields';
import { LIMITS } from './limits';
import { digestOf, namedIn, personKey, type NamedNow, type PersonInRole, type Roles } from './named-now';
import type { Named, Notices, RolePart, Told, Unreachable } from './notice';
import { done, refuse, type EditRefusal, type Result } from './refusal';
import { changedParts } from './role-digest';
import type { AccountId } from './values';

export type { PersonInRole } from './named-now';

/** Longer than a function can live (Forge: 25 s a call from the front end): what claimed before is over. */
export const CLAIM_MS = 30_000;
/** A comment that is not there so long after its claim was never written: a function's life, and half a minute in which Confluence was late. */
export const ABSENT_MS = 60_000;
/** Removed and named again within this is one naming. */
export const AGAIN_MS = 600_000;
/** After the last naming, a comment goes by itself. */
export const QUIET_MS = 120_000;

/** How mentions go in a plan: by themselves after two quiet minutes, only by the button, or never. */
export type MentionsGo = NonNullable<Own<'top'>['mentions']>;

export const mentionsGo = ({ own }: { readonly own: Own<'top'> }): MentionsGo =>
  own.mentions ?? FIELDS.top.own.mentions.blank;

export interface Naming {
  readonly by: AccountId;
  /** By the function's clock, in ms. */
  readonly at: number;
  readonly mentions: MentionsGo;
  /** Of those newly named, whom a mention would not reach, as Confluence tells. */
  readonly unreachable: ReadonlyMap<AccountId, Unreachable>;
}

/** What an edit of the roles makes of the notices. */
export function afterNaming(
  notices: Notices,
  before: Roles,
  after: Roles,
  naming: Naming,
): Result<Notices, EditRefusal> {
  const [was, is] = [namedIn(before), namedIn(after)];
  const kept = notices.named.flatMap((record) => stillKnown(record, is.get(personKey(record)), naming.at));
  const known = new Set(kept.map(personKey));
  const added = [...is].flatMap(([key, now]): Named[] => {
    if (was.has(key) || known.has(key)) return [];
    return [{ ...now, namedBy: naming.by, namedAt: naming.at, told: toldAtFirst(now.person, naming) }];
  });
  const named = fitting([...kept, ...added], is);
  return named === null
    ? refuse({ code: 'sectionFull', limitBytes: LIMITS.noticeBytes })
    : done({ ...notices, named });
}

/**
 * Removed before anything was said: forgotten. After that the record stays for ten minutes, so that naming again tells
 * nobody twice; later it is another naming.
 */
function stillKnown(record: Named, now: NamedNow | undefined, at: number): Named[] {
  const { goneAt = at, ...named } = record;
  const isOneNaming = at - goneAt < AGAIN_MS;
  if (now !== undefined) return isOneNaming ? [{ ...named, as: now.as }] : [];
  const { told, accepted } = record;
  const wasTold = told.state === 'mentioned' || told.state === 'sending' || accepted !== undefined;
  return wasTold && isOneNaming ? [{ ...named, goneAt }] : [];
}

function toldAtFirst(person: AccountId, { by, mentions, unreachable }: Naming): Told {
  if (person === by) return { state: 'self' };
  const why = unreachable.get(person);
  if (why !== undefined) return { state: 'unreachable', why };
  return mentions === 'never' ? { state: 'held', why: 'never' } : { state: 'waiting' };
}

/** A plan that is copied, or comes out of a file: nobody in it is told until an editor says so. */
export function heldBack(roles: Roles, by: AccountId, at: number): Notices {
  const named = [...namedIn(roles).values()].map((now): Named => ({
    ...now,
    namedBy: by,
    namedAt: at,
    told: now.person === by ? { state: 'self' } : { state: 'held', why: 'copy' },
  }));
  return { revision: 0, named };
}

/** Who is named now, was not told, and did not take it on either: never tried, or tried and failed. */
export function waiting(notices: Notices, roles: Roles): Named[] {
  return untold(notices, roles, 'waiting', 'failed');
}

/** Who is named now and held back: an editor's press alone mentions them. */
export function held(notices: Notices, roles: Roles): Named[] {
  return untold(notices, roles, 'held');
}

function untold(notices: Notices, roles: Roles, ...states: readonly Told['state'][]): Named[] {
  const is = namedIn(roles);
  return notices.named.filter(
    (record) =>
      is.has(personKey(record)) && record.accepted === undefined && states.includes(record.told.state),
  );
}

/** Whom a press can mention: those who wait, and those of whom nobody wrote down whether their comment went out. */
export function pending(notices: Notices, roles: Roles, at: number): Named[] {
  const is = namedIn(roles);
  const waits = new Set(waiting(notices, roles));
  return notices.named.filter(
    (record) => waits.has(record) || (is.has(personKey(record)) && isUnsettled(record.told, at)),
  );
}

/** Whose two quiet minutes run: those whom this person named, in this order. A comment goes by itself in nobody else's name. */
export function goingByItself(notices: Notices, roles: Roles, by: AccountId): Named[] {
  return untold(notices, roles, 'waiting').filter(({ namedBy }) => namedBy === by);
}

/** Whether the one who sent the comment can no longer be waiting for Confluence. */
export function isUnsettled(told: Told, at: number): boolean {
  return told.state === 'sending' && (told.isOver === true || at - told.at >= CLAIM_MS);
}

/** What of a role changed since this person was mentioned or took it on: the row offers to mention them anew. */
export function changedSince({ knows, ...record }: Named, roles: Roles): RolePart[] {
  return knows === undefined ? [] : changedParts(knows, digestOf(roles, record));
}

/** Where there is no room the oldest go who are no longer named; null when even that makes none. */
function fitting(named: readonly Named[], is: ReadonlyMap<string, PersonInRole>): readonly Named[] | null {
  const size = (record: Named): number => new TextEncoder().encode(JSON.stringify(record)).length + 1;
  let over = named.reduce((sum, record) => sum + size(record), 100) - LIMITS.noticeBytes;
  if (over <= 0) return named;
  const left = named.filter((record) => {
    if (over <= 0 || is.has(personKey(record))) return true;
    over -= size(record);
    return false;
  });
  return over <= 0 ? left : null;
}
