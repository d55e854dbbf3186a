/**
 * Putting answers into a text. The text is split once and its pieces are never read again: an answer that holds
 * `{{service}}` is those words and no placeholder. Time is linear in the text and its answers.
 */
import { splitBody } from '../placeholders';
import { placeholderKey } from './placeholder-key';

export type FilledPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'answer'; readonly key: string; readonly text: string }
  /** Nobody has said it yet. `text` is as in the template, with its braces. */
  | { readonly type: 'blank'; readonly key: string; readonly name: string; readonly text: string };

/** Null where nothing is known; a blank is nothing. */
export type AnswerOf = (key: string) => string | null;

export function fill(text: string, answerOf: AnswerOf): FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let ended = false;
  for (const piece of splitBody(text)) {
    if (piece.type === 'text') {
      // "Nobody can sign in." in front of the template's own full stop makes one, not two.
      const rest = ended && /^\.(?!\.)/.test(piece.text) ? piece.text.slice(1) : piece.text;
      if (rest !== '') pieces.push({ type: 'text', text: rest });
      ended = false;
      continue;
    }
    const key = placeholderKey(piece.name);
    const answer = answerOf(key)?.trim() ?? '';
    pieces.push(
      answer === ''
        ? { type: 'blank', key, name: piece.name, text: piece.text }
        : { type: 'answer', key, text: answer },
    );
    ended = /[.!?…]$/.test(answer);
  }
  return pieces;
}

/** A subject is one line, whatever was answered. */
export function fillLine(text: string, answerOf: AnswerOf): FilledPiece[] {
  return fill(oneLine(text), (key) => {
    const answer = answerOf(key);
    return answer === null ? null : oneLine(answer);
  });
}

const oneLine = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ');

export const textOf = (pieces: readonly FilledPiece[]): string => pieces.map(({ text }) => text).join('');

/** As it is named in the text, each once. */
export function blanksOf(pieces: readonly FilledPiece[]): string[] {
  const names = new Map(
    pieces.flatMap((piece) => (piece.type === 'blank' ? [[piece.key, piece.name] as const] : [])),
  );
  return [...names.values()];
}
