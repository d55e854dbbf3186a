/** What stands around every use case: a refusal becomes an answer, Forge's own errors go on to Forge, a fault is logged. */
import { isForgePlatformError } from '@forge/api';
import { Refused, refuse, type Result } from '../plan/refusal';
import { listPlaceOf, type ListPlace } from './list-place';
import { placeOf, type Place } from './place';
import { realWorld, type World } from './world';

interface Called<Payload> {
  readonly payload: Payload;
  readonly context: unknown;
}

type UseCase<Where, Answer> = (world: World, place: Where, payload: unknown) => Promise<Result<Answer>>;

/** `Payload` is what the contract says is sent; what is sent is anybody's, and parsed by the use case. */
export function answering<Payload, Answer>(name: string, useCase: UseCase<Place, Answer>) {
  return answeringAt<Place, Payload, Answer>(name, placeOf, useCase);
}

/** For a list of plans, which stands on no content. */
export function answeringList<Payload, Answer>(name: string, useCase: UseCase<ListPlace, Answer>) {
  return answeringAt<ListPlace, Payload, Answer>(name, listPlaceOf, useCase);
}

function answeringAt<Where, Payload, Answer>(
  name: string,
  placeIn: (context: unknown) => Result<Where>,
  useCase: UseCase<Where, Answer>,
) {
  return async ({ payload, context }: Called<Payload>): Promise<Result<Answer>> => {
    try {
      const place = placeIn(context);
      return place.ok ? await useCase(realWorld(), place.value, payload) : place;
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal);
      if (error instanceof Error && isForgePlatformError(error)) throw error;
      logFault(name, error);
      return refuse({ code: 'unavailable', of: 'storage' });
    }
  };
}

/** Where it broke, and nothing of what anybody typed: an error's message may hold it. */
export function logFault(name: string, error: unknown): void {
  const { name: kind, stack = '' } = error instanceof Error ? error : new Error('thrown');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  // eslint-disable-next-line no-console -- the one place that writes to the app's log
  console.error([`${name}: ${kind}`, ...frames].join('\n'));
}
