/** Which of this app's macros stand in a document. */
import * as v from 'valibot';
import { unavailable } from './ask';

export interface MacroInDocument {
  /** Two stand in a node, which may differ. */
  readonly localIds: readonly string[];
  /** As it stands there: unparsed. */
  readonly config: unknown;
}

/** The last part of the macro's extension key: its key in the manifest. */
const MACRO_KEY = 'incident-plan';

const node = v.object({
  type: v.string(),
  content: v.optional(v.array(v.unknown())),
  attrs: v.optional(v.unknown()),
});
const macro = v.object({
  extensionKey: v.pipe(v.string(), v.endsWith(`/${MACRO_KEY}`)),
  localId: v.optional(v.unknown()),
  parameters: v.fallback(
    v.object({ localId: v.optional(v.unknown()), guestParams: v.optional(v.unknown()) }),
    {},
  ),
});

/** @param document ADF as JSON, as Confluence gives it. */
export function macrosIn(document: string): MacroInDocument[] {
  const found: MacroInDocument[] = [];
  const left: unknown[] = [parsed(document)];
  while (left.length > 0) {
    const at = v.safeParse(node, left.pop());
    if (!at.success) continue;
    const { type, attrs, content } = at.output;
    left.push(...(content ?? []));
    const is = v.safeParse(macro, attrs);
    if (type !== 'extension' || !is.success) continue;
    const { localId, parameters } = is.output;
    found.push({
      localIds: [localId, parameters.localId].filter((id) => typeof id === 'string'),
      config: parameters.guestParams,
    });
  }
  return found;
}

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    throw unavailable();
  }
}
