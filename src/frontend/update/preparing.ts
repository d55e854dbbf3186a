/** What the parts of the panel share: what is shown, and the ways to change it. */
import { createContext, useContext } from 'react';
import type { Prepared } from '../../plan/update/prepared';
import type { Home } from '../../resolvers/contract';
import type { Kept } from './use-preparation';

export interface Preparing extends Kept {
  readonly shown: Prepared;
  /** The content that the macro stands in, for comments; null where there is none. */
  readonly here: Home | null;
  /** By which a frame knows that a text is its macro's. */
  readonly macro: string | null;
}

const PreparingContext = createContext<Preparing | null>(null);
export const PreparingProvider = PreparingContext.Provider;

export function usePreparing(): Preparing {
  const preparing = useContext(PreparingContext);
  if (preparing === null) throw new Error('A part of an update stands outside its panel.');
  return preparing;
}
