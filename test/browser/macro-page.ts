/** Puts a page on a site, empty or with macros in it, as an editor of it would; and finds the frame that the macro runs in. */
import type { Frame, Page } from 'playwright-core';
import * as v from 'valibot';
import { expandMacros } from '../../local-confluence/src/demo/macro-node';
import { person } from '../../local-confluence/src/site/caller';
import type { AdfNode } from '../../local-confluence/src/local-api';
import type { StartedSite } from '../../local-confluence/src/start-site';
import { EDITOR } from './people';

const appView = v.object({
  appId: v.string(),
  environmentId: v.string(),
  macros: v.array(v.object({ key: v.string(), title: v.string(), layout: v.string() })),
});

let made = 0;

export interface MacroPage {
  id: string;
  path: string;
  editPath: string;
}

export async function macroPage(
  site: StartedSite,
  keys: string | readonly string[],
  config?: Record<string, unknown>,
): Promise<MacroPage> {
  const app = v.parse(appView, await (await fetch(`${site.address}/local/app`)).json());
  const macros = [keys]
    .flat()
    .map((key) => ({ type: 'macro', attrs: { key, ...(config === undefined ? {} : { config }) } }));
  return pageOf(
    site,
    expandMacros(macros, app, () => crypto.randomUUID()),
  );
}

export const emptyPage = (site: StartedSite): MacroPage => pageOf(site, []);

function pageOf({ site }: StartedSite, content: AdfNode[]): MacroPage {
  const author = site.people.byEmail(EDITOR);
  if (author === undefined) throw new Error(`Nobody is ${EDITOR}.`);
  const caller = person(author.accountId);
  const { id } = site.contents.create(caller, {
    spaceId: site.spaces.byKey(caller, 'OPS').id,
    kind: 'page',
    subtype: null,
    status: 'current',
    title: `A page for a test (${++made})`,
    body: { type: 'doc', version: 1, content },
  });
  return { id, path: `/wiki/spaces/OPS/pages/${id}`, editPath: `/wiki/spaces/OPS/pages/edit-v2/${id}` };
}

/** The frame that the front end of a resource runs in, once it has something to show. */
export async function frameOf(page: Page, resource: string): Promise<Frame> {
  const host = page.locator(`.uikit:has(iframe[src$="/local/frame/${resource}/"])`);
  await host.waitFor();
  await host.locator('.loading-mark').waitFor({ state: 'detached' });
  const frame = page.frames().find((each) => each.url().endsWith(`/local/frame/${resource}/`));
  if (frame === undefined) throw new Error(`No frame runs ${resource}`);
  return frame;
}
