import { makeInvoke, view } from '@forge/bridge';
import { useState } from 'react';
import type { Calls } from '../../resolvers/contract';
import { configFor, configStrings, type Choice, type Place } from './choice';

/** Hands what was chosen to the page, which closes the form. */
export function useSubmit(place: Place) {
  const [state, setState] = useState<'open' | 'submitting' | 'failed'>('open');
  const submit = (choice: Choice): void => {
    setState('submitting');
    const config = configFor(choice, place, () => crypto.randomUUID());
    void wordsFor(choice)
      .then((words) => view.submit({ config: configStrings(config, words) }))
      .catch(() => setState('failed'));
  };
  // A form that cannot be closed by the app has a way out of its own.
  const close = (): void => {
    view.close().catch(() => undefined);
  };
  return { submit, close, isSubmitting: state === 'submitting', failed: state === 'failed' };
}

const invoke = makeInvoke<Calls>();

/** The plan is what the form is about: one that search finds by its page's title alone is better than none. */
async function wordsFor(choice: Choice): Promise<string> {
  if (choice.shows !== 'own') return '';
  const { language, start } = choice;
  try {
    const answer = await invoke('plan/search-words', { language, start });
    return answer.ok ? answer.value.words : '';
  } catch {
    return '';
  }
}
