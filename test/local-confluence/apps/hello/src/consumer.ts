/** Keeps each event that has a name, and then does what the event's body asks it to. */
import { asApp, asUser, route } from '@forge/api';
import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { publish } from '@forge/realtime';
import { kvs } from '@forge/kvs';

const ASKED: Readonly<Record<string, () => unknown>> = {
  again: () =>
    new InvocationError({
      retryAfter: 30,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: { tried: 'once' },
    }),
  throw: () => {
    throw new Error('No letter today');
  },
  asUser: async () => (await asUser().requestConfluence(route`/wiki/api/v2/pages/98310`)).status,
  asApp: async () => (await asApp().requestConfluence(route`/wiki/api/v2/pages/98310`)).status,
  publish: () => publish('news', 'from nowhere'),
};

export async function letter(event: AsyncEvent, context: unknown): Promise<unknown> {
  const { name, does } = event.body;
  if (typeof name !== 'string') return undefined;
  const key = `letter:${name}`;
  const before = (await kvs.get<unknown[]>(key)) ?? [];
  const kept = { event, context, said: undefined as unknown };
  await kvs.set(key, [...before, kept]);
  if (does === 'fail') throw new Error('No letter ever');
  if (does === 'wait' && before.length === 0) return new Promise(() => undefined);
  if (typeof does !== 'string' || event.retryContext !== undefined) return undefined;
  const said = await ASKED[does]?.();
  await kvs.set(key, [...before, { ...kept, said }]);
  return said;
}
