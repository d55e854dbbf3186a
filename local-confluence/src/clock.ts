/** The time is handed in, so that a test can set it. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Rings once, when it is that late, and is silenced by what it returns. A clock that a test sets has no alarm: the test says when. */
  alarm?: (at: number, ring: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  alarm(at, ring) {
    const timer = setTimeout(ring, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  },
};
