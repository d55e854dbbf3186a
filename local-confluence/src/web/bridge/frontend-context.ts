import { createContext, useContext } from 'react';
import type { FrontendContext } from '../../local-api';

const Context = createContext<FrontendContext | null>(null);

/** Where the macro around stands, for what it embeds. */
export const FrontendContextProvider = Context.Provider;

export function useFrontendContext(): FrontendContext {
  const context = useContext(Context);
  if (context === null) throw new Error('A component stands outside a macro');
  return context;
}
