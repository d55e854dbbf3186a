/**
 * The claim in storage, before anything is sent. Of a claim that nobody settled the comment is looked for first, and
 * an account that a mention did not reach is looked at once more.
 */
import { findComment } from '../confluence/find-comment';
import { unreachableAmong } from '../confluence/people';
import { lookedAtAgain, release, settle, type Sent } from '../plan/claim-ends';
import { claim, type Claim, type ClaimId, type MentionHow } from '../plan/mention-claim';
import { mentionFragment } from '../plan/mention-comment';
import { personKey } from '../plan/named-now';
import type { Notices } from '../plan/notice';
import { ABSENT_MS, mentionsGo, type MentionsGo, type PersonInRole } from '../plan/notices';
import type { Plan } from '../plan/plan';
import { Refused } from '../plan/refusal';
import { readPlan, type StoredPlan } from '../storage/plans';
import { untilWritten } from '../storage/races';
import { saveNotices } from '../storage/save';
import type { Begun } from './begin';
import { counted, type Order, type Telling } from './order';

export interface Claimed {
  readonly plan: Plan;
  /** As they are stored now. */
  readonly notices: Notices;
  readonly claim: Claim;
}

export function claimPeople(world: Telling, order: Order, { reading }: Begun): Promise<Claimed> {
  const { key, press, asked } = order;
  const found = new Map<string, Sent | null>();
  let first: Promise<StoredPlan | null> | null = reading;
  return untilWritten(world, async () => {
    const stored = await (first ?? readPlan(world.storage, key));
    first = null;
    if (stored === null) throw new Refused({ code: 'planGone' });
    const { plan } = stored;
    if (!mayGo(press.how, mentionsGo(plan.sections.top))) throw new Refused({ code: 'mentionsNobody' });
    const claimed = (notices: Notices): Claim =>
      claim(notices, plan.sections.roles, asked, { ...press, at: world.now() });
    let notices = await withAccounts(world, stored.notices, asked);
    for (const sending of claimed(notices).unsettled) {
      const fragment = mentionFragment(sending);
      if (!found.has(fragment)) found.set(fragment, await lookFor(world, order, sending));
      const sent = found.get(fragment) ?? null;
      if (sent !== null) notices = settle(notices, sending, sent, world.now());
      // A slow Confluence may be writing it still: that it is not there is known when nothing can come any more.
      else if (world.now() - sending.at >= ABSENT_MS) notices = release(notices, sending);
    }
    const next = claimed(notices);
    if (next.notices === stored.notices) return { plan, notices, claim: next };
    const isWritten = await saveNotices(world.storage, key, next.notices);
    return isWritten ? { plan, notices: counted(next.notices), claim: next } : null;
  });
}

/** Another editor may have set the plan otherwise a second ago. */
function mayGo(how: MentionHow, go: MentionsGo): boolean {
  return go === 'byItself' || (go === 'byButton' && how !== 'byItself');
}

/** Whom a mention could not reach when they were named is looked at once more, for an account may come back. */
async function withAccounts(
  { confluence }: Telling,
  notices: Notices,
  asked: readonly PersonInRole[],
): Promise<Notices> {
  const wanted = new Set(asked.map(personKey));
  const marked = notices.named
    .filter((record) => record.told.state === 'unreachable' && wanted.has(personKey(record)))
    .map(({ person }) => person);
  if (marked.length === 0) return notices;
  return lookedAtAgain(notices, marked, await unreachableAmong(confluence, marked));
}

/** Under the page, and in the thread that it was sent to. */
export function lookFor(
  { confluence }: Telling,
  { home }: Order,
  sending: ClaimId & { readonly at: number; readonly thread?: string },
): Promise<Sent | null> {
  const { at: since, thread } = sending;
  return findComment(confluence, home, { fragment: mentionFragment(sending), since, thread });
}
