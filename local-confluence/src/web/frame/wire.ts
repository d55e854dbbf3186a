/**
 * What crosses between an app's frame and the page beside the bridge's own commands.
 *
 * A UI Kit document crosses as JSON text, the same for every commit of the same tree. A handler in its props is
 * `{ "$handler": "<key of its node>:<path in the props>" }`: named by where it stands, not by which
 * function stands there now, so that a render that makes all its arrows anew changes nothing here, and a
 * press always reaches the newest one. A React element in a prop (`actions` of a `SectionMessage`) is
 * `{ "$node": … }`.
 */

/** The first message of a frame to its page; the channel comes with it. */
export const FRAME_HELLO = 'local-confluence:frame';

/** Asked of the page: `DocumentSent`. It stands for the bridge's `reconcile`. */
export const SEND_DOCUMENT = 'reconcile';

/** Asked of the page by a static resource: `HeightSent`. */
export const SEND_HEIGHT = 'local:height';

/** Asked of the frame, to hear that nothing in it keeps it from answering. */
export const IS_AWAKE = 'local:awake';

/** Asked of the frame: `HandlerCall`. */
export const CALL_HANDLER = 'handler';

export interface DocumentSent {
  json: string;
}

export interface HeightSent {
  height: number;
}

/** What the page answers `enableTheming`. */
export interface Theming {
  colorMode: 'light' | 'dark';
  /** As Atlaskit names them at the root of a document. */
  themes: string;
  /** The tokens of all of them. */
  css: string;
}

export interface HandlerCall {
  handler: string;
  args: unknown[];
}

export interface WireNode {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: WireNode[];
}
