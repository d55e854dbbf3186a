import { useMemo } from 'react';
import type { Telling } from '../../plan/value-words';
import type { Entry } from '../../plan/history';
import { useCells } from '../cells/open-cell';
import { useScreen } from '../screen';
import { momentWords } from './moment';
import { useOthers } from './others';

/** For sentences about edits. Names of people are known as far as they were picked here or asked for: none is kept. */
export function useTelling(): Telling {
  const { plan, words } = useScreen();
  const { names } = useCells();
  const { nameOf } = useOthers();
  return useMemo(
    () => ({ sections: plan.sections, words, nameOf: (person) => names.get(person) ?? nameOf(person) }),
    [plan, words, names, nameOf],
  );
}

/** Whose the other value of a conflict is and since when, where that was heard of. */
export function theirsLabel(theirs: Entry | null, { words, nameOf }: Telling): string {
  if (theirs === null) return words('saving.theirs');
  return words('saving.theirs.by', {
    who: nameOf(theirs.person) ?? words('history.someone'),
    when: momentWords(theirs.at, Date.now(), words.language),
  });
}
