/**
 * A sentence of `locales/` in pieces, for sentences that hold more than text (a person, a link). The sentence's own
 * braces are cut before anything is put in: a role may be called `{plan}`.
 */
export type SentencePart = { readonly text: string } | { readonly name: string };

export function splitSentence(sentence: string): SentencePart[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? { name: part } : { text: part }))
    .filter((part) => !('text' in part) || part.text !== '');
}
