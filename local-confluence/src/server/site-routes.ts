/** The site's pages: one application in the browser, under all of Confluence's addresses. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { basename } from 'node:path';
import { escapeHtml } from '../adf/to-html';
import type { Built } from '../bundle/cached-build';
import { withScheme } from '../manifest/egress-address';

/** Names hold a hash of what is in them: a browser may keep them for good. */
const FOREVER = 'public, max-age=31536000, immutable';

export interface SiteRoutesOptions {
  siteName: string;
  webApp: Built;
  /** Addresses whose pictures the app may show: `Image` of UI Kit stands in the page itself. */
  images: readonly string[];
}

export function siteRoutes({ siteName, webApp, images }: SiteRoutesOptions) {
  const routes = new Hono();
  const script = `/local/site/${basename(webApp.js)}`;
  const style = webApp.css === null ? null : `/local/site/${basename(webApp.css)}`;

  routes.get(script, async (c) =>
    c.body(await readFile(webApp.js, 'utf8'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': FOREVER,
    }),
  );
  const { css } = webApp;
  if (style !== null && css !== null) {
    routes.get(style, async (c) =>
      c.body(await readFile(css, 'utf8'), 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': FOREVER,
      }),
    );
  }

  const load = loadScript(script);
  const document = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(siteName)}</title>
<link rel="icon" href="data:,">
${style === null ? '' : `<link rel="stylesheet" href="${style}">`}
<link rel="preload" as="script" href="${script}">
</head>
<body><div id="root"></div><script>${load}</script></body>
</html>
`;
  const page = { 'content-security-policy': pagePolicy(load, images), 'cache-control': 'no-cache' };
  for (const address of ['/', '/wiki', '/wiki/home', '/wiki/spaces/*', '/wiki/pages/*', '/wiki/apps/*'])
    routes.get(address, (c) => c.html(document, 200, page));
  return routes;
}

/** Again when nobody answered: a page that is opened while the site begins again would stay empty. */
const loadScript = (path: string): string =>
  `(function load(){var s=document.createElement('script');s.src=${JSON.stringify(path)};s.onerror=function(){setTimeout(load,1000)};document.head.append(s)})()`;

/** Nothing from elsewhere but the frames of the app and the pictures that it may show, and nobody's frame. Atlaskit writes its styles into the page. */
const FRAMES = `'self' http://*.localhost:*`;
const pagePolicy = (inline: string, images: readonly string[]): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'sha256-${createHash('sha256').update(inline).digest('base64')}'`,
    `style-src 'self' 'unsafe-inline'`,
    [`img-src 'self' data: blob:`, ...images.map(withScheme)].join(' '),
    `font-src 'self' data:`,
    `frame-src ${FRAMES}`,
    `connect-src ${FRAMES}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
