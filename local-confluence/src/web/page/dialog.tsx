import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import { sentenceOf } from '../data/ask';
import { useWords } from '../words/words';

interface DialogProps {
  title: string;
  /** What the button says that does it. */
  doLabel: string;
  isDangerous?: boolean;
  isReady?: boolean;
  /** Does it; a refusal is shown in the dialog, which stays open with all that was typed. */
  act: () => Promise<void>;
  close: () => void;
  children: ReactNode;
}

/** A question with a button that does it and one that leaves everything as it is. */
export function Dialog({
  title,
  doLabel,
  isDangerous = false,
  isReady = true,
  act,
  close,
  children,
}: DialogProps) {
  const words = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await act();
    } catch (error) {
      setRefusal(sentenceOf(error));
      setIsBusy(false);
    }
  };
  return (
    <ModalTransition>
      <Modal onClose={close} shouldScrollInViewport>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady && !isBusy) void run();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{title}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="dialog-body">
              {refusal === null ? null : <SectionMessage appearance="error">{refusal}</SectionMessage>}
              {children}
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close}>
              {words.cancel}
            </Button>
            <Button
              appearance={isDangerous ? 'danger' : 'primary'}
              type="submit"
              isLoading={isBusy}
              isDisabled={!isReady}
            >
              {doLabel}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
