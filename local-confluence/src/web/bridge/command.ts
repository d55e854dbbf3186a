import type { FrontendContext } from '../../local-api';
import type { Say } from '../shell/flags';

/** Where a command comes from, and what it can do to the page. */
export interface Caller {
  context: () => FrontendContext;
  /** Undefined where there is nothing to submit to, or to close. */
  submit: () => ((payload: unknown) => void) | undefined;
  close: () => (() => void) | undefined;
  /** What the app wants done before its view closes. */
  beforeClose: (() => unknown)[];
  /** The app's data is on screen: what waits for it, as an export does, need not wait any longer. */
  ready: () => void;
  /** The app was refused because this person has not allowed it to act for them. */
  wantConsent: () => void;
  say: Say;
  /** Called when the frame goes. */
  whenGone: (undo: () => void) => void;
}

/** A command of Forge's bridge: gets the payload that `@forge/bridge` sends, answers what it expects. */
export type Command = (payload: unknown, caller: Caller) => unknown;
