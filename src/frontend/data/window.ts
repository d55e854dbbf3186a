/**
 * Whether the window is as narrow as a phone's. UI Kit tells an app nothing of the width it is drawn at, and both forms
 * of a table in one document, one of them hidden, would send twice the nodes; so the app asks its own frame about the
 * screen and the window around it, once.
 */
import * as v from 'valibot';

const NARROW_PIXELS = 600;

const width = v.fallback(v.pipe(v.number(), v.minValue(1)), Infinity);
const frame = v.object({
  screen: v.fallback(v.object({ width }), { width: Infinity }),
  outerWidth: width,
});

export function isNarrowWindow(): boolean {
  const { screen, outerWidth } = v.parse(frame, {
    screen: Reflect.get(globalThis, 'screen') as unknown,
    outerWidth: Reflect.get(globalThis, 'outerWidth') as unknown,
  });
  return Math.min(screen.width, outerWidth) < NARROW_PIXELS;
}
