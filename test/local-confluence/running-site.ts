/** A site with the hello app for the tests of one file, and Confluence's REST API on it as a person calls it from outside. */
import { join } from 'node:path';
import { type StartedSite, startSite, type StartSiteOptions } from '../../local-confluence/src/start-site';

export const HELLO = join(__dirname, 'apps', 'hello');

/** The demo's people, by what they may do. */
export const [ADMIN, EDITOR, EDITOR2, FRENCH, VIEWER, OUTSIDER, FORMER, GUEST] = (
  ['admin', 'editor', 'editor2', 'redacteur', 'viewer', 'outsider', 'former', 'guest'] as const
).map((name) => `${name}@example.com`) as [string, string, string, string, string, string, string, string];

/** Pages of the demo that no app has made. */
export const SANDBOX = '98310';
/** For the administrator and the editor alone. */
export const RESTRICTED = '98312';

/** The site is there from the first test of the file to the last. */
export function runningSite(options: Partial<StartSiteOptions> = {}): () => StartedSite {
  let site: StartedSite | undefined;
  beforeAll(async () => {
    site = await startSite({ app: HELLO, ...options });
  }, 120_000);
  afterAll(async () => site?.stop());
  return () => {
    if (!site) throw new Error('The site is there within a test.');
    return site;
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  /** As JSON; null when there is none. */
  body: unknown;
}

/** `get('/wiki/api/v2/…')`, `send('POST', '/wiki/api/v2/…', body)` with HTTP Basic. */
export function restAs(site: StartedSite, email: string) {
  const authorization = `Basic ${Buffer.from(`${email}:any token`).toString('base64')}`;
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(site.address + path, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return { get: (path: string) => call('GET', path), send: call };
}

/** A document of one paragraph, as the text that REST carries. */
export const adf = (words: string): string =>
  JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });

/** The id of what was answered. */
export function idIn(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string')
    return body.id;
  throw new Error(`There is no id in ${JSON.stringify(body)}`);
}
