/** The page's end of one app frame: waits for its greeting, answers what it asks, and asks for its handlers. */
import { FRAME_HELLO, CALL_HANDLER, IS_AWAKE } from '../frame/wire';
import { Peer } from '../frame/peer';

/** How long a front end may be busy with one thing before it is said. */
const PATIENCE_MS = 5_000;

/** A machine that has other things to do may be long at loading a frame: each time it is given this much more. */
const MORE_PATIENCE = 2;

export type Answerer = (command: string, payload: unknown) => unknown;

export class AppFrame {
  private peer: Peer | null = null;
  /** Since when it owes an answer; at first, its greeting. */
  private owesSince: number | null = performance.now();
  private loadsAgainAt = performance.now() + PATIENCE_MS;
  private patienceMs = PATIENCE_MS;

  constructor(
    private readonly element: HTMLIFrameElement,
    private readonly answerer: Answerer,
  ) {
    window.addEventListener('message', this.greeted);
  }

  callHandler(handler: string, args: unknown[]): Promise<unknown> {
    if (this.peer === null) throw new Error('A handler was called before its frame was there');
    return this.peer.ask(CALL_HANDLER, { handler, args });
  }

  /** Whether it is owing for longer than a person takes for loading: what runs without end answers nothing. */
  isStuck(): boolean {
    if (this.owesSince !== null) return performance.now() - this.owesSince > PATIENCE_MS;
    this.askWhetherAwake();
    return false;
  }

  /** A frame that never greeted did not load, as when the site was away for a moment: it is loaded again. */
  loadAgain(): void {
    const src = this.element.getAttribute('src');
    if (src === null || this.peer !== null || performance.now() < this.loadsAgainAt) return;
    this.patienceMs *= MORE_PATIENCE;
    this.loadsAgainAt = performance.now() + this.patienceMs;
    this.element.src = src;
  }

  close(): void {
    window.removeEventListener('message', this.greeted);
    this.peer?.close();
  }

  private readonly greeted = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== this.element.contentWindow || event.data !== FRAME_HELLO || port === undefined)
      return;
    // A frame that loaded anew begins anew.
    this.peer?.close();
    this.peer = new Peer(port, this.answerer);
    this.askWhetherAwake();
  };

  private askWhetherAwake(): void {
    const { peer } = this;
    this.owesSince = performance.now();
    const answered = () => {
      if (this.peer === peer) this.owesSince = null;
    };
    peer?.ask(IS_AWAKE, undefined).then(answered, answered);
  }
}
