import type { Node } from 'prosemirror-model';

/** From `start`, the old document up to `oldEnd` became the new one up to `newEnd`. */
interface Change {
  start: number;
  oldEnd: number;
  newEnd: number;
}

/** The one stretch in which two documents differ; null when they are equal. */
export function changeBetween(before: Node, after: Node): Change | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  // "aa" from "a": both ends claim the same letter.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return { start, oldEnd: end.a + overlap, newEnd: end.b + overlap };
}

/**
 * What two people made of one document, when they wrote in different places of it; null when they met, or
 * when the one's text has no place in the other's.
 */
export function mergeDocuments(base: Node, mine: Node, theirs: Node): Node | null {
  const byMe = changeBetween(base, mine);
  const byThem = changeBetween(base, theirs);
  if (byMe === null) return theirs;
  if (byThem === null) return mine;
  const isBefore = byThem.oldEnd < byMe.start;
  const isAfter = byThem.start > byMe.oldEnd;
  if (!isBefore && !isAfter) return null;
  const shift = isBefore ? 0 : byMe.newEnd - byMe.oldEnd;
  try {
    const inserted = theirs.slice(byThem.start, byThem.newEnd);
    const merged = mine.replace(byThem.start + shift, byThem.oldEnd + shift, inserted);
    merged.check();
    return merged;
  } catch (error) {
    // ProseMirror's way to say that the pieces do not fit.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
