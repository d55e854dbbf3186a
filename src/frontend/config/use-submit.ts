import { view } from '@forge/bridge';
import { useState } from 'react';
import { configFor, configStrings, type Choice, type Place } from './choice';

/** Hands what was chosen to the page, which closes the form. */
export function useSubmit(place: Place) {
  const [state, setState] = useState<'open' | 'submitting' | 'failed'>('open');
  const submit = (choice: Choice): void => {
    setState('submitting');
    const config = configFor(choice, place, () => crypto.randomUUID());
    view.submit({ config: configStrings(config) }).catch(() => setState('failed'));
  };
  // A form that cannot be closed by the app has a way out of its own.
  const close = (): void => {
    view.close().catch(() => undefined);
  };
  return { submit, close, isSubmitting: state === 'submitting', failed: state === 'failed' };
}
