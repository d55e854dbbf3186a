import { createContext, useContext } from 'react';

/** Inside a cell that is pressed to edit it: a link would be a control within a control, so it is shown as text. */
const InPressable = createContext(false);
export const InPressableProvider = InPressable.Provider;

export function useIsInPressable(): boolean {
  return useContext(InPressable);
}
