/**
 * Who is named in the roles, and what each of them was told. "Mentioned", never "notified": nobody can know that
 * somebody read it. One record a plan, so that opening a plan stays one read (docs/decisions/0001).
 */
import type { AccountId, RowId } from './values';

export type NamedAs = 'holder' | 'backup';

/** One person in one role. */
export interface Named {
  readonly role: RowId;
  readonly person: AccountId;
  readonly as: NamedAs;
  readonly namedBy: AccountId;
  /** Milliseconds since 1970, by the function's clock. */
  readonly namedAt: number;
  readonly told: Told;
  /** When the person said "I've got it". */
  readonly accepted?: number;
  /** What the role was when the person was mentioned or took it on: what changed since can be said. */
  readonly knows?: RoleDigest;
  /** When they were removed; absent while they are named. */
  readonly goneAt?: number;
}

export type Told =
  /** Named, and nothing went out yet. */
  | { readonly state: 'waiting' }
  /** Named in a copied plan, or while the plan mentions nobody: nobody is told until an editor says so. */
  | { readonly state: 'held'; readonly why: 'copy' | 'never' }
  /** Nobody is told for naming themself, nor by a comment of their own. */
  | { readonly state: 'self' }
  /** A mention would reach nobody: another person is to be named. */
  | { readonly state: 'unreachable'; readonly why: Unreachable }
  | Sending
  | ({ readonly state: 'mentioned' } & Mention)
  | {
      readonly state: 'failed';
      readonly why: MentionFailure;
      readonly mention: string;
      /** Who sent it, and may send it again as any editor may. */
      readonly by: AccountId;
      readonly at: number;
    };

/** A comment that mentions. */
export interface Mention {
  /** The press that sent it. */
  readonly mention: string;
  readonly comment: string;
  readonly by: AccountId;
  readonly at: number;
  /** Sent by the app on behalf of `by`, whose own comment had failed. */
  readonly asApp?: true;
}

/** Claimed by a press before the comment is sent, so that two presses never send two. */
export interface Sending {
  readonly state: 'sending';
  readonly mention: string;
  /** Which of the press's comments it is: a press that is sent again may claim others than it did before. */
  readonly attempt: number;
  readonly by: AccountId;
  readonly at: number;
  readonly asApp?: true;
  /** What the comment says of the role. */
  readonly telling: RoleDigest;
  /** The thread that it answers, if there is one: where it is looked for. */
  readonly thread?: string;
  /** Confluence did not say, and nobody is trying any more: the comment is looked for before anything is sent again. */
  readonly isOver?: true;
  /** The mention before this one, where somebody is told anew. */
  readonly again?: Mention;
}

/**
 * Nobody has the account (a forged id, a group's); it is deactivated or closed; an app's; a customer's of a service
 * desk, who cannot see pages.
 */
export type Unreachable = 'noAccount' | 'left' | 'app' | 'customer';

export type MentionFailure = 'mayNotComment' | 'contentGone' | 'refused' | 'unavailable';

/** Short sums of a role's texts: enough to say which of them changed. */
export interface RoleDigest {
  readonly as: NamedAs;
  readonly name: string;
  readonly responsibilities: string;
  readonly firstMinutes: string;
}

export type RolePart = keyof RoleDigest;

export interface Notices {
  readonly revision: number;
  /** In the order of naming. A person who is no longer named stays while a mention is known. */
  readonly named: readonly Named[];
  /** The comment that opened the plan's thread: later ones are replies to it. Absent before the first. */
  readonly thread?: string;
}
