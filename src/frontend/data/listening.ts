import { events } from '@forge/bridge';

/**
 * Hears an event from now on; a host without events tells none.
 *
 * @param began is called once it is heard: what was told before that was missed.
 * @returns how to stop.
 */
export function listening(
  event: string,
  hear: (payload: unknown) => void,
  began: () => void = ignored,
): () => void {
  const subscription = events.on(event, hear);
  subscription.then(began).catch(ignored);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe()).catch(ignored);
}

const ignored = (): undefined => undefined;
