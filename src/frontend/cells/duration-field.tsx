import { HelperMessage, Textfield } from '@forge/react';
import { useCallback, useState } from 'react';
import { formatDuration, parseDuration } from '../../plan/duration';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';
import type { EditorProps } from './editor-props';
import { useTyped } from './text-fields';

/** Typed as people write it, and shown back as it was read when the field is left: in the line where the hint stood, so that nothing moves. */
export function DurationField({ id, begin, onTyped, isFirst, isInvalid }: EditorProps) {
  const { words } = useScreen();
  const [read, setRead] = useState(() => String(begin));
  const type = useTyped(onTyped);
  const leave = useCallback(
    ({ target }: { readonly target: { readonly value?: unknown } }) => {
      if (typeof target.value === 'string') setRead(target.value);
    },
    [setRead],
  );
  return (
    <>
      <Textfield
        id={id}
        name={id}
        defaultValue={String(begin)}
        onChange={type}
        onBlur={leave}
        autoFocus={isFirst}
        isInvalid={isInvalid}
      />
      <HelperMessage>{readWords(read, words)}</HelperMessage>
    </>
  );
}

function readWords(typed: string, words: Words): string {
  const duration = parseDuration(typed);
  if (duration === null) return words('editing.duration.hint');
  return words(duration.minutes === null ? 'editing.duration.words' : 'editing.duration.read', {
    duration: formatDuration(duration, words),
  });
}
