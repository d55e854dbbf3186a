import {
  Button,
  ButtonGroup,
  ErrorMessage,
  Form,
  FormFooter,
  FormSection,
  LoadingButton,
  Stack,
} from '@forge/react';
import { useState } from 'react';
import { existingPlan, type PlanAt } from './choice';
import { ExistingPlan } from './existing-plan';
import { OwnPlan } from './own-plan';
import { Pick } from './pick';
import { useSubmit } from './use-submit';
import { WhatOfIt } from './what-of-it';
import type { Reader } from './use-reader';

/** Which plan the macro shows. All is chosen already, so that one press is enough. */
export function ConfigForm({ place, language, words }: Reader) {
  const { config } = place;
  const shown = existingPlan(place);
  const [shows, setShows] = useState<'own' | 'existing'>(shown === null ? 'own' : 'existing');
  const [own, setOwn] = useState({
    language: config?.language ?? language,
    start: config?.start ?? 'filled',
  });
  const [plan, setPlan] = useState<PlanAt | null>(shown);
  const [section, setSection] = useState(config?.section ?? null);
  const [isMissing, setMissing] = useState(false);
  const { submit, close, isSubmitting, failed } = useSubmit(place);

  const isNew = config === null || shown !== null;
  const send = (): void => {
    if (shows === 'own') submit({ shows, ...own });
    else if (plan === null) setMissing(true);
    else submit({ shows, plan, section });
  };

  return (
    <Form onSubmit={send}>
      <FormSection>
        <Stack space="space.200">
          <Pick
            name="shows"
            label={words('config.shows')}
            value={shows}
            options={[
              { value: 'own', label: words(isNew ? 'config.shows.new' : 'config.shows.own') },
              { value: 'existing', label: words('config.shows.existing') },
            ]}
            choose={setShows}
          />
          {shows === 'own' ? (
            <OwnPlan own={own} choose={setOwn} isNew={isNew} words={words} />
          ) : (
            <ExistingPlan
              plan={plan}
              shown={shown}
              isMissing={isMissing}
              choose={(chosen) => {
                setMissing(false);
                setPlan(chosen);
              }}
              words={words}
            />
          )}
          {shows === 'existing' && <WhatOfIt section={section} choose={setSection} words={words} />}
        </Stack>
      </FormSection>
      {failed && <ErrorMessage>{words('config.notKept')}</ErrorMessage>}
      <FormFooter>
        <ButtonGroup>
          <Button appearance="subtle" onClick={close}>
            {words('action.cancel')}
          </Button>
          <LoadingButton
            appearance="primary"
            type="submit"
            autoFocus={config === null}
            isLoading={isSubmitting}
          >
            {words(config === null ? 'config.insert' : 'config.keep')}
          </LoadingButton>
        </ButtonGroup>
      </FormFooter>
    </Form>
  );
}
