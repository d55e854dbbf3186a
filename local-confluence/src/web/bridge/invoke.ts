import * as v from 'valibot';
import type { InvokeRequest } from '../../local-api';
import { ask } from '../data/ask';
import type { Command } from './command';

const invocation = v.object({ functionKey: v.string(), payload: v.optional(v.unknown()) });

type Answer = { result?: unknown } | { error: { message: string } };

/** Rejects as Forge's bridge does: with an error that has the function's message and nothing else of it. */
export const invoke: Command = async (sent, { context }) => {
  const { functionKey, payload } = v.parse(invocation, sent);
  const { moduleKey, localId, extension } = context();
  const request: InvokeRequest = {
    moduleKey,
    contentId: extension.content.id,
    localId,
    config: extension.config,
    isEditing: extension.isEditing,
    isConfiguring: extension.macro?.isConfiguring ?? false,
    isInserting: extension.macro?.isInserting ?? false,
    functionKey,
    payload,
  };
  const answer = await ask<Answer>('POST', '/local/bridge/invoke', request);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.result;
};
