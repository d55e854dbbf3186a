/** A template's body is never parsed as Markdown: it is text with `{{placeholders}}` in it, and nothing else. */

/** The braces nearest to each other count: `{{{a}}}` is a placeholder in braces. The bound keeps the search linear. */
const PLACEHOLDER = /\{\{([^{}\n\r]{1,80})\}\}/g;

export type BodyPiece =
  | { readonly type: 'text'; readonly text: string }
  /** `text` is as it stands in the body, with its braces. */
  | { readonly type: 'placeholder'; readonly name: string; readonly text: string };

/** A body in pieces, whose texts put together are the body. */
export function splitBody(body: string): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  let end = 0;
  for (const { 0: text, 1: inner = '', index } of body.matchAll(PLACEHOLDER)) {
    const name = inner.trim();
    if (name === '') continue;
    if (index > end) pieces.push({ type: 'text', text: body.slice(end, index) });
    pieces.push({ type: 'placeholder', name, text });
    end = index + text.length;
  }
  if (end < body.length) pieces.push({ type: 'text', text: body.slice(end) });
  return pieces;
}

/** The names in a body, each once, in the order of their first use. */
export function placeholdersOf(body: string): string[] {
  const names = splitBody(body).flatMap((piece) => (piece.type === 'placeholder' ? [piece.name] : []));
  return [...new Set(names)];
}
