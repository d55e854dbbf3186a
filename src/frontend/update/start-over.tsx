import { useCallback } from 'react';
import { holdsWords } from '../../plan/update/preparation';
import { useScreen } from '../screen';
import { usePreparing } from './preparing';
import { Question } from './question';

/** The one press that loses what was typed: it asks, when anything was. */
export function StartOver() {
  const { words } = useScreen();
  const { chosen, pending, startOver } = usePreparing();
  const losesWords = useCallback(() => holdsWords(chosen) || !pending.isEmpty(), [chosen, pending]);
  return (
    <Question
      begin={words('prepare.startOver')}
      asks={words('prepare.startOver.asks')}
      yes={words('prepare.startOver.yes')}
      no={words('prepare.startOver.no')}
      act={startOver}
      isNeeded={losesWords}
    />
  );
}
