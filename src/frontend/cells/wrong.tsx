import { ErrorMessage } from '@forge/react';
import type { Field } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { personWords, valueWords, type Telling } from '../../plan/value-words';
import type { Entry } from '../../plan/history';
import { momentWords } from '../saving/moment';
import { useOthers, whoWrote } from '../saving/others';
import { useTelling } from '../saving/telling';
import type { CellAt } from './cell-at';

interface Props {
  readonly refusal: EditRefusal | null;
  readonly field: Field;
  readonly at: Pick<CellAt, 'section' | 'row'>;
  readonly name: string;
}

/** What is wrong with what was typed, and what to do; of a conflict, what the other person wrote, who and when. */
export function Wrong({ refusal, field, at, name }: Props) {
  const telling = useTelling();
  const { changes } = useOthers();
  if (refusal === null) return null;
  const theirs = whoWrote(changes, at.section, at.row, name);
  return <ErrorMessage>{sentence(refusal, field, theirs, telling)}</ErrorMessage>;
}

function sentence(refusal: EditRefusal, field: Field, by: Entry | null, telling: Telling): string {
  const { words } = telling;
  if (refusal.code === 'tooMany' && field.kind === 'count')
    return words('editing.count.most', { limit: refusal.limit });
  if (refusal.code !== 'conflict') return refusalSentence(refusal, words);
  const theirs =
    refusal.current === null ? words('field.notSet') : valueWords(field, refusal.current, telling);
  if (by === null) return words('editing.conflict', { theirs });
  const who = personWords(by.person, telling);
  return words('editing.conflict.by', {
    theirs,
    who,
    when: momentWords(by.at, Date.now(), words.language),
  });
}
