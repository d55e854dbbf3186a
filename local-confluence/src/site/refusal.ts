/**
 * Why the site does not do what was asked. `not-found` is also the answer to somebody who may not view:
 * whether a thing exists is content too.
 */
export type RefusalCode =
  /** Nobody is signed in. */
  | 'unauthenticated'
  /** Not there, or not to be seen by this caller. */
  | 'not-found'
  /** To be seen by this caller, but not to be done. */
  | 'forbidden'
  /** Somebody else saved meanwhile. */
  | 'conflict'
  /** The request itself is wrong. */
  | 'invalid';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

export const unauthenticated = () => new Refusal('unauthenticated', 'Sign in first.');
export const notFound = (what: string, id: string) =>
  new Refusal('not-found', `No ${what} found with id: ${id}`);
export const forbidden = (message: string) => new Refusal('forbidden', message);
export const conflict = (message: string) => new Refusal('conflict', message);
export const invalid = (message: string) => new Refusal('invalid', message);
