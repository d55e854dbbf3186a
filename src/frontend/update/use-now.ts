import { useEffect, useState } from 'react';

const DAY_MS = 86_400_000;

/** The present, as of the last change and of the moment that is waited for: a promise that passes is said when it does. */
export function useNow(waitsFor: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const wait = waitsFor === null ? -1 : waitsFor - Date.now();
    // A timer cannot wait for years, and nobody does.
    if (wait < 0 || wait > DAY_MS) return undefined;
    const timer = setTimeout(() => tick((before) => before + 1), wait + 1);
    return () => clearTimeout(timer);
  }, [waitsFor]);
  return Date.now();
}
