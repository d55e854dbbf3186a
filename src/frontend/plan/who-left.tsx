/** At the top, for everybody: who is named in the plan and has no account any more. In an incident nobody would answer. */
import { Text, User } from '@forge/react';
import { rowWords } from '../../plan/describe';
import { peopleNamed, rowsNaming } from '../../plan/people-named';
import { splitSentence } from '../../plan/sentence';
import { hasLeft } from '../account-status';
import { useScreen } from '../screen';
import { joinedNames } from './read/joined';

/** So many people, and so many rows, say enough; the tables mark all. */
const MOST = 3;

export function WhoLeft() {
  const { plan, statusOf, words } = useScreen();
  const left = peopleNamed(plan.sections).filter((person) => hasLeft(statusOf(person)));
  if (left.length === 0) return null;
  const more = (all: readonly unknown[]): string[] =>
    all.length > MOST ? [words('reading.more', { count: all.length - MOST })] : [];
  const rows = rowsNaming(plan.sections, left);
  const where = [...rows.slice(0, MOST).map((row) => rowWords(row, { words })), ...more(rows)];
  return (
    <Text size="small" color="color.text.warning">
      {splitSentence(words('reading.whoLeft', { count: left.length })).map((part) => {
        if ('text' in part) return part.text;
        if (part.name === 'where') return joinedNames(where, words);
        return [
          left
            .slice(0, MOST)
            .map((person, index) => [index > 0 && ', ', <User key={person} accountId={person} />]),
          more(left).map((rest) => `, ${rest}`),
        ];
      })}
    </Text>
  );
}
