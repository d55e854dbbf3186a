import {
  Button,
  ErrorMessage,
  Form,
  Label,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import { useRef } from 'react';
import { refusalSentence } from '../../plan/refusal-words';
import type { PlanRow } from '../../resolvers/contract';
import { nameOf } from './found-here';
import { useListScreen } from './list-screen';
import { useDeletePlan } from './use-delete-plan';

interface DeletePlanProps {
  readonly row: PlanRow;
  readonly wasDeleted: (row: PlanRow) => void;
  readonly close: () => void;
}

const TYPED = 'plans-typed-title';

/** For good: whoever does it types the title of the page. */
export function DeletePlan({ row, wasDeleted, close }: DeletePlanProps) {
  const { words } = useListScreen();
  const typed = useRef('');
  const { isDeleting, refusal, remove } = useDeletePlan(row, wasDeleted);
  const press = (): void => remove(typed.current);
  return (
    <ModalTransition>
      <Modal
        label={words('plans.delete.title')}
        onClose={() => {
          if (!isDeleting) close();
        }}
      >
        <Form onSubmit={press}>
          <ModalHeader>
            <ModalTitle>{words('plans.delete.title')}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <Stack space="space.200">
              <Text>{words('plans.delete.what', { title: nameOf(row) })}</Text>
              <Stack space="space.050">
                <Label labelFor={TYPED}>{words('plans.delete.type', { title: row.pageTitle })}</Label>
                <Textfield
                  id={TYPED}
                  name={TYPED}
                  autoFocus
                  isInvalid={refusal !== null}
                  onChange={({ target }) => {
                    typed.current = typeof target.value === 'string' ? target.value : '';
                  }}
                />
                {refusal !== null && <ErrorMessage>{refusalSentence(refusal, words)}</ErrorMessage>}
              </Stack>
            </Stack>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close} isDisabled={isDeleting}>
              {words('action.cancel')}
            </Button>
            <LoadingButton appearance="danger" type="submit" isLoading={isDeleting}>
              {words('plans.delete')}
            </LoadingButton>
          </ModalFooter>
        </Form>
      </Modal>
    </ModalTransition>
  );
}
