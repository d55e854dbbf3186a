/** A field that is not controlled: a keystroke commits nothing, and leaving it takes over what is typed, once. */
import { TextArea, Textfield } from '@forge/react';
import { useCallback } from 'react';
import type { Step } from '../../plan/update/preparation';
import { usePreparing } from './preparing';

interface Typing {
  readonly target: { readonly value?: unknown };
}

interface Props {
  readonly id: string;
  /** Under which its step waits; fields of one text share it. */
  readonly kept?: string;
  /** As it stands. */
  readonly stands: string;
  /** Null where what is typed changes nothing. `waiting`: the step that it takes the place of. */
  readonly stepOf: (typed: string, waiting: Step | undefined) => Step | null;
  /** What a step of this field says was typed. */
  readonly typedIn: (step: Step) => string;
  readonly lines: number;
  readonly placeholder?: string;
  readonly isFirst?: boolean;
}

export function TypedField({
  id,
  kept = id,
  stands,
  stepOf,
  typedIn,
  lines,
  placeholder,
  isFirst = false,
}: Props) {
  const { pending } = usePreparing();
  const type = useCallback(
    ({ target }: Typing) => {
      const typed = typeof target.value === 'string' ? target.value : '';
      pending.keep(kept, stepOf(typed, pending.of(kept)));
    },
    [pending, kept, stepOf],
  );
  const enter = useCallback(() => pending.enter(id), [pending, id]);
  const leave = useCallback(() => {
    pending.leave(id);
    pending.flush();
  }, [pending, id]);
  const left = pending.of(kept);
  const props = {
    id,
    name: id,
    defaultValue: left === undefined ? stands : typedIn(left),
    onChange: type,
    onFocus: enter,
    onBlur: leave,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(isFirst ? { autoFocus: true } : {}),
  };
  return lines === 1 ? <Textfield {...props} /> : <TextArea {...props} minimumRows={lines} resize="smart" />;
}
