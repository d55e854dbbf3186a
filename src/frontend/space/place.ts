/** Where a list of plans stands and who looks at it, of what `view.getContext()` says. */
import * as v from 'valibot';
import type { Language } from '../../plan/plan';
import { parsePlace } from '../data/place';

export interface ListPlace {
  /** Of all spaces, not of one. */
  readonly isSite: boolean;
  /** The reader's. */
  readonly language: Language;
  readonly timeZone: string;
}

const inSpace = v.object({ extension: v.object({ space: v.object({ id: v.string() }) }) });

/** Total. Which plans are listed, the function says by the context that the platform vouches for. */
export function parseListPlace(sent: unknown): ListPlace {
  const { language, timeZone } = parsePlace(sent);
  return { isSite: !v.is(inSpace, sent), language, timeZone };
}
