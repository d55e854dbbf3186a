/** The macro's form: a new plan, or one that is there. */
import ForgeReconciler, { SectionMessage, SectionMessageAction, Spinner, Text } from '@forge/react';
import { wordsOf } from '../../locales/catalogs';
import { LANGUAGES } from '../plan/plan';
import type { WordKey } from '../plan/words';
import { ConfigForm } from './config/config-form';
import { useReader } from './config/use-reader';

function Config() {
  const { reader, failed, retry } = useReader();
  if (reader !== null) return <ConfigForm {...reader} />;
  if (!failed) return <Spinner label={inEvery('config.loading')} />;
  // Nobody knows the reader's language here: each sentence in all.
  return (
    <SectionMessage
      appearance="error"
      actions={[
        <SectionMessageAction key="retry" onClick={retry}>
          {inEvery('action.retry')}
        </SectionMessageAction>,
      ]}
    >
      <Text>{inEvery('config.noContext')}</Text>
    </SectionMessage>
  );
}

const inEvery = (key: WordKey): string => LANGUAGES.map((language) => wordsOf(language)(key)).join(' – ');

ForgeReconciler.render(<Config />);
