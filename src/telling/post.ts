/** The comment itself: a reply to the plan's thread; where that is deleted or resolved, one that opens another. */
import { wordsOf } from '../../locales/catalogs';
import { postComment, postReply, type Posted } from '../confluence/comments';
import { mentionComment } from '../plan/mention-comment';
import type { Claim } from '../plan/mention-claim';
import type { Plan } from '../plan/plan';
import type { Begun } from './begin';
import type { Claimed } from './claim-people';
import type { Order, Telling } from './order';

export type PostedAt = Posted & { readonly opensThread: boolean };

export async function post(
  { confluence }: Telling,
  order: Order,
  { plan, notices, claim }: Claimed,
  thread: Awaited<Begun['thread']>,
): Promise<PostedAt> {
  const document = commentFor(plan, claim, order);
  const isClosed = thread !== null && thread.id === notices.thread && !thread.isOpen;
  if (notices.thread !== undefined && !isClosed) {
    const reply = await postReply(confluence, notices.thread, document);
    if (reply.kind !== 'refused' || reply.why !== 'contentGone') return { ...reply, opensThread: false };
  }
  return { ...(await postComment(confluence, order.home, document)), opensThread: true };
}

function commentFor(plan: Plan, claim: Claim, { press, page, nameOf }: Order) {
  const { roles, top } = plan.sections;
  const words = wordsOf(plan.head.language);
  const { by, asApp } = press;
  return mentionComment(
    { people: claim.people, roles, title: top.own.title ?? page.title, words },
    { id: claim, url: page.url, nameOf, ...(asApp && { onBehalfOf: by }) },
  );
}
