import { useContext, useEffect, useState } from 'react';
import * as v from 'valibot';
import { useFrontendContext } from '../bridge/frontend-context';
import { FailedMacro } from '../bridge/failed-macro';
import { useBridge } from '../bridge/use-bridge';
import { useFrameHome } from '../bridge/use-frame-home';
import { StoppedMacro, StuckMacro } from '../bridge/endless-macro';
import { staticSandbox } from '../frame/frame-document';
import { SEND_HEIGHT } from '../frame/wire';
import { useWords } from '../words/words';
import { component } from './component';
import { OnlyFrame } from './only-frame';
import { handler, text } from './props';
import { useUiKit } from './ui-kit';

const heightSent = v.object({ height: v.number() });
const thrown = v.object({ error: v.instance(Error) });

interface FrameProps {
  resource: string;
  height?: string;
  width?: string;
}

/** A static resource of the app in a frame that is seen. It talks with the rest of the app by the bridge's events. */
export const Frame = component(
  // `dispatch` is for modules of Atlassian's own navigation.
  { dispatch: handler, frameId: text, height: text, resource: v.string(), width: text },
  ({ props, node }) => {
    const [times, setTimes] = useState(0);
    if (useContext(OnlyFrame) !== node.key) return <SecondFrame />;
    return <RunningFrame key={times} {...props} beginAnew={() => setTimes((before) => before + 1)} />;
  },
);

function SecondFrame() {
  const words = useWords();
  const { unknown } = useUiKit();
  useEffect(() => unknown('Frame (a second one)'), [unknown]);
  return <div className="adf-unknown">{words.secondFrame}</div>;
}

function RunningFrame({ height, resource, width, beginAnew }: FrameProps & { beginAnew: () => void }) {
  const words = useWords();
  const home = useFrameHome();
  const [own, setOwn] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  const { element, unknownCommands, isStuck, isStopped, stop } = useBridge(
    { context: useFrontendContext() },
    {
      [SEND_HEIGHT]: (payload) => setOwn(v.parse(heightSent, payload).height),
      onError: (payload) => setError(v.parse(thrown, payload).error),
    },
  );
  return (
    <>
      {error === null ? null : <FailedMacro error={error} />}
      {isStuck ? <StuckMacro stop={stop} /> : null}
      {unknownCommands.map((name) => (
        <div key={name} className="adf-unknown">
          {words.unknownBridgeCommand(name)}
        </div>
      ))}
      {isStopped ? (
        <StoppedMacro drawing={null} beginAnew={beginAnew} />
      ) : (
        <iframe
          ref={element}
          className="uikit-frame"
          title={words.appFrame}
          sandbox={staticSandbox(home?.isApart === true)}
          allow="clipboard-write *"
          src={home?.addressOf(resource)}
          style={{ height: height ?? own, width: width ?? '100%' }}
        />
      )}
    </>
  );
}
