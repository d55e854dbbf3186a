import { Lozenge } from '@forge/react';
import type { Words } from '../plan/words';
import { hasLeft, type AccountStatus } from './account-status';

/** Behind a name, in its `Text`: nobody is reached there any more. */
export function leftMark(status: AccountStatus | null, words: Words) {
  return hasLeft(status) && [' ', <Lozenge key="left">{words('reading.left')}</Lozenge>];
}
