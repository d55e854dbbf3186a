import type { AddressInfo, Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { SentenceError } from '../sentence-error';

/** Answers requests at an address; `answer` may be set anew at any time. */
export interface Listening {
  /** `http://localhost:8090` */
  address: string;
  answer: (request: Request) => Response | Promise<Response>;
  stop(): Promise<void>;
}

export class PortTakenError extends SentenceError {
  override readonly name = 'PortTakenError';
  constructor(readonly port: number) {
    super(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start (or --port ${port + 1}).`,
    );
  }
}

/** This machine alone: the site has no passwords. Port 0 is any free one. */
const HOST = '127.0.0.1';

export async function listen(port: number, answer: Listening['answer']): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request) => listening.answer(request) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(refusalOf(error, port));
    });
    server.listen(port, HOST, resolve);
  });
  let stopped: Promise<void> | undefined;
  const listening: Listening = {
    address: `http://localhost:${portOf(server)}`,
    answer,
    stop() {
      stopped ??= new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      return stopped;
    },
  };
  return listening;
}

function refusalOf(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortTakenError(port);
    case 'EACCES':
      return new SentenceError(`You may not listen on port ${port}. Choose one above 1023.`);
    default:
      return error;
  }
}

function portOf(server: Pick<Server, 'address'>): number {
  const address: string | AddressInfo | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
