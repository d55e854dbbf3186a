/** What Confluence says of an account; absent while it is not known. A guest is active, and sees no app on a page. */
export type AccountStatus = 'active' | 'guest' | 'inactive' | 'closed' | 'unknown';

/** Whether nobody is reached at the account any more. */
export function hasLeft(status: AccountStatus | null): boolean {
  return status === 'inactive' || status === 'closed';
}
