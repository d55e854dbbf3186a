/** Where a call comes from: what the platform vouches for, and beside it the config and local id, which anybody can forge. */
import * as v from 'valibot';
import type { ShownAlone } from '../plan/alone';
import { shownPlan, type MacroConfig, type Shown } from '../plan/identity';
import type { Language } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { contentId, contentType, macroConfigIn } from '../plan/schema';
import type { AccountId } from '../plan/values';
import type { Home } from './contract';

export interface Place {
  /** Null for readers without an account. */
  readonly account: AccountId | null;
  /** The content that the macro stands in, which the caller may see: the platform has asked. */
  readonly here: Home;
  readonly spaceId: string;
  readonly config: MacroConfig | null;
  readonly shown: Shown;
  /** The one section that the macro shows; null for all of the plan. */
  readonly section: ShownAlone | null;
  /** Where the plan that is shown is at home. */
  readonly home: Home;
}

const context = v.object({
  accountId: v.nullish(v.string(), null),
  localId: v.fallback(v.nullish(v.string(), null), null),
  extension: v.object({
    content: v.object({ id: contentId, type: contentType }),
    space: v.object({ id: v.string() }),
    // In a saved template there is no page yet.
    template: v.optional(v.never()),
    config: v.optional(v.unknown()),
    autoConvertLink: v.optional(v.string()),
  }),
});

export function placeOf(called: unknown): Result<Place> {
  const parsed = v.safeParse(context, called);
  if (!parsed.success) return refuse({ code: 'notAPage' });
  const { accountId, localId, extension } = parsed.output;
  const here: Home = { contentId: extension.content.id, contentType: extension.content.type };
  const config = macroConfigIn(extension);
  // A link that was pasted is meant to show a plan that is there: one that is no plan's begins no other.
  if (config === null && extension.autoConvertLink !== undefined) return refuse({ code: 'planGone' });
  const shown = shownPlan(config, here.contentId, localId);
  const home: Home =
    shown.shows === 'mirror' && config !== null
      ? { contentId: shown.home, contentType: config.homeType }
      : here;
  return done({
    account: accountId,
    here,
    spaceId: extension.space.id,
    config,
    shown,
    section: config?.section ?? null,
    home,
  });
}

/** What a plan begins with: where nobody chose, in the language of whoever is looking, who alone can say it. */
export const languageOf = ({ config }: Place, reader: Language = 'en-US'): Language =>
  config?.language ?? reader;
