import { Text, User } from '@forge/react';
import type { Named } from '../../plan/update/situation';
import type { RowOf } from '../../plan/section';
import { leftMark } from '../left-mark';
import { useScreen } from '../screen';

/** Of more people than this in a role the first are shown. */
const MOST = 3;
const BETWEEN = ' ·';

interface Props {
  readonly label: string;
  readonly named: Named;
  /** Said after the roles. */
  readonly also?: string;
  /** A blank that matters is said. */
  readonly isNeeded?: boolean;
}

/** Who posts or approves: each role with whoever holds it now, or how they are reached. */
export function NamedRoles({ label, named: { roles }, also = '', isNeeded = false }: Props) {
  const { words } = useScreen();
  if (roles.length === 0 && also === '' && !isNeeded) return null;
  return (
    <Text size="small">
      {words('prepare.label', { label })}
      {roles.map((role, index) => [index > 0 && BETWEEN, <Role key={role.id} role={role} />])}
      {also !== '' && `${roles.length > 0 ? BETWEEN : ''} ${also}`}
      {roles.length === 0 && also === '' && ` ${words('field.notSet')}`}
    </Text>
  );
}

function Role({ role: { cells } }: { readonly role: RowOf<'role'> }) {
  const { words, statusOf } = useScreen();
  const { name, holders = [], backups = [], reach } = cells;
  const people = [...new Set([...holders, ...backups])];
  return (
    <>
      {' '}
      <Text as="strong">{name ?? words('field.notSet')}</Text>
      {people
        .slice(0, MOST)
        .map((person) => [' ', <User key={person} accountId={person} />, leftMark(statusOf(person), words)])}
      {people.length > MOST && ` ${words('reading.more', { count: people.length - MOST })}`}
      {reach !== undefined && ` (${reach})`}
    </>
  );
}
