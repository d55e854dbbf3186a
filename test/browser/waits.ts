/** Waiting for what is on screen: without jest, so that `npm run bench` goes the same ways. */
import type { Locator } from 'playwright-core';

export const shown = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });
export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' });

/** Until it stands where the window is scrolled to. */
export async function inView(locator: Locator): Promise<void> {
  await shown(locator);
  const found = await locator.first().elementHandle();
  // A text: the browser's own names are not those of Node.
  await locator.page().waitForFunction(IS_IN_VIEW, found);
}

const IS_IN_VIEW = `(element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}`;
