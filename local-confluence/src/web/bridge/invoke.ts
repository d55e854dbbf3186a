import * as v from 'valibot';
import type { FrontendContext, InvokeRequest } from '../../local-api';
import { ask } from '../data/ask';
import { forged } from '../developer/forgery';
import type { Command } from './command';

const invocation = v.object({ functionKey: v.string(), payload: v.optional(v.unknown()) });

/** What `@forge/api` throws for a person who has not allowed access (`out/api/errors.js`). */
export const NEEDS_AUTHENTICATION = 'NEEDS_AUTHENTICATION_ERR';

type Answer = { result?: unknown } | { error: { message: string; name: string } };

/** Rejects as Forge's bridge does: with an error that has the function's message and nothing else of it. */
export const invoke: Command = async (sent, { context, wantConsent }) => {
  const { functionKey, payload } = v.parse(invocation, sent);
  const { moduleKey, localId, extension } = context();
  const request: InvokeRequest = {
    moduleKey,
    localId,
    ...placeIn(extension),
    functionKey,
    payload,
  };
  const answer = await ask<Answer>('POST', '/local/bridge/invoke', forged(request));
  if ('error' in answer && answer.error.name === NEEDS_AUTHENTICATION) wantConsent();
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.result;
};

function placeIn(extension: FrontendContext['extension']) {
  const macro = extension.type === 'macro' ? extension : undefined;
  return {
    contentId: macro?.content?.id,
    spaceId: 'space' in extension ? extension.space.id : undefined,
    templateId: macro?.template?.id,
    config: macro?.config,
    autoConvertLink: macro?.autoConvertLink,
    isEditing: macro?.isEditing ?? false,
    isConfiguring: macro?.macro?.isConfiguring ?? false,
    isInserting: macro?.macro?.isInserting ?? false,
  };
}
