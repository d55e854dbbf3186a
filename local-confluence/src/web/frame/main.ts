/**
 * Runs in an app's sandboxed frame, before the app: puts `@forge/bridge`'s end of the bridge where that
 * package looks for it, ties it to the page, and loads the app's bundle where there is one.
 */
import { SentDocuments } from './documents';
import { Peer } from './peer';
import { enableTheming } from './theming';
import {
  CALL_HANDLER,
  FRAME_HELLO,
  IS_AWAKE,
  SEND_DOCUMENT,
  SEND_HEIGHT,
  type DocumentSent,
  type HandlerCall,
  type HeightSent,
} from './wire';

declare global {
  var __bridge: { callBridge: (command: string, payload?: unknown) => Promise<unknown> } | undefined;
}

const documents = new SentDocuments();
const channel = new MessageChannel();
const page = new Peer(channel.port1, (name, value) => {
  if (name === IS_AWAKE) return undefined;
  if (name !== CALL_HANDLER) throw new Error(`A frame is not asked "${name}"`);
  return documents.call(value as HandlerCall); // from the page that serves this very script
});

/** Errors that nobody in the app caught: the app may be half drawn, and the page says so. */
function tell(error: unknown): void {
  page
    .ask('onError', { error: error instanceof Error ? error : new Error(String(error)) })
    .catch(() => undefined);
}

globalThis.__bridge = {
  callBridge: async (command, payload) => {
    if (command === 'enableTheming') return enableTheming(page);
    if (command !== 'reconcile') return page.ask(command, payload);
    const forgeDoc =
      typeof payload === 'object' && payload !== null && 'forgeDoc' in payload ? payload.forgeDoc : null;
    const sent: DocumentSent = { json: documents.send(forgeDoc) };
    return page.ask(SEND_DOCUMENT, sent);
  },
};

window.addEventListener('error', (event) => tell(event.error ?? event.message));
// The page cannot be named: a sandboxed frame has no origin to compare. It asks and answers for this frame alone.
window.parent.postMessage(FRAME_HELLO, '*', [channel.port2]);

const bundlePath = document.currentScript?.dataset['bundle'];
if (bundlePath === undefined) tellHeight();
else load(bundlePath);

/** Of a site that is away for a moment, as when it begins again. */
const AGAIN_MS = 1_000;
const MAX_TRIES = 20;

/** The front end of UI Kit: a bundle, and nothing to see. */
function load(path: string, tries = 1): void {
  const bundle = document.createElement('script');
  bundle.crossOrigin = 'anonymous';
  bundle.src = path;
  bundle.addEventListener('error', () => {
    if (tries < MAX_TRIES) setTimeout(() => load(path, tries + 1), AGAIN_MS);
    else tell(new Error('The front end of the app could not be loaded.'));
  });
  document.head.append(bundle);
}

/** A static resource: the page makes its frame as high as what is in it. */
function tellHeight(): void {
  new ResizeObserver(() => {
    const sent: HeightSent = { height: document.documentElement.offsetHeight };
    page.ask(SEND_HEIGHT, sent).catch(() => undefined);
  }).observe(document.documentElement);
}
