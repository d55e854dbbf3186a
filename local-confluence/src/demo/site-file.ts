/**
 * What an app adds to the demo site: `demo/site.json` in the app's folder, read on the first run alone.
 *
 * `pages`, made in their order:
 * - `title`, in `space` (a key of the demo: `OPS` or `TEAM`), written by `as` (an address of the demo);
 * - `id`: digits; give one when a configuration or a call has to name the page. `parent`: the id or title of an
 *   earlier page, absent: the space's home page;
 * - `kind`: `page` (when absent) or `blogpost`; `subtype`: `live` for a live doc; `language`: for whoever reads the file;
 * - `restrictions`: `{ "view": [addresses], "edit": [addresses] }`; who writes the page is always let in;
 * - `body`: ADF nodes. A macro of the app is written shortly, anywhere among them:
 *   `{ "type": "macro", "key": "<module key>", "localId": "…", "config": {…} }`, the last two where they matter.
 *
 * `calls`, once the pages stand, one after the other: what the macro's front end would `invoke` there,
 * `{ "as": address, "page": id or title, "macro": module key, "functionKey": "…", "payload": … }`, so that
 * an app can show filled content.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isObject, parseAdfNode } from '../adf/node';
import { codeOf } from '../error-code';
import { SentenceError } from '../sentence-error';

const SITE_FILE = join('demo', 'site.json');

const node = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAdfNode(withMacroAttrs(dataset.value));
    if (parsed !== null) return parsed;
    addIssue({ message: 'Not an ADF node.' });
    return NEVER;
  }),
);

/** The short macro as an ADF node: what stands beside its type becomes its attributes. */
function withMacroAttrs(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { type, content, ...rest } = value;
  if (type === 'macro') return { type, attrs: rest };
  return Array.isArray(content) ? { ...value, content: content.map(withMacroAttrs) } : value;
}

const id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/, 'An id is a number in quotes.'));

const page = v.strictObject({
  id: v.exactOptional(id),
  space: v.string(),
  title: v.string(),
  parent: v.exactOptional(v.string()),
  kind: v.optional(v.picklist(['page', 'blogpost']), 'page'),
  subtype: v.optional(v.nullable(v.literal('live')), null),
  as: v.string(),
  language: v.exactOptional(v.string()),
  restrictions: v.exactOptional(
    v.strictObject({
      view: v.exactOptional(v.array(v.string())),
      edit: v.exactOptional(v.array(v.string())),
    }),
  ),
  body: v.array(node),
});
export type FilePage = v.InferOutput<typeof page>;

const call = v.strictObject({
  as: v.string(),
  page: v.string(),
  macro: v.string(),
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
});
export type FileCall = v.InferOutput<typeof call>;

export const siteFile = v.strictObject({
  pages: v.array(page),
  calls: v.optional(v.array(call), []),
});
export type SiteFile = v.InferOutput<typeof siteFile>;

/** Null when the app has none. */
export async function readSiteFile(appFolder: string): Promise<SiteFile | null> {
  let text: string;
  try {
    text = await readFile(join(appFolder, SITE_FILE), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return parseSiteFile(text);
}

export function parseSiteFile(text: string): SiteFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SentenceError(
      `${SITE_FILE} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = v.safeParse(siteFile, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new SentenceError(`${SITE_FILE}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}
