/** What the document itself can be turned to, besides what is in it: editing a section, showing all details. */
import { createContext, useContext } from 'react';
import type { SectionName } from '../../plan/fields';

export interface Turning {
  /** Begins to edit a section, or ends it with null. One at a time: the document stays small. */
  readonly edit: (section: SectionName | null) => void;
  readonly turnDetails: () => void;
  /** Opens the history and closes it; null where there is none to read. */
  readonly turnHistory: (() => void) | null;
  readonly showsHistory: boolean;
  /** On a phone a row is a card. */
  readonly isNarrow: boolean;
  /** The day where the reader is. */
  readonly today: () => string;
}

const TurningContext = createContext<Turning | null>(null);
export const TurningProvider = TurningContext.Provider;

export function useTurning(): Turning {
  const turning = useContext(TurningContext);
  if (turning === null) throw new Error('A section stands outside the plan.');
  return turning;
}
