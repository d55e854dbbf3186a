import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** A panel and the button that opens it, which may stand apart. */
export interface Opening {
  readonly isOpen: boolean;
  readonly turn: () => void;
  /** From within: what was pressed goes with the panel. */
  readonly close: () => void;
  /** The button is mounted anew for each, and takes the focus. */
  readonly closings: number;
  readonly isClosed: boolean;
}

export function useOpening(isOpen: boolean, open: (isOpen: boolean) => void): Opening {
  const [closings, setClosings] = useState(0);
  const seen = useRef(closings);
  const isClosed = seen.current !== closings;
  useEffect(() => {
    seen.current = closings;
  }, [closings]);
  const turn = useCallback(() => open(!isOpen), [open, isOpen]);
  const close = useCallback(() => {
    setClosings((before) => before + 1);
    open(false);
  }, [open]);
  return useMemo(
    () => ({ isOpen, turn, close, closings, isClosed }),
    [isOpen, turn, close, closings, isClosed],
  );
}
