/** `/local/content/{id}/export/…`: for those who may view the content, in their language. */
import { Hono } from 'hono';
import { withMentionNames } from '../adf/mention-names';
import { adfToHtml } from '../adf/to-html';
import { type DoorEnv, signedIn } from '../rest/door';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';
import { type Exported, PRINT_POLICY, printDocument, wordDocument } from './documents';
import type { ExportMacro, ExportType } from './export-macro';
import { exportWords } from './words';
import { languageOf, writtenOut } from './written-out';

export function exportRoutes(world: { site: Site; exportMacro: ExportMacro }) {
  const { site } = world;
  const routes = new Hono<DoorEnv>();

  async function exported(caller: Caller, id: string, exportType: ExportType): Promise<Exported> {
    const { content, version } = site.contents.open(caller, id);
    const body = await writtenOut(world, caller, { content, body: version.body }, exportType);
    const named = withMentionNames(body, (accountId) => site.people.get(accountId)?.name);
    return { title: version.title, language: languageOf(site, caller), html: adfToHtml(named) };
  }

  routes.get('/:id/export/html', async (c) => {
    const page = await exported(signedIn(c), c.req.param('id'), 'pdf');
    c.header('content-security-policy', PRINT_POLICY);
    return c.html(printDocument(page, exportWords[page.language].print));
  });

  routes.get('/:id/export/word', async (c) => {
    const page = await exported(signedIn(c), c.req.param('id'), 'word');
    return c.body(wordDocument(page), 200, {
      'content-type': 'application/msword; charset=utf-8',
      'content-disposition': `attachment; filename="page.doc"; filename*=UTF-8''${fileName(page.title)}`,
      'x-content-type-options': 'nosniff',
    });
  });

  return routes;
}

/** RFC 8187: what `encodeURIComponent` leaves and a header may not hold is encoded too. */
function fileName(title: string): string {
  const whole = title.replace(/\p{Surrogate}/gu, '\uFFFD');
  const name = whole.replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'page';
  return encodeURIComponent(`${name}.doc`).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
}
