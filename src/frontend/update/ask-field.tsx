import { HelperMessage, Label, Stack } from '@forge/react';
import { useCallback } from 'react';
import type { Ask } from '../../plan/update/asks';
import type { Step } from '../../plan/update/preparation';
import { askLabel } from '../../plan/update/update-words';
import { useScreen } from '../screen';
import { usePreparing } from './preparing';
import { TypedField } from './typed-field';

/** What is told in a sentence rather than in a word. */
const LONG: ReadonlySet<string> = new Set(['impact', 'workaround', 'cause']);

export const ASK = 'ask-';

type Asked = Pick<Ask, 'key' | 'name' | 'known' | 'typed' | 'value' | 'time' | 'notAMoment'>;

/** One answer for all texts. What the plan proposes stands in the field's place until something is typed. */
export function AskField({ ask }: { readonly ask: Asked }) {
  const { words } = useScreen();
  const { round } = usePreparing();
  const { key, name, typed, value, time, notAMoment } = ask;
  const stepOf = useCallback(
    (text: string): Step | null =>
      text === typed ? null : { type: 'answer', name, typed: text, now: Date.now() },
    [name, typed],
  );
  const id = `${ASK}${key}`;
  return (
    <Stack>
      <Label labelFor={id}>{askLabel(ask, words)}</Label>
      <TypedField
        key={round}
        id={id}
        stands={typed}
        stepOf={stepOf}
        typedIn={typedAnswer}
        lines={LONG.has(key) ? 2 : 1}
        {...(typed === '' && value !== null ? { placeholder: value } : {})}
      />
      {notAMoment && <HelperMessage>{words('update.ask.notAMoment')}</HelperMessage>}
      {time && typed !== '' && !notAMoment && value !== null && <HelperMessage>{value}</HelperMessage>}
      {time && typed === '' && <HelperMessage>{words('update.ask.time')}</HelperMessage>}
    </Stack>
  );
}

const typedAnswer = (step: Step): string => (step.type === 'answer' ? step.typed : '');
