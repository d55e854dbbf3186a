import { useState } from 'react';
import * as v from 'valibot';
import { SEND_DOCUMENT, type WireNode } from '../frame/wire';
import { readDocument } from '../uikit/document';
import { type EndlessDrawing, Pace } from './pace';
import { report } from './report';
import { useBridge, type Bridge, type BridgeOptions } from './use-bridge';

export interface RunningApp extends Bridge {
  /** Null until the app sent its first. */
  document: WireNode | null;
  /** The last error that nobody in the app caught. */
  error: Error | null;
  /** How it drew itself without end, and was stopped for it. */
  drawing: EndlessDrawing | null;
}

const documentSent = v.object({ json: v.string() });
const thrown = v.object({ error: v.instance(Error) });

/** A front end may send two documents: what it shows, and by `addConfig` the form of its config. */
export type DocumentRoot = 'Root' | 'MacroConfig';

/** Runs a front end of UI Kit and keeps the document of that root that it sent last. */
export function useAppFrame(options: BridgeOptions, root: DocumentRoot = 'Root'): RunningApp {
  const [document, setDocument] = useState<WireNode | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [drawing, setDrawing] = useState<EndlessDrawing | null>(null);
  const [pace] = useState(() => new Pace());
  const bridge = useBridge(options, {
    [SEND_DOCUMENT]: (payload) => {
      const { json } = v.parse(documentSent, payload);
      const bytes = new Blob([json]).size;
      const at = Date.now();
      report({ kind: 'reconcile', at, module: options.context.moduleKey, bytes });
      const tooFast = pace.tooFast(at);
      if (tooFast !== null) {
        setDrawing(tooFast);
        bridge.stop();
      }
      setDocument((before) => {
        const sent = readDocument(json, before);
        return sent.type === root ? sent : before;
      });
    },
    onError: (payload) => setError(v.parse(thrown, payload).error),
  });
  return { ...bridge, document, error, drawing };
}
