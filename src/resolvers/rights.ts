/**
 * Who may do what, in one place. *See* and *change* are asked of Confluence as the person who calls, about the content
 * that the plan is at home on; that somebody may see the content of the context, the platform has asked already. What
 * one does *for oneself* is the caller's own by the account that the platform names.
 */
import { contentOf, type Content } from '../confluence/contents';
import type { Edit } from '../plan/edit';
import { done, refuse, type Result } from '../plan/refusal';
import type { AccountId } from '../plan/values';
import type { Home } from './contract';
import type { Place } from './place';
import type { World } from './world';

/** Null stands for the content of the context, about which nothing is asked. */
export async function maySee(world: World, place: Place, home: Home): Promise<Result<Content | null>> {
  if (home.contentId === place.here.contentId) return done(null);
  const content = await contentOf(world.confluence, home);
  return content === null ? refuse({ code: 'notSeen' }) : done(content);
}

/** Whose own entry it is, when they may see the plan. */
export async function forOneself(world: World, place: Place, home: Home): Promise<Result<AccountId>> {
  // A reader without an account has no entry of their own.
  if (place.account === null) return refuse({ code: 'notNamed' });
  const seen = await maySee(world, place, home);
  return seen.ok ? done(place.account) : seen;
}

export interface Editor {
  readonly account: AccountId;
  readonly content: Content;
}

export async function mayChange(world: World, place: Place, home: Home): Promise<Result<Editor>> {
  // Confluence cannot be asked as nobody.
  if (place.account === null) return refuse({ code: 'mayNotChange' });
  return editor(place.account, await contentOf(world.confluence, home));
}

export function editor<Found extends Content>(
  account: AccountId,
  content: Found | null,
): Result<Editor & { readonly content: Found }> {
  if (content === null) return refuse({ code: 'notSeen' });
  return content.may.change ? done({ account, content }) : refuse({ code: 'mayNotChange' });
}

/** A review is signed by the one who did it, whatever they may change. */
export function isSignedByAnother({ section, change }: Edit, account: AccountId): boolean {
  if (section !== 'top' || change.type !== 'set' || change.row !== null || change.field !== 'reviewed')
    return false;
  const { after } = change;
  return typeof after === 'object' && after !== null && 'by' in after && after.by !== account;
}
