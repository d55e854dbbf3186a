/**
 * What the site's server serves for an app's front end. The document stands in an iframe with
 * `sandbox="allow-scripts"`, so its origin is opaque: every answer below needs the header
 * `access-control-allow-origin: *`, and none may need a cookie.
 *
 * `frame-home.ts` says under which name.
 *
 *   GET /local/frame-runtime.js                     `web/frame/main.ts`, bundled as one classic script
 *   GET /local/frame/{resource key}/                `frameDocument()`; of a folder, its `index.html` with the runtime in it
 *   GET /local/frame/{resource key}/…               of a folder, its files
 *   GET /local/frame/{resource key}/app.js          the app's resource, bundled as one classic script
 *   GET /local/frame/{resource key}/__LOCALES__/…   `i18n-info.json` and `<locale>.json`, which `i18n` of `@forge/bridge` fetches
 */
export const FRAME_RUNTIME_PATH = '/local/frame-runtime.js';

/** Beside the document, so that one document serves every resource. */
const APP_BUNDLE = './app.js';

export const FRAMES_PATH = '/local/frame/';

export function framePath(resource: string): string {
  return `${FRAMES_PATH}${encodeURIComponent(resource)}/`;
}

/** The runtime comes first: `@forge/bridge` looks for its bridge while the bundle is evaluated. */
export function frameDocument(): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<title>App</title>',
    '<div id="root"></div>',
    `<script crossorigin src="${FRAME_RUNTIME_PATH}" data-bundle="${APP_BUNDLE}"></script>`,
    '</html>',
  ].join('\n');
}

/**
 * What the iframe of a static resource may (documentation of Custom UI's iframe). An origin of its own it has where it is
 * not the site's.
 */
export function staticSandbox(isApart: boolean): string {
  return `allow-downloads allow-forms allow-modals allow-pointer-lock ${isApart ? 'allow-same-origin ' : ''}allow-scripts`;
}

/** An app's own document, with the bridge in it before any script of its own. */
export function withFrameRuntime(html: string): string {
  const runtime = `<script crossorigin src="${FRAME_RUNTIME_PATH}"></script>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + runtime)
    : html.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + runtime);
}
