/**
 * Who asks. `app` is the installed app's own user (`asApp()`); a person is signed in to the site,
 * or an app acts for them (`asUser()`).
 */
export type Caller = { kind: 'person'; accountId: string } | { kind: 'app' } | { kind: 'anonymous' };

export const ANONYMOUS: Caller = { kind: 'anonymous' };
export const APP: Caller = { kind: 'app' };
export const person = (accountId: string): Caller => ({ kind: 'person', accountId });
