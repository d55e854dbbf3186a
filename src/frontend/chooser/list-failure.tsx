import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import type { Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { Words } from '../../plan/words';

/** Why there is no list, and what else can be done. */
export function ListFailure({
  refusal,
  unlisted,
  retry,
  words,
}: {
  refusal: Refusal;
  unlisted: string;
  retry: () => void;
  words: Words;
}) {
  const sentence = refusal.code === 'unavailable' ? unlisted : refusalSentence(refusal, words);
  return (
    <SectionMessage
      appearance="error"
      actions={[
        <SectionMessageAction key="retry" onClick={retry}>
          {words('action.retry')}
        </SectionMessageAction>,
      ]}
    >
      <Text>{sentence}</Text>
    </SectionMessage>
  );
}
