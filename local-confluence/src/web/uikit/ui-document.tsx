import { useMemo } from 'react';
import { UIKIT } from './components';
import type { WireNode } from '../frame/wire';
import { report } from '../bridge/report';
import { firstFrameOf, OnlyFrame } from './only-frame';
import { UiKitContext, type Handler, type UiKit } from './ui-kit';
import { UiNode } from './ui-node';

interface UiDocumentProps {
  root: WireNode;
  callHandler: (place: string, args: unknown[]) => Promise<unknown>;
}

/** A document of UI Kit, drawn with the same components that Confluence draws it with. */
export function UiDocument({ root, callHandler }: UiDocumentProps) {
  const kit = useMemo(() => createKit(callHandler), [callHandler]);
  return (
    <UiKitContext.Provider value={kit}>
      <OnlyFrame.Provider value={firstFrameOf(root)}>
        <UiNode node={root} />
      </OnlyFrame.Provider>
    </UiKitContext.Provider>
  );
}

function createKit(callHandler: UiDocumentProps['callHandler']): UiKit {
  const handlers = new Map<string, Handler>();
  const named = new Set<string>();
  return {
    components: UIKIT,
    handler(place) {
      const known = handlers.get(place);
      if (known !== undefined) return known;
      // What a handler throws is the app's affair, as an uncaught error in it would be.
      const handler: Handler = (...args) =>
        callHandler(place, args).catch((error: unknown) => {
          window.reportError(error);
        });
      handlers.set(place, handler);
      return handler;
    },
    unknown(name) {
      if (named.has(name)) return;
      named.add(name);
      report({ kind: 'unknown', at: Date.now(), what: 'component', name });
    },
  };
}
