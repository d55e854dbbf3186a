/**
 * Whether somebody sees the page, and when they come back to it or the network does. UI Kit says nothing of either; the
 * frame that the app runs in is as visible as the page around it, where the host has such a frame at all.
 */
export function isPageHidden(): boolean {
  const page = pageIn(globalThis);
  return page !== null && Reflect.get(page, 'visibilityState') === 'hidden';
}

/** Gives back what ends it. */
export function onReturn(then: () => void): () => void {
  const self: unknown = globalThis;
  const events = [
    [pageIn(globalThis), 'visibilitychange'],
    [self instanceof EventTarget ? self : null, 'online'],
  ] as const;
  for (const [target, event] of events) target?.addEventListener(event, then);
  return () => {
    for (const [target, event] of events) target?.removeEventListener(event, then);
  };
}

function pageIn(self: typeof globalThis): EventTarget | null {
  const page: unknown = Reflect.get(self, 'document');
  return page instanceof EventTarget ? page : null;
}
