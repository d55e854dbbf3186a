/** Something that the person who started the site can put right: they read the message, and no stack. */
export class SentenceError extends Error {
  override readonly name: string = 'SentenceError';
}
