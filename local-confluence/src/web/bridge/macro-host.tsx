import { useState } from 'react';
import type { FrontendContext } from '../../local-api';
import { useInstalledApp } from '../data/installed-app';
import { ErrorBoundary } from '../shell/error-boundary';
import { LoadingMark } from '../shell/loading-mark';
import { UiDocument } from '../uikit/ui-document';
import { useWords } from '../words/words';
import { AllowAccess } from './allow-access';
import { StoppedMacro, StuckMacro } from './endless-macro';
import { FailedMacro } from './failed-macro';
import { FrontendContextProvider } from './frontend-context';
import { useFrameHome } from './use-frame-home';
import { useAppFrame, type DocumentRoot } from './use-app-frame';
import type { WireNode } from '../frame/wire';

export interface MacroHostProps {
  /** The resource whose front end runs: the macro's own, or its config form's. */
  resource: string;
  /** Where it runs: `moduleKey`, content, config and the rest, as the app's `view.getContext()` answers. */
  context: FrontendContext;
  /** `view.submit(payload)`; without it the app is told that its view is not submittable. */
  onSubmit?: (payload: unknown) => void;
  /** Which of its documents is drawn; `Root` unless it is said. */
  root?: DocumentRoot;
  /** What of it is drawn in place of what was sent. */
  prepare?: (document: WireNode) => WireNode;
  /** `view.close()`; without it the app is told that its view is not closable. */
  onClose?: () => void;
}

/** Runs a macro's front end in a sandboxed frame and draws the document that it sends, here. */
export function MacroHost(props: MacroHostProps) {
  const app = useInstalledApp();
  // It begins anew for a person who allows access, for another reader, and as the newest build of the app.
  const [times, setTimes] = useState(0);
  const run = `${times} ${app?.reader} ${app?.deployment}`;
  return <RunningMacro key={run} {...props} beginAnew={() => setTimes((before) => before + 1)} />;
}

function RunningMacro({ beginAnew, ...props }: MacroHostProps & { beginAnew: () => void }) {
  const words = useWords();
  const home = useFrameHome();
  const { document, error, unknownCommands, wantsConsent, callHandler, ...frame } = useAppFrame(
    props,
    props.root,
  );
  return (
    <div
      className="uikit"
      data-macro-ready={frame.isReady || undefined}
      data-module={props.context.moduleKey}
    >
      {wantsConsent ? <AllowAccess onAllowed={beginAnew} /> : null}
      {error === null ? null : <FailedMacro error={error} />}
      {frame.isStuck ? <StuckMacro stop={frame.stop} /> : null}
      {frame.isStopped ? <StoppedMacro drawing={frame.drawing} beginAnew={beginAnew} /> : null}
      {document === null && error === null && !frame.isStopped ? <LoadingMark /> : null}
      {document === null ? null : (
        <FrontendContextProvider value={props.context}>
          <ErrorBoundary>
            <UiDocument root={props.prepare?.(document) ?? document} callHandler={callHandler} />
          </ErrorBoundary>
        </FrontendContextProvider>
      )}
      {unknownCommands.map((name) => (
        <div key={name} className="adf-unknown">
          {words.unknownBridgeCommand(name)}
        </div>
      ))}
      {frame.isStopped ? null : (
        <iframe
          ref={frame.element}
          className="app-frame"
          title={words.appFrame}
          sandbox="allow-scripts"
          src={home?.addressOf(props.resource)}
          hidden
        />
      )}
    </div>
  );
}
