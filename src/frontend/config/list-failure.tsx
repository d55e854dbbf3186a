import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import type { Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { Words } from '../../plan/words';

/** Why the plans could not be listed. */
export function ListFailure({
  refusal,
  retry,
  words,
}: {
  refusal: Refusal;
  retry: () => void;
  words: Words;
}) {
  const sentence =
    refusal.code === 'unavailable' ? words('config.plan.unlisted') : refusalSentence(refusal, words);
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
