/**
 * One comment for all, as whoever presses, or as the app on their behalf. Those to be told are claimed before the
 * comment is sent, so that two presses never send two, and settled after it. What a person may do is asked before.
 */
import { failed, giveUp, release, settle, type Sent } from '../plan/claim-ends';
import type { ClaimId } from '../plan/mention-claim';
import type { MentionFailure, Notices } from '../plan/notice';
import { Refused, type Refusal } from '../plan/refusal';
import { readPlan } from '../storage/plans';
import { untilWritten } from '../storage/races';
import { saveNotices } from '../storage/save';
import type { Begun } from './begin';
import { claimPeople, lookFor, type Claimed } from './claim-people';
import { counted, type Order, type Outcome, type Telling } from './order';
import { post, type PostedAt } from './post';

export async function mention(world: Telling, order: Order, begun: Begun): Promise<Outcome> {
  const claimed = await claimPeople(world, order, begun);
  if (claimed.claim.people.length === 0) return withoutComment(order, claimed);
  const posted = await post(world, order, claimed, await begun.thread);
  const end = await endOf(world, order, claimed, posted);
  const notices = await write(world, order, claimed.notices, (now) =>
    ended(now, claimed.claim, end, world.now()),
  );
  if (end.kind === 'sent') return { kind: 'told', comment: end.sent.comment, notices };
  return {
    kind: 'refused',
    refusal: end.refusal,
    mayPass: end.kind !== 'failed' || end.why === 'unavailable',
  };
}

/** The same press sent twice is answered with what came of it. */
function withoutComment({ press }: Order, { notices, claim: { underWay, unsettled } }: Claimed): Outcome {
  const told = notices.named.find(
    (one) => one.told.state === 'mentioned' && one.told.mention === press.mention,
  )?.told;
  if (told?.state === 'mentioned') return { kind: 'told', comment: told.comment, notices };
  if (underWay) return { kind: 'refused', refusal: { code: 'busy', retryAfterSeconds: null }, mayPass: true };
  if (unsettled.length > 0) return { kind: 'refused', refusal: { code: 'commentUnknown' }, mayPass: true };
  return { kind: 'told', comment: null, notices };
}

type End =
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: 'failed'; readonly why: MentionFailure; readonly refusal: Refusal }
  | { readonly kind: 'released' | 'unknown'; readonly refusal: Refusal };

const UNAVAILABLE: Refusal = { code: 'unavailable', of: 'confluence' };
const WHY: Readonly<Record<'mayNotComment' | 'contentGone' | 'refused', Refusal>> = {
  mayNotComment: { code: 'mayNotComment' },
  contentGone: { code: 'notSeen' },
  refused: UNAVAILABLE,
};

async function endOf(world: Telling, order: Order, claimed: Claimed, posted: PostedAt): Promise<End> {
  switch (posted.kind) {
    case 'posted':
      return { kind: 'sent', sent: posted };
    case 'refused':
      return { kind: 'failed', why: posted.why, refusal: WHY[posted.why] };
    case 'busy':
      return { kind: 'released', refusal: { code: 'busy', retryAfterSeconds: posted.retryAfterSeconds } };
    case 'failed':
    case 'unknown': {
      const looked = await lookedFor(world, order, claimed);
      if (looked !== null && looked !== undefined) return { kind: 'sent', sent: looked };
      if (posted.kind === 'failed' && looked === null)
        return { kind: 'failed', why: 'unavailable', refusal: UNAVAILABLE };
      return { kind: 'unknown', refusal: { code: 'commentUnknown' } };
    }
  }
}

/** The comment, null where there is none, undefined where Confluence does not say. */
async function lookedFor(
  world: Telling,
  order: Order,
  { claim, notices: { thread } }: Claimed,
): Promise<Sent | null | undefined> {
  try {
    const at = world.now();
    return await lookFor(world, order, { ...claim, at, ...(thread !== undefined && { thread }) });
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function ended(notices: Notices, id: ClaimId, end: End, at: number): Notices {
  switch (end.kind) {
    case 'sent':
      return settle(notices, id, end.sent, at);
    case 'failed':
      return failed(notices, id, end.why, at);
    case 'released':
      return release(notices, id);
    case 'unknown':
      return giveUp(notices, id);
  }
}

/** Settles what was claimed, on the newest notices. */
function write(
  world: Telling,
  { key }: Order,
  claimed: Notices,
  change: (now: Notices) => Notices,
): Promise<Notices> {
  let known: Notices | null = claimed;
  return untilWritten(world, async () => {
    const now = known ?? (await readPlan(world.storage, key))?.notices;
    known = null;
    if (now === undefined) throw new Refused({ code: 'planGone' });
    const next = change(now);
    return (await saveNotices(world.storage, key, next)) ? counted(next) : null;
  });
}
