import { Button, HelperMessage, Inline, TextArea } from '@forge/react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useScreen } from '../screen';
import { rowsFor } from './text-fields';
import type { EditorProps } from './editor-props';

interface Typing {
  readonly target: { readonly value?: unknown; readonly selectionEnd?: number | null };
}

/**
 * A template's text, word for word as it is sent. A placeholder that is pressed goes where the cursor was: the field is
 * mounted anew with it, the one way to write into a field that is not controlled.
 */
export function BodyField({
  id,
  begin,
  onTyped,
  onLeft,
  isFirst,
  isInvalid,
  offered,
  children,
}: EditorProps & { readonly offered: readonly string[]; readonly children: ReactNode }) {
  const { words } = useScreen();
  const now = useRef({ text: String(begin), cursor: String(begin).length });
  const [round, setRound] = useState(0);
  const type = useCallback(
    ({ target }: Typing) => {
      const text = typeof target.value === 'string' ? target.value : '';
      now.current = { text, cursor: target.selectionEnd ?? text.length };
      onTyped(text);
    },
    [onTyped],
  );
  const leave = useCallback(
    ({ target }: Typing) => {
      now.current.cursor = target.selectionEnd ?? now.current.text.length;
      onLeft();
    },
    [onLeft],
  );
  const put = useCallback(
    (name: string) => {
      const { text, cursor } = now.current;
      const placeholder = `{{${name}}}`;
      const next = text.slice(0, cursor) + placeholder + text.slice(cursor);
      now.current = { text: next, cursor: cursor + placeholder.length };
      onTyped(next);
      setRound((before) => before + 1);
    },
    [onTyped],
  );
  return (
    <>
      <TextArea
        key={round}
        id={id}
        name={id}
        defaultValue={now.current.text}
        onChange={type}
        onBlur={leave}
        autoFocus={isFirst || round > 0}
        isInvalid={isInvalid}
        isMonospaced
        resize="smart"
        minimumRows={rowsFor(now.current.text, 5)}
      />
      {children}
      <HelperMessage>{words('editing.body.help')}</HelperMessage>
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        {offered.map((name) => (
          <Placeholder key={name} name={name} put={put} />
        ))}
      </Inline>
    </>
  );
}

function Placeholder({ name, put }: { readonly name: string; readonly put: (name: string) => void }) {
  const press = useCallback(() => put(name), [name, put]);
  return (
    <Button spacing="compact" appearance="subtle" onClick={press}>
      {`{{${name}}}`}
    </Button>
  );
}
