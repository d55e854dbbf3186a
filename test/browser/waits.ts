/** Waiting for what is on screen: without jest, so that `npm run bench` goes the same ways. */
import type { Locator } from 'playwright-core';

export const shown = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });
export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' });
