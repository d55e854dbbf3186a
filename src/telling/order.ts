/** What is to be said to whom, by whom, and what sending it needs of the world. */
import type { Asker } from '../confluence/ask';
import type { Content, ContentRef } from '../confluence/contents';
import type { Press } from '../plan/mention-claim';
import type { Notices } from '../plan/notice';
import type { PersonInRole } from '../plan/notices';
import type { PlanKey } from '../plan/plan';
import type { Refusal } from '../plan/refusal';
import type { AccountId } from '../plan/values';
import type { Kvs } from '../storage/door';
import type { Chances } from '../storage/races';

export interface Telling extends Chances {
  readonly storage: Kvs;
  /** Confluence, asked as whoever sends. */
  readonly confluence: Asker;
  readonly now: () => number;
}

export interface Order {
  readonly key: PlanKey;
  readonly home: ContentRef;
  readonly asked: readonly PersonInRole[];
  readonly press: Omit<Press, 'at'>;
  /** As the sender sees it. */
  readonly page: Content;
  /** Names for the comment; Confluence shows each mentioned person's own. */
  readonly nameOf: (person: AccountId) => string | null;
}

export type Outcome =
  | { readonly kind: 'told'; readonly comment: string | null; readonly notices: Notices }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** Whether the same might succeed later: Confluence was busy, failed, or did not say. */
      readonly mayPass: boolean;
    };

/** As storage counts them when it has written. */
export const counted = (notices: Notices): Notices => ({ ...notices, revision: notices.revision + 1 });
