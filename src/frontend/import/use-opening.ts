import { useCallback, useMemo, useRef, useState } from 'react';

/** A panel and the button that opens it, which may stand apart. */
export interface Opening {
  readonly isOpen: boolean;
  readonly turn: () => void;
  /** From within: what was pressed goes with the panel. */
  readonly close: () => void;
  /** The button is mounted anew for each, and takes the focus. */
  readonly closings: number;
  /** It stays so while the button does: of two documents in a row the host may show the second alone. */
  readonly hasFocus: boolean;
}

/** @param where the button stands: one that comes to stand elsewhere later lets the focus be. */
export function useOpening(isOpen: boolean, open: (isOpen: boolean) => void, where: string): Opening {
  const [closings, setClosings] = useState(0);
  const last = useRef({ closings, where });
  if (last.current.closings !== closings) last.current = { closings, where };
  const hasFocus = closings > 0 && last.current.where === where;
  const turn = useCallback(() => open(!isOpen), [open, isOpen]);
  const close = useCallback(() => {
    setClosings((before) => before + 1);
    open(false);
  }, [open]);
  return useMemo(
    () => ({ isOpen, turn, close, closings, hasFocus }),
    [isOpen, turn, close, closings, hasFocus],
  );
}
