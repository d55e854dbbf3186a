import { Lozenge, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { AccountId } from '../../../plan/values';
import { hasLeft, useScreen } from '../../screen';

/** Of more people than this the first are shown, and how many more there are. */
const SHOWN = 3;

interface Props {
  readonly people: readonly AccountId[];
  /** Said before them. */
  readonly label?: string;
  /** Stands behind a person's name. */
  readonly mark?: (person: AccountId) => ReactNode;
}

/** People by name, each on a line: what is known of one stands beside the name. */
export function People({ people, label, mark }: Props) {
  const { words, statusOf } = useScreen();
  const rest = people.length - SHOWN;
  const setting = label === undefined ? {} : ({ size: 'small', color: 'color.text.subtle' } as const);
  return (
    <>
      {people.slice(0, SHOWN).map((person, index) => (
        <Text key={person} {...setting}>
          {index === 0 && label !== undefined && `${label} `}
          <User accountId={person} />
          {hasLeft(statusOf(person)) && [' ', <Lozenge key="left">{words('reading.left')}</Lozenge>]}
          {mark?.(person)}
        </Text>
      ))}
      {rest > 0 && <Text {...setting}>{words('reading.more', { count: rest })}</Text>}
    </>
  );
}
