import { useEffect, useRef } from 'react';

/** Calls `look` every so often while somebody sees the page, and when they come back to it. */
export function useEvery(periodMs: number, look: () => void): void {
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    const lookIfSeen = (): void => {
      if (document.visibilityState === 'visible') newest.current();
    };
    const timer = setInterval(lookIfSeen, periodMs);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [periodMs]);
}
