import { HelperMessage } from '@forge/react';
import type { Hints as Said, Room } from '../../plan/typed-hints';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';

/** Said under a field while somebody types in it: none of it keeps them from saving. */
export function Hints({ hints: { room, hasAt, unknown } }: { readonly hints: Said }) {
  const { words } = useScreen();
  const sentences = [
    ...(room === null ? [] : [roomWords(room, words)]),
    ...(hasAt ? [words('editing.at')] : []),
    ...(unknown.length === 0 ? [] : [unknownWords(unknown, words)]),
  ];
  return sentences.length === 0 ? null : <HelperMessage>{sentences.join(' ')}</HelperMessage>;
}

function roomWords({ left, limit, of }: Room, words: Words): string {
  return left === null
    ? words(`editing.room.over.${of}`, { limit })
    : words(`editing.room.${of}`, { left, limit });
}

function unknownWords(unknown: readonly string[], words: Words): string {
  const names = new Intl.ListFormat(words.language).format(unknown.map((name) => `{{${name}}}`));
  return words('editing.placeholder.unknown', { count: unknown.length, names });
}
