/** The page's end of one app frame: waits for its greeting, answers what it asks, and asks for its handlers. */
import { FRAME_HELLO, CALL_HANDLER } from '../frame/wire';
import { Peer } from '../frame/peer';

export type Answerer = (command: string, payload: unknown) => unknown;

export class AppFrame {
  private peer: Peer | null = null;

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
  };
}
