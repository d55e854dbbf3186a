import { Text } from '@forge/react';
import { useMarks } from './use-marks';
import type { AccountId, RowId } from '../../plan/values';

interface Props {
  readonly role: RowId;
  readonly person: AccountId;
}

/** Behind a name in the roles, for those who may edit: whether this person was told. It stands in a Text. */
export function MentionMark({ role, person }: Props) {
  return useMarks(role)(person).map(({ sentence, colour }) => (
    <Text key={sentence} as="span" size="small" color={`color.text.${colour}`}>
      {` ${sentence}`}
    </Text>
  ));
}
