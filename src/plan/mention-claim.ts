/**
 * A press claims people before the comment is sent, so that two presses never send two; what came of the comment
 * settles the claim. A function that dies in between leaves a claim that nobody settles: after `CLAIM_MS` it is
 * unsettled, the comment is looked for by the mention's id, then the claim is settled or released, then claimed anew.
 */
import { digestOf, namedIn, personKey, type PersonInRole, type Roles } from './named-now';
import type { Mention, Named, Notices, Sending, Told } from './notice';
import { changedSince, goingByItself, held, isUnsettled, waiting } from './notices';
import type { AccountId } from './values';

/**
 * `press`: an editor saw the comment and sends it. `byItself`: two quiet minutes passed, for those whom the sender
 * named. `anew`: an editor tells those whose role changed since they were told of it.
 */
export type MentionHow = 'press' | 'byItself' | 'anew';

export interface Press {
  readonly mention: string;
  readonly by: AccountId;
  readonly at: number;
  readonly how: MentionHow;
  /** The app sends it, on behalf of `by`. */
  readonly asApp?: true;
}

/** One comment: by this it is found in its link. */
export type ClaimId = Pick<Sending, 'mention' | 'attempt'>;

export interface Claim extends ClaimId {
  /** With those of `people` claimed; to be stored before the comment is sent. */
  readonly notices: Notices;
  /** Whom this press mentions, in the order of naming. Nobody left: no comment. */
  readonly people: readonly Named[];
  /** Mentions among those asked for whose end nobody wrote down: look for their comments first. */
  readonly unsettled: readonly Sending[];
  /** Somebody asked for is being mentioned at this moment, by this press sent twice or by another. */
  readonly underWay: boolean;
}

/** Claims those asked for who are named and are to be told; anybody else is left out. */
export function claim(notices: Notices, roles: Roles, asked: readonly PersonInRole[], press: Press): Claim {
  const wanted = new Set(asked.map(personKey));
  const free = new Set(claimable(notices, roles, press).map(personKey));
  const isClaimed = (record: Named): boolean => {
    const key = personKey(record);
    return wanted.has(key) && free.has(key);
  };
  const sending = notices.named.flatMap((record) =>
    wanted.has(personKey(record)) && record.told.state === 'sending' ? [record.told] : [],
  );
  const stale = sending.filter((told) => isUnsettled(told, press.at));
  // Each claim is a write on the condition that this is still the revision, so no two have the same.
  const { thread, revision: attempt } = notices;
  const named = notices.named.map((record) =>
    isClaimed(record) ? claimed(record, roles, { thread, attempt, press }) : record,
  );
  return {
    mention: press.mention,
    attempt,
    notices: notices.named.some(isClaimed) ? { ...notices, named } : notices,
    people: named.filter((record) => isClaimed(record) && record.told.state === 'sending'),
    unsettled: [...new Map(stale.map((told) => [`${told.mention} ${told.attempt}`, told])).values()],
    underWay: stale.length < sending.length,
  };
}

function claimable(notices: Notices, roles: Roles, { how, by }: Press): readonly Named[] {
  switch (how) {
    case 'press':
      return [...waiting(notices, roles), ...held(notices, roles)];
    case 'byItself':
      return goingByItself(notices, roles, by);
    case 'anew': {
      const is = namedIn(roles);
      return notices.named.filter(
        (record) =>
          is.has(personKey(record)) &&
          record.told.state !== 'sending' &&
          record.told.state !== 'unreachable' &&
          changedSince(record, roles).length > 0,
      );
    }
  }
}

function claimed(
  record: Named,
  roles: Roles,
  { thread, attempt, press }: { thread: string | undefined; attempt: number; press: Press },
): Named {
  const { mention, by, at, asApp, how } = press;
  const telling = digestOf(roles, record);
  // Confluence tells nobody of their own comment, and who sends it has read it.
  if (record.person === by)
    return { ...record, told: how === 'anew' ? record.told : { state: 'self' }, knows: telling };
  const again = lastMention(record.told);
  return {
    ...record,
    told: {
      state: 'sending',
      mention,
      attempt,
      by,
      at,
      telling,
      ...(thread !== undefined && { thread }),
      ...(asApp && { asApp }),
      ...(again && { again }),
    },
  };
}

function lastMention(told: Told): Mention | undefined {
  if (told.state !== 'mentioned') return undefined;
  const { state: _state, ...mention } = told;
  return mention;
}
