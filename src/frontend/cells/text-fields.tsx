import { TextArea, Textfield } from '@forge/react';
import { useCallback } from 'react';
import type { EditorProps } from './editor-props';

interface Typing {
  readonly target: { readonly value?: unknown };
}

export function useTyped(onTyped: EditorProps['onTyped']): (event: Typing) => void {
  return useCallback(
    ({ target }: Typing) => onTyped(typeof target.value === 'string' ? target.value : ''),
    [onTyped],
  );
}

/** One line: a name, a link, a number. */
export function LineField({ id, begin, onTyped, onLeft, isFirst, isInvalid }: EditorProps) {
  const type = useTyped(onTyped);
  return (
    <Textfield
      id={id}
      name={id}
      defaultValue={String(begin)}
      onChange={type}
      onBlur={onLeft}
      autoFocus={isFirst}
      isInvalid={isInvalid}
    />
  );
}

const MOST_ROWS = 14;

/** High enough for what is in it, and for one line more. */
export function rowsFor(text: string, least: number): number {
  return Math.min(Math.max(text.split('\n').length + 1, least), MOST_ROWS);
}

export function LongField({ id, begin, onTyped, isFirst, isInvalid }: EditorProps) {
  const type = useTyped(onTyped);
  return (
    <TextArea
      id={id}
      name={id}
      defaultValue={String(begin)}
      onChange={type}
      autoFocus={isFirst}
      isInvalid={isInvalid}
      resize="smart"
      minimumRows={rowsFor(String(begin), 3)}
    />
  );
}
