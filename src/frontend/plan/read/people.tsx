import { Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import type { AccountId } from '../../../plan/values';
import { leftMark } from '../../left-mark';
import { useScreen } from '../../screen';

/** In a column the first so many are shown; the row's details hold all. */
export const SHORT = 3;

interface Props {
  readonly people: readonly AccountId[];
  /** Said before them. */
  readonly label?: string;
  /** Stands behind a person's name. */
  readonly mark?: (person: AccountId) => ReactNode;
  /** In a column: how many more there are is said, but for those of whom this is true, who are shown always. */
  readonly short?: (person: AccountId) => boolean;
}

/** People by name, each on a line: what is known of one stands beside the name. */
export function People({ people, label, mark, short }: Props) {
  const { words, statusOf } = useScreen();
  const shown = short === undefined ? people : people.filter((one, index) => index < SHORT || short(one));
  const rest = people.length - shown.length;
  const setting = label === undefined ? {} : ({ size: 'small', color: 'color.text.subtle' } as const);
  return (
    <>
      {shown.map((person, index) => (
        <Text key={person} {...setting}>
          {index === 0 && label !== undefined && `${label} `}
          <User accountId={person} />
          {leftMark(statusOf(person), words)}
          {mark?.(person)}
        </Text>
      ))}
      {rest > 0 && <Text {...setting}>{words('reading.more', { count: rest })}</Text>}
    </>
  );
}
