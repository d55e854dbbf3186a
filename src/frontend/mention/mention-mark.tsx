import { Text } from '@forge/react';
import type { AccountId, RowId } from '../../plan/values';
import { useIsInPressable } from '../cells/in-pressable';
import { PageLink } from '../plan/page-link';
import { useScreen } from '../screen';
import { useMarks } from './use-marks';

interface Props {
  readonly role: RowId;
  readonly person: AccountId;
}

/**
 * Behind a name in the roles, for those who may edit: whether this person was told, and the way to the comment. It
 * stands in a Text.
 */
export function MentionMark({ role, person }: Props) {
  const { plan } = useScreen();
  const isInPressable = useIsInPressable();
  return useMarks(role)(person).map(({ sentence, colour, comment }) => (
    <Text key={sentence} as="span" size="small" color={`color.text.${colour}`}>
      {comment === undefined || isInPressable
        ? ` ${sentence}`
        : [
            ' ',
            <PageLink key="comment" contentId={plan.head.contentId} comment={comment}>
              {sentence}
            </PageLink>,
          ]}
    </Text>
  ));
}
