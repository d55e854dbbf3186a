/** What axe-core, the usual judge of accessibility, finds wrong in a part of a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Sentences, one for each element that is at fault: none is what a test wants. */
export async function axeFaults(page: Page, selector: string): Promise<string[]> {
  // The page's policy lets no foreign script in; what the browser's own tools evaluate is let in.
  await page.evaluate(`if (!globalThis.axe) { ${SOURCE} }`);
  // A colour on its way to another is nobody's fault.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))');
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(selector)}, { resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary ?? ''}`,
    ),
  );
}
