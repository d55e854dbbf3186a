/** What a plan is a copy of. */
import { contentIdOf } from './identity';
import type { Head, Plan } from './plan';

/** The content whose plan it was copied from; null for one that is no copy, or that only its own page's macro took over. */
export function copiedFrom({ contentId, copyOf }: Head): string | null {
  if (copyOf === null) return null;
  const from = contentIdOf(copyOf);
  return from === contentId ? null : from;
}

/** The same while nobody has changed it: then it says so where it is read, and later in its history alone. */
export function unchangedCopyOf({ head, revisions }: Plan): string | null {
  return Object.values(revisions).every((revision) => revision === 1) ? copiedFrom(head) : null;
}
