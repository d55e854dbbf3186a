import * as v from 'valibot';
import { CONTENT_ID } from '../../plan/ids';
import { macroConfigIn } from '../../plan/schema';
import type { Place } from './choice';

const content = v.object({ id: v.pipe(v.string(), v.regex(CONTENT_ID)), type: v.string() });
const context = v.object({
  localId: v.fallback(v.nullish(v.string()), null),
  extension: v.object({
    content: v.fallback(v.nullish(content), null),
    config: v.optional(v.unknown()),
    autoConvertLink: v.fallback(v.optional(v.string()), undefined),
    template: v.optional(v.unknown()),
    macro: v.fallback(v.nullish(v.object({ isInserting: v.optional(v.boolean()) })), null),
  }),
});

/** What `view.getContext()` says of the place. Total: a context that is not understood is a place without a home. */
export function parsePlace(sent: unknown): Place {
  const parsed = v.safeParse(context, sent);
  if (!parsed.success) return { home: null, localId: null, isInserting: true, config: null };
  const { localId, extension } = parsed.output;
  const { content: at, template, macro } = extension;
  return {
    home:
      at == null || template != null
        ? null
        : { contentId: at.id, contentType: at.type === 'blogpost' ? 'blogpost' : 'page' },
    localId: localId ?? null,
    isInserting: macro?.isInserting ?? false,
    config: macroConfigIn(extension),
  };
}
