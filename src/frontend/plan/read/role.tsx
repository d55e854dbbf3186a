import { Text } from '@forge/react';
import { neededLabel } from '../../../plan/field-words';
import { rowsOf, type AnyRow, type RowOf } from '../../../plan/section';
import type { AccountId } from '../../../plan/values';
import { MentionMark } from '../../mention/mention-mark';
import { useMarks } from '../../mention/use-marks';
import { UnderPeople } from '../../mention/under-people';
import { useScreen } from '../../screen';
import { TextBlocks } from '../../text/text-blocks';
import { NotSet } from './not-set';
import { People } from './people';

interface Props {
  readonly row: RowOf<'role'>;
  readonly column: string;
}

/** What stands in a column of the roles. */
export function ReadRole({ row, column }: Props) {
  const { responsibilities } = row.cells;
  if (column === 'role') return <Name row={row} />;
  if (column === 'who') return <Who row={row} />;
  return responsibilities === undefined ? <NotSet /> : <TextBlocks text={responsibilities} />;
}

function Name({ row: { cells } }: Pick<Props, 'row'>) {
  const { words, me } = useScreen();
  const needed = neededLabel(cells, words);
  const isMine = me !== null && isHolder(cells, me);
  return (
    <>
      <Text weight="semibold">{cells.name ?? words('field.notSet')}</Text>
      {needed !== '' && (
        <Text size="small" color="color.text.subtlest">
          {needed}
        </Text>
      )}
      {isMine && (
        <Text size="small" weight="semibold" color="color.text.selected">
          {words('reading.yourRole')}
        </Text>
      )}
    </>
  );
}

/** Whether a row is a role of the person who reads: it is marked. */
export function useIsMine(): (row: AnyRow) => boolean {
  const { me, plan } = useScreen();
  const mine = new Set(
    rowsOf(plan.sections.roles, 'role').flatMap(({ id, cells }) =>
      me !== null && isHolder(cells, me) ? [id] : [],
    ),
  );
  return ({ id }) => mine.has(id);
}

export function isHolder({ holders, backups }: RowOf<'role'>['cells'], person: string): boolean {
  return Boolean(holders?.includes(person) || backups?.includes(person));
}

function Who({ row: { id, cells } }: Pick<Props, 'row'>) {
  const { words } = useScreen();
  const marks = useMarks(id);
  const mark = (person: AccountId) => <MentionMark role={id} person={person} />;
  const short = (person: AccountId) => marks(person).some(({ isOpen }) => isOpen);
  const { holders, backups, reach } = cells;
  if ((holders ?? backups ?? reach) === undefined) return <NotSet />;
  return (
    <>
      {holders !== undefined && <People people={holders} mark={mark} short={short} />}
      {backups !== undefined && (
        <People people={backups} label={words('reading.backup')} mark={mark} short={short} />
      )}
      {(holders ?? backups) !== undefined && <UnderPeople role={id} />}
      {reach !== undefined && <TextBlocks text={reach} />}
    </>
  );
}
