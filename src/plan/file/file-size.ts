/** How much of a file one import takes. */
import type { Refusal } from '../refusal';

/** A call to a function takes 500 kB ("Invocation limits"); the rest is for what stands around the file. */
export const MAX_FILE_BYTES = 480_000;

/** Of a file that is too large, measured as it crosses to the function: a text in JSON. Null for one that fits. */
export function tooLarge(text: string): Extract<Refusal, { code: 'fileTooLarge' }> | null {
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  return bytes > MAX_FILE_BYTES ? fileTooLarge(bytes) : null;
}

export const fileTooLarge = (bytes: number): Extract<Refusal, { code: 'fileTooLarge' }> => ({
  code: 'fileTooLarge',
  bytes,
  limitBytes: MAX_FILE_BYTES,
});
