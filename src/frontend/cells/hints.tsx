import { Text } from '@forge/react';
import type { Hints as HintsOf, Room } from '../../plan/typed-hints';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';

/** Said under a field while somebody types in it: none of it keeps them from saving. */
export function Hints({ hints: { room, hasAt, unknown } }: { readonly hints: HintsOf }) {
  const { words } = useScreen();
  return (
    <>
      {room === null ? null : <Said words={roomWords(room, words)} isWarning={room.left === null} />}
      {hasAt ? <Said words={words('editing.at')} isWarning={false} /> : null}
      {unknown.length === 0 ? null : <Said words={unknownWords(unknown, words)} isWarning />}
    </>
  );
}

function Said({ words, isWarning }: { readonly words: string; readonly isWarning: boolean }) {
  return (
    <Text size="small" color={isWarning ? 'color.text.warning' : 'color.text.subtle'}>
      {words}
    </Text>
  );
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
