/** Names of people, and of accounts, that would go outside. */
import { fold, foldWords } from './fold';

/** An id of Atlassian's accounts: never for a customer to read. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:\d{3,9}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})(?![\p{L}\p{N}])/giu;

export function accountsIn(text: string): string[] {
  return [...new Set(text.match(ACCOUNT) ?? [])];
}

/** First names that begin sentences as other words: only with the rest of the name do they name somebody. */
const ALSO_WORDS = new Set(
  'april art august bill case chase chance dean drew faith france grace hope june mark may page pat pierre rob rose sue victor will juste claire aurore'.split(
    ' ',
  ),
);
const SHORTEST_PART = 3;

/** Who of these is named: in full, or by a first or last name written as a name is. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const folded = foldWords(text);
  const written = new Set(text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []);
  return [...new Set(names)].filter((name) => {
    const full = foldWords(name);
    if (full.trim() === '') return false;
    const parts = name.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
    if (parts.length > 1 && folded.includes(full)) return true;
    return parts.some(
      (part) =>
        part.length >= SHORTEST_PART &&
        /^\p{Lu}/u.test(part) &&
        !ALSO_WORDS.has(fold(part)) &&
        written.has(part),
    );
  });
}
