/** Which rows show what stands in no column. Nothing of it is kept: who comes back reads the short form again. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { RowId } from '../../plan/values';

export interface OpenDetails {
  readonly isOpen: (row: RowId) => boolean;
  readonly toggle: (row: RowId) => void;
}

const OpenDetailsContext = createContext<OpenDetails | null>(null);

interface Props {
  /** Rows that are open to begin with: those of the person's own roles. */
  readonly own: readonly RowId[];
  readonly all: boolean;
  readonly children: ReactNode;
}

export function OpenDetailsProvider({ own, all, children }: Props) {
  const [turned, setTurned] = useState<ReadonlySet<RowId>>(new Set());
  const toggle = useCallback((row: RowId) => {
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(row)) after.add(row);
      return after;
    });
  }, []);
  const open = useMemo(
    () => ({ isOpen: (row: RowId) => all || own.includes(row) !== turned.has(row), toggle }),
    [own, all, turned, toggle],
  );
  return <OpenDetailsContext.Provider value={open}>{children}</OpenDetailsContext.Provider>;
}

export function useOpenDetails(): OpenDetails {
  const open = useContext(OpenDetailsContext);
  if (open === null) throw new Error('A row of a plan stands outside the plan.');
  return open;
}
