import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { FrontendContext } from '../../local-api';
import { useSay } from '../shell/flags';
import { AppFrame } from './app-frame';
import type { Caller } from './command';
import { COMMANDS } from './commands';
import { report } from './report';
import { useEvery } from '../data/use-every';
import { useHostEvents } from './use-host-events';

export interface BridgeOptions {
  context: FrontendContext;
  onSubmit?: (payload: unknown) => void;
  onClose?: () => void;
}

export interface Bridge {
  /** The iframe that the app runs in; none stands there when it is stopped. */
  element: RefObject<HTMLIFrameElement>;
  /** It owes an answer for so long that something in it does not end. */
  isStuck: boolean;
  isStopped: boolean;
  /** Hears nothing more of it, and has its iframe taken away. */
  stop: () => void;
  /** What the app asked for and this stand-in does not know. */
  unknownCommands: readonly string[];
  /** This person has yet to allow the app to act for them. */
  wantsConsent: boolean;
  /** The app said that its data is on screen. */
  isReady: boolean;
  callHandler: (place: string, args: unknown[]) => Promise<unknown>;
}

/** How often a frame is asked whether it is there. */
const LOOK_MS = 1_000;

/** Answers what a frame of the app asks: the commands of Forge's bridge, and those of the host around this frame. */
export function useBridge(
  options: BridgeOptions,
  hostCommands: Readonly<Record<string, (payload: unknown) => void>>,
): Bridge {
  const say = useSay();
  const element = useRef<HTMLIFrameElement>(null);
  const frame = useRef<AppFrame | null>(null);
  const caller = useRef<Caller | null>(null);
  const newest = useRef({ options, hostCommands });
  newest.current = { options, hostCommands };
  const [unknownCommands, setUnknownCommands] = useState<readonly string[]>([]);
  const [isReady, setReady] = useState(false);
  const [wantsConsent, setWantsConsent] = useState(false);
  const [isStuck, setStuck] = useState(false);
  const [isStopped, setStopped] = useState(false);

  useEffect(() => {
    if (element.current === null) return;
    const undone: (() => void)[] = [];
    const asking: Caller = {
      context: () => newest.current.options.context,
      submit: () => newest.current.options.onSubmit,
      close: () => newest.current.options.onClose,
      beforeClose: [],
      ready: () => setReady(true),
      wantConsent: () => setWantsConsent(true),
      say,
      whenGone: (undo) => undone.push(undo),
    };
    const running = new AppFrame(element.current, (name, payload) => {
      const own = newest.current.hostCommands[name];
      if (own !== undefined) {
        own(payload);
        return undefined;
      }
      const command = COMMANDS.get(name);
      if (command !== undefined) return command(payload, asking);
      setUnknownCommands((names) => (names.includes(name) ? names : [...names, name]));
      report({ kind: 'unknown', at: Date.now(), what: 'bridge command', name });
      throw new Error(`This Confluence does not know the bridge command "${name}".`);
    });
    frame.current = running;
    caller.current = asking;
    return () => {
      for (const undo of undone) undo();
      running.close();
    };
  }, [say]);

  useEvery(LOOK_MS, () => {
    frame.current?.loadAgain();
    setStuck(frame.current?.isStuck() === true);
  });
  const stop = useCallback(() => {
    frame.current?.close();
    setStopped(true);
  }, []);

  useHostEvents(caller, options.context);
  const callHandler = useCallback(
    async (place: string, args: unknown[]) => frame.current?.callHandler(place, args),
    [],
  );
  return {
    element,
    unknownCommands,
    wantsConsent,
    isReady,
    isStuck: isStuck && !isStopped,
    isStopped,
    stop,
    callHandler,
  };
}
