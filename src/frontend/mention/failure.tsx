import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { useScreen } from '../screen';

/** What did not work, in a sentence; `retry` where it can be tried again. */
export function Failure({ sentence, retry }: { readonly sentence: string; readonly retry?: () => void }) {
  const { words } = useScreen();
  const actions = retry && [
    <SectionMessageAction key="retry" onClick={retry}>
      {words('action.retry')}
    </SectionMessageAction>,
  ];
  return (
    <SectionMessage appearance="error" {...(actions === undefined ? {} : { actions })}>
      <Text>{sentence}</Text>
    </SectionMessage>
  );
}
