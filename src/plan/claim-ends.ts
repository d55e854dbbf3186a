/**
 * What becomes of a claim: its comment is there, was refused, is not there, or is not known of. Each ends the claim of
 * one comment alone, whatever else was written meanwhile.
 */
import type { ClaimId } from './mention-claim';
import type { MentionFailure, Named, Notices, Sending, Told, Unreachable } from './notice';
import type { AccountId } from './values';

export interface Sent {
  readonly comment: string;
  /** It stands by itself under the page and later ones are replies to it; false where it is one. */
  readonly opensThread: boolean;
}

/** The comment is there: everybody whom the mention claimed is mentioned. */
export function settle(notices: Notices, id: ClaimId, { comment, opensThread }: Sent, at: number): Notices {
  const settled = ended(
    notices,
    id,
    ({ accepted, ...record }, { mention, by, asApp, at: sentAt, telling }) => ({
      ...record,
      told: { state: 'mentioned', mention, comment, by, at, ...(asApp && { asApp }) },
      knows: telling,
      // What they took on before is not what they are told now.
      ...(accepted !== undefined && accepted >= sentAt && { accepted }),
    }),
  );
  return opensThread ? { ...settled, thread: comment } : settled;
}

/** Confluence said no: they are pending still, and shown with the reason. */
export function failed(notices: Notices, id: ClaimId, why: MentionFailure, at: number): Notices {
  return ended(notices, id, (record, { mention, by }) => ({
    ...record,
    told: { state: 'failed', why, mention, by, at },
  }));
}

/** The comment is not there: they wait again, or are as they were before they were to be told anew. */
export function release(notices: Notices, id: ClaimId): Notices {
  return ended(notices, id, (record, { again }) => ({
    ...record,
    told: again === undefined ? { state: 'waiting' } : { state: 'mentioned', ...again },
  }));
}

/** Confluence did not say, and nobody is trying any more: the next press looks for the comment at once. */
export function giveUp(notices: Notices, id: ClaimId): Notices {
  return ended(notices, id, (record, told) => ({ ...record, told: { ...told, isOver: true } }));
}

/** The accounts of those asked for were looked at once more: who can be reached now waits. */
export function lookedAtAgain(
  notices: Notices,
  people: readonly AccountId[],
  unreachable: ReadonlyMap<AccountId, Unreachable>,
): Notices {
  const named = notices.named.map((record): Named => {
    if (record.told.state !== 'unreachable' || !people.includes(record.person)) return record;
    const why = unreachable.get(record.person);
    return { ...record, told: why === undefined ? { state: 'waiting' } : { state: 'unreachable', why } };
  });
  return { ...notices, named };
}

function ended(
  notices: Notices,
  { mention, attempt }: ClaimId,
  end: (record: Named, told: Sending) => Named,
): Notices {
  const isIt = (told: Told): told is Sending =>
    told.state === 'sending' && told.mention === mention && told.attempt === attempt;
  return {
    ...notices,
    named: notices.named.map((record) => (isIt(record.told) ? end(record, record.told) : record)),
  };
}
