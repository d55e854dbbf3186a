import { useEffect, useRef, type RefObject } from 'react';
import type { FrontendContext } from '../../local-api';
import type { Caller } from './command';
import { ownEvents } from './commands';

/** Tells an app's frame what changed around it while it runs: `useConfig` and `useTheme` listen for these. */
export function useHostEvents(frame: RefObject<Caller | null>, { theme, extension }: FrontendContext): void {
  useNews(theme, () => {
    if (frame.current) ownEvents.tell(frame.current, 'FORGE_CORE_THEME_CHANGED', { theme });
  });
  useNews('config' in extension ? extension.config : undefined, () => {
    if (frame.current) ownEvents.tell(frame.current, 'FORGE_CORE_MACRO_CONFIG_CHANGED', undefined);
  });
}

/** Calls when the value is another one than it was, and not for the first one. */
function useNews(value: unknown, tell: () => void): void {
  const json = JSON.stringify(value);
  const told = useRef(json);
  const newest = useRef(tell);
  newest.current = tell;
  useEffect(() => {
    if (told.current === json) return;
    told.current = json;
    newest.current();
  }, [json]);
}
