import { useEffect, type RefObject } from 'react';

/** What says that a person has taken over. */
const DEEDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Brings an element into view, and keeps it there while what stands above it still grows: the macros of a page come late. */
export function useKeptInView(element: RefObject<HTMLElement>, isWanted: boolean): void {
  useEffect(() => {
    const kept = element.current;
    if (!isWanted || kept === null) return;
    // It tells of the size that is there at first too.
    const watch = new ResizeObserver(() => kept.scrollIntoView({ block: 'center' }));
    const stop = (): void => {
      watch.disconnect();
      for (const deed of DEEDS) window.removeEventListener(deed, stop);
    };
    watch.observe(kept.closest('main') ?? document.body);
    for (const deed of DEEDS) window.addEventListener(deed, stop, { passive: true });
    return stop;
  }, [element, isWanted]);
}
