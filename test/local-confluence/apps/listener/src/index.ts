/** Keeps what each of its triggers was called with, and does what the title of the page asks of it. */
import { asApp, asUser, route } from '@forge/api';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

export type Calls = {
  /** What a trigger was called with: both arguments, in order. */
  heard: (payload: { by: string }) => unknown[];
};

export const resolver = makeResolver<Calls>({
  heard: async ({ payload }) => (await kvs.get<unknown[]>(payload.by)) ?? [],
});

interface PageEvent {
  eventType: string;
  content: { id: string; title: string };
}

async function keep(by: string, event: unknown, context: unknown): Promise<void> {
  await kvs.set(by, [...((await kvs.get<unknown[]>(by)) ?? []), { event, context }]);
}

export async function heard(event: PageEvent, context: unknown): Promise<unknown> {
  await keep(`page:${event.content.id}`, event, context);
  if (event.content.title.startsWith('Again'))
    return new InvocationError({
      retryAfter: 60,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: { asked: true },
    });
  if (event.content.title.startsWith('Throw')) throw new Error('Not today');
  if (event.content.title.startsWith('As'))
    await keep('said', await titleAs(event.content.id, event.content.title), context);
  return undefined;
}

async function titleAs(id: string, title: string): Promise<unknown> {
  const who = title.startsWith('As the user') ? asUser() : asApp();
  try {
    return (await who.requestConfluence(route`/wiki/api/v2/pages/${id}`)).status;
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

export const heardMove = (event: unknown, context: unknown): Promise<void> => keep('moves', event, context);
export const heardOdd = (event: unknown, context: unknown): Promise<void> => keep('odd', event, context);
export const hour = (event: unknown, context: unknown): Promise<void> => keep('hour', event, context);

export async function day(event: unknown, context: unknown): Promise<void> {
  await keep('day', event, context);
  throw new Error('No day for it');
}
