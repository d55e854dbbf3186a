import type { Refusal } from './refusal';
import type { Words } from './words';

/** What is said to the person: what happened, and what to do next. */
export function refusalSentence(refusal: Refusal, words: Words): string {
  switch (refusal.code) {
    case 'tooLong':
      return words('refusal.tooLong', { limit: refusal.limit, length: refusal.length });
    case 'tooMany':
    case 'tooManyRows':
    case 'tooManyEdits':
      return words(`refusal.${refusal.code}`, { limit: refusal.limit });
    case 'fileTooLarge':
      return words('refusal.fileTooLarge', {
        size: Math.ceil(refusal.bytes / 1000),
        limit: refusal.limitBytes / 1000,
      });
    case 'busy':
      return refusal.retryAfterSeconds === null
        ? words('refusal.busy')
        : words('refusal.busyFor', { count: refusal.retryAfterSeconds });
    case 'unavailable':
      return words(`refusal.unavailable.${refusal.of}`);
    case 'unreadable':
    case 'newerFormat':
      return words(`refusal.${refusal.code}`, { key: refusal.key });
    default:
      return words(`refusal.${refusal.code}`);
  }
}
