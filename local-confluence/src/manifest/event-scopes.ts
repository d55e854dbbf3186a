/**
 * Which scopes each product event wants: from `product-event-to-scope-mapping.json` of `@forge/manifest`, which refuses a
 * manifest without them. Either set will do, the granular or the classic.
 */
import type { Declared } from './manifest';
import type { Dangling } from './named-parts';
import { declaredScopes } from './scopes';
import { TOLD_EVENTS } from './told-events';

function scopesOf(event: string): { granular: string[]; classic: string[] } {
  const [, , deed = '', kind = ''] = event.split(':');
  const isComment = kind === 'comment';
  const takesAway = !isComment && (deed === 'trashed' || deed === 'deleted');
  return {
    granular: [
      `read:${kind}:confluence`,
      // What it stands under.
      ...(isComment ? ['read:page:confluence', 'read:blogpost:confluence'] : []),
      ...(takesAway ? [`write:${kind}:confluence`] : []),
      'read:space:confluence',
      'read:user:confluence',
      'read:content.metadata:confluence',
    ],
    classic: ['read:confluence-content.summary', ...(takesAway ? ['write:confluence-content'] : [])],
  };
}

/** In the words of `@forge/manifest`. */
export function missingEventScopes(manifest: Declared): Dangling[] {
  const declared = declaredScopes(manifest).names;
  const missing = (scopes: string[]) => scopes.filter((scope) => !declared.has(scope));
  const events = new Set(manifest.modules.trigger.flatMap((trigger) => trigger.events));
  return [...events]
    .filter((event) => TOLD_EVENTS.has(event))
    .flatMap((event) => {
      const { granular, classic } = scopesOf(event);
      if (missing(classic).length === 0) return [];
      return missing(granular).map((scope) => ({
        path: ['permissions', 'scopes'],
        message: `Trigger event: '${event}' requires '${scope}' scope`,
      }));
    });
}
