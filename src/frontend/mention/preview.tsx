import {
  Button,
  HelperMessage,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import { useState } from 'react';
import type { MentionHow } from '../../plan/mention-claim';
import type { Named } from '../../plan/notice';
import { refusalSentence } from '../../plan/refusal-words';
import { useScreen } from '../screen';
import { Comment } from './comment';
import { Failure } from './failure';
import { useMention } from './use-mention';
import { usePlanTitle } from './use-plan-title';

/** The comment that is to be read before it goes, if there is one. */
export function AskedComment() {
  const { mentions } = useScreen();
  if (mentions?.asked == null) return null;
  const { asked, ask, wasSent } = mentions;
  return <Preview asked={asked.people} how={asked.how} close={() => ask(null)} wasSent={wasSent} />;
}

interface Props {
  /** Who was to be mentioned when the preview was opened: nobody joins it unseen. */
  readonly asked: readonly Named[];
  readonly how: MentionHow;
  readonly close: () => void;
  readonly wasSent: (count: number) => void;
}

/** The comment before it is sent. It has one id from its opening on: pressed twice or tried again, it is sent once. */
function Preview({ asked, how, close, wasSent }: Props) {
  const { words, editing } = useScreen();
  const [mention] = useState(() => crypto.randomUUID());
  const [people, setPeople] = useState(asked);
  const { title, failed, retry } = usePlanTitle();
  const { isSending, refusal, send } = useMention(how);

  const leftOut = asked.length - people.length;
  const isUnsaved = editing.own.some(
    ({ section, state }) => section === 'roles' && state.state !== 'refused',
  );
  const isReady = title !== null && people.length > 0 && !isUnsaved;
  const press = async (): Promise<void> => {
    const count = await send(mention, people);
    if (count !== null) wasSent(count);
  };

  return (
    <ModalTransition>
      <Modal
        onClose={() => {
          if (!isSending) close();
        }}
        label={words('mention.preview')}
      >
        <ModalHeader>
          <ModalTitle>{words('mention.preview')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            <Text color="color.text.subtle">{words('mention.preview.help')}</Text>
            {title === null && !failed && <Spinner label={words('mention.preview')} />}
            {failed && <Failure sentence={words('mention.noTitle')} retry={retry} />}
            {title !== null && (
              <Comment
                people={people}
                title={title}
                leaveOut={(one) => setPeople(people.filter((other) => other !== one))}
              />
            )}
            {people.length === 0 && <Text>{words('mention.nobody')}</Text>}
            {leftOut > 0 && (
              <Text color="color.text.subtle">{words('mention.leftOut', { count: leftOut })}</Text>
            )}
            {refusal !== null && <Failure sentence={refusalSentence(refusal, words)} />}
            {isUnsaved && <HelperMessage>{words('mention.unsaved')}</HelperMessage>}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close} isDisabled={isSending}>
            {words('action.cancel')}
          </Button>
          <LoadingButton appearance="primary" onClick={press} isLoading={isSending} isDisabled={!isReady}>
            {words(refusal === null ? 'action.send' : 'action.retry')}
          </LoadingButton>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
