import { Text } from '@forge/react';
import type { RowOf } from '../../../plan/section';
import { useScreen } from '../../screen';
import { TextBlocks } from '../../text/text-blocks';
import { NotSet } from './not-set';

interface Props {
  readonly row: RowOf<'value'>;
  readonly column: string;
}

/** What stands in a column of the values. */
export function ReadValue({ row: { cells }, column }: Props) {
  const { words } = useScreen();
  const { name, meaning, hardTimes } = cells;
  if (column === 'hardTimes') return hardTimes === undefined ? <NotSet /> : <TextBlocks text={hardTimes} />;
  return (
    <>
      <Text weight="semibold">{name ?? words('field.notSet')}</Text>
      {meaning !== undefined && <TextBlocks text={meaning} />}
    </>
  );
}
