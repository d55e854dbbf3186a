/** Mentioning, for all parts of a plan that offer it: one comment at a time is shown before it goes. */
import { useCallback, useMemo, useState } from 'react';
import type { MentionHow } from '../../plan/mention-claim';
import type { Named, Notices } from '../../plan/notice';
import type { Plan } from '../../plan/plan';
import type { AccountId } from '../../plan/values';
import { notKnownToSee } from './not-known-to-see';
import { namingsOf } from './to-mention';
import type { Restriction } from './restriction-of';
import { useRestriction } from './use-restriction';

export interface Asked {
  readonly people: readonly Named[];
  readonly how: MentionHow;
}

export interface Mentions {
  /** The comment that is shown at this moment. */
  readonly asked: Asked | null;
  /** Shows the comment that would mention them; null puts it away. */
  readonly ask: (asked: Asked | null) => void;
  /** How many the last comment of this visit mentioned; null before one. */
  readonly sent: number | null;
  readonly wasSent: (count: number) => void;
  /** The namings that waited when the plan was opened. */
  readonly leftBefore: ReadonlySet<string>;
  /** Null where the page is open to all of its space, and while that is not known. */
  readonly restriction: Restriction | null;
}

/** Null for those who may not mention. */
export function useMentions(
  plan: Plan,
  notices: Notices,
  { me, mayEdit }: { readonly me: AccountId | null; readonly mayEdit: boolean },
): Mentions | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [leftBefore] = useState(() => namingsOf({ notices, roles: plan.sections.roles, now: Date.now() }));
  const isSeeingUnsure = mayEdit && notKnownToSee(notices, plan.sections.roles, me).length > 0;
  const restriction = useRestriction(plan, isSeeingUnsure);
  const ask = useCallback((next: Asked | null) => {
    if (next !== null) setSent(null);
    setAsked(next);
  }, []);
  const wasSent = useCallback((count: number) => {
    setAsked(null);
    setSent(count);
  }, []);
  return useMemo(
    () => (mayEdit ? { asked, ask, sent, wasSent, leftBefore, restriction } : null),
    [mayEdit, asked, ask, sent, wasSent, leftBefore, restriction],
  );
}
