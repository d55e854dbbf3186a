import type { Caller } from './caller';
import { authorOf, type Ground } from './ground';
import { putContent } from './places';
import { invalid } from './refusal';
import type { ContentRecord, Restrictions } from './records';
import { allowed, viewed } from './rights';
import { people } from './tables';

export function createRestrictions(ground: Ground) {
  const { store } = ground;
  return {
    of: (caller: Caller, id: string): Restrictions => viewed(store, caller, id).restrictions,

    /** Replaces both lists. Who sets a restriction stays inside it: Confluence adds them, and so does this. */
    set(caller: Caller, id: string, wanted: Restrictions): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'restrict');
        const setter = authorOf(ground, caller);
        const named = (only: string[] | null) => (only === null ? null : [...new Set([setter, ...only])]);
        for (const accountId of [...(wanted.view ?? []), ...(wanted.edit ?? [])]) {
          if (!people.get(writer, accountId)) throw invalid(`No user found with account id: ${accountId}`);
        }
        const restricted = {
          ...content,
          restrictions: { view: named(wanted.view), edit: named(wanted.edit) },
        };
        putContent(writer, restricted);
        ground.happened(writer, { deed: 'permissions_updated', content: restricted, byId: setter });
        return restricted;
      });
    },
  };
}

export type RestrictionsOfSite = ReturnType<typeof createRestrictions>;
