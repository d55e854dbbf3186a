import type { ThrownError } from './messages';

/** How a call of a function ended. */
export type Outcome =
  | { kind: 'returned'; json: string | undefined }
  | { kind: 'threw'; error: ThrownError }
  | { kind: 'timed out'; afterSeconds: number };
