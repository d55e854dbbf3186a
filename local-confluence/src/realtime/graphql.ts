/** What `@forge/realtime` sends from a function: one of two mutations, and the shape that it reads of their answers. */
import * as v from 'valibot';
import { type ChannelPlace, OVERRIDES } from './channel-key';
import type { Outcome, Realtime } from './realtime';
import { PERMISSIONS } from './tokens';

const published = v.object({
  query: v.pipe(v.string(), v.includes('publishRealtimeChannel')),
  variables: v.object({
    name: v.string(),
    payload: v.string(),
    isGlobal: v.boolean(),
    /** JSON in JSON. */
    context: v.optional(
      v.pipe(v.string(), v.parseJson(), v.object({ contextOverrides: v.array(v.picklist(OVERRIDES)) })),
    ),
    token: v.optional(v.string()),
  }),
});
const signed = v.object({
  query: v.pipe(v.string(), v.includes('signRealtimeToken')),
  variables: v.object({
    channelName: v.string(),
    claims: v.unknown(),
    permissions: v.optional(v.pipe(v.array(v.picklist(PERMISSIONS)), v.minLength(1))),
  }),
});
const sent = v.pipe(v.string(), v.parseJson(), v.union([published, signed]));

export interface Mutation {
  operation: 'publish' | 'sign';
  channel: string;
  isGlobal: boolean;
  payload: string;
  answer: (isDelivered: boolean) => Response;
}

/** Null for what is no mutation of realtime's. */
export function mutationIn(realtime: Realtime, place: ChannelPlace | null, body: string): Mutation | null {
  const parsed = v.safeParse(sent, body);
  if (!parsed.success) return null;
  const { variables } = parsed.output;
  if ('channelName' in variables) {
    const { channelName, claims, permissions } = variables;
    return {
      operation: 'sign',
      channel: channelName,
      isGlobal: false,
      payload: '',
      answer: () =>
        answerOf(realtime.sign(channelName, claims, permissions), (forgeRealtimeToken) => ({
          signRealtimeToken: { errors: null, forgeRealtimeToken, success: true },
        })),
    };
  }
  const { name, payload, isGlobal, context, token } = variables;
  const named = { name, isGlobal, place, overrides: context?.contextOverrides, token };
  return {
    operation: 'publish',
    channel: name,
    isGlobal,
    payload,
    answer: (isDelivered) =>
      answerOf(realtime.publish(named, payload, isDelivered), (value) => ({ publishRealtimeChannel: value })),
  };
}

function answerOf<Value>(outcome: Outcome<Value>, ecosystem: (value: Value) => unknown): Response {
  if (outcome.ok) return Response.json({ data: { ecosystem: ecosystem(outcome.value) } });
  if (outcome.status === 429) return new Response(null, { status: 429, statusText: outcome.message });
  return Response.json({ data: null, errors: [{ message: outcome.message }] });
}
