/** Where the macro stands and who looks at it, of what `view.getContext()` says. */
import * as v from 'valibot';
import { languageFor } from '../../../locales/catalogs';
import type { MacroConfig } from '../../plan/identity';
import { CONTENT_ID } from '../../plan/ids';
import { LANGUAGES, type Language } from '../../plan/plan';
import { macroConfigIn } from '../../plan/schema';
import type { AccountId } from '../../plan/values';
import type { Home } from '../../resolvers/contract';

export interface Place {
  /** The content that the macro stands in; null in a template, and where Confluence has no page. */
  readonly here: Home | null;
  /** Of the space; null where the platform does not say. */
  readonly spaceKey: string | null;
  /** What the platform calls this macro of the page; nothing is kept by it. */
  readonly macro: string | null;
  /** In the page editor, where a plan is shown and not changed. A live doc has no other mode, and is edited as a page is. */
  readonly inPageEditor: boolean;
  readonly config: MacroConfig | null;
  readonly me: AccountId | null;
  /** The reader's. */
  readonly language: Language;
  readonly timeZone: string;
}

const PAGE_TYPES = ['page', 'blogpost'] as const;

const context = v.object({
  accountId: v.fallback(v.optional(v.string()), undefined),
  localId: v.fallback(v.optional(v.string()), undefined),
  locale: v.fallback(v.string(), LANGUAGES[0]),
  timezone: v.fallback(v.pipe(v.string(), v.check(isTimeZone)), 'UTC'),
  extension: v.object({
    content: v.fallback(
      v.optional(
        v.object({
          id: v.pipe(v.string(), v.regex(CONTENT_ID)),
          type: v.picklist(PAGE_TYPES),
          subtype: v.fallback(v.nullish(v.string()), null),
        }),
      ),
      undefined,
    ),
    space: v.fallback(v.optional(v.object({ key: v.string() })), undefined),
    isEditing: v.fallback(v.boolean(), false),
    template: v.optional(v.unknown()),
    config: v.optional(v.unknown()),
    autoConvertLink: v.fallback(v.optional(v.string()), undefined),
  }),
});

/** Total: a context that is not understood is a place without a page. */
export function parsePlace(sent: unknown): Place {
  const parsed = v.safeParse(context, sent);
  if (!parsed.success)
    return {
      here: null,
      spaceKey: null,
      macro: null,
      inPageEditor: false,
      config: null,
      me: null,
      language: LANGUAGES[0],
      timeZone: 'UTC',
    };
  const { accountId, localId, locale, timezone, extension } = parsed.output;
  const { content, space, isEditing, template } = extension;
  return {
    here:
      content === undefined || template != null ? null : { contentId: content.id, contentType: content.type },
    spaceKey: space?.key ?? null,
    macro: localId ?? null,
    inPageEditor: isEditing && content?.subtype !== 'live',
    config: macroConfigIn(extension),
    me: accountId ?? null,
    language: languageFor(locale),
    timeZone: timezone,
  };
}

/** Whose right to edit counts: of the page that the plan is at home on. */
export function homeOf({ config }: Place, here: Home): Home {
  return config?.shows === 'mirror' && config.home !== null
    ? { contentId: config.home, contentType: config.homeType }
    : here;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
