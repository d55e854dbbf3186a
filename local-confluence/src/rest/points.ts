/**
 * What a call of an app costs of its hourly pool (Confluence's page on rate limiting, 2026): one point, and for a read one
 * more for each object that is answered. Which objects count is inferred: the items of a list, or the one thing itself.
 * The pool is shared by all of an app's customers, so nothing is ever refused here for it.
 */
import * as v from 'valibot';

const list = v.object({ results: v.array(v.unknown()) });

/** @param body as it was answered. */
export function pointsOf(method: string, status: number, body: string): number {
  if (method !== 'GET' || status >= 400) return 1;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), list), body);
  return 1 + (parsed.success ? parsed.output.results.length : 1);
}
