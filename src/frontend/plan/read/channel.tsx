import { Inline, Lozenge, Text } from '@forge/react';
import { linkOf } from '../../../plan/link';
import { chosenRows } from '../../../plan/rows';
import { rowsOf, type RowOf } from '../../../plan/section';
import { useScreen } from '../../screen';
import { TextBlocks } from '../../text/text-blocks';
import { TextLink } from '../../text/text-link';
import { NameInColour, toneOf } from './names';
import { NotSet } from './not-set';
import { joined } from './joined';

interface Props {
  readonly row: RowOf<'channel'>;
  readonly column: string;
}

/** What stands in a column of the channels. */
export function ReadChannel({ row, column }: Props) {
  if (column === 'channel') return <Name row={row} />;
  if (column === 'audience') return <Audience row={row} />;
  if (column === 'for') return <For row={row} />;
  return <Posts row={row} />;
}

function Name({ row: { cells } }: Pick<Props, 'row'>) {
  const { words } = useScreen();
  const { name, link = '', reach } = cells;
  const href = linkOf(link);
  const text = name ?? (link === '' ? words('field.notSet') : link);
  const isExternal = reach === 'external';
  const gap = isExternal ? ' ' : '';
  return (
    <Text weight="semibold">
      {href === null ? (
        `${text}${gap}`
      ) : (
        <>
          <TextLink href={href}>{text}</TextLink>
          {gap}
        </>
      )}
      {isExternal && <Lozenge>{words('field.channel.reach.external')}</Lozenge>}
    </Text>
  );
}

function Audience({ row: { cells } }: Pick<Props, 'row'>) {
  const { audience, use } = cells;
  if (audience === undefined && use === undefined) return <NotSet />;
  return (
    <>
      {audience !== undefined && <Text weight="semibold">{audience}</Text>}
      {use !== undefined && <TextBlocks text={use} />}
    </>
  );
}

function For({ row: { cells } }: Pick<Props, 'row'>) {
  const { plan, words } = useScreen();
  const { severities, neverFor } = cells;
  const chosen = chosenRows(severities, rowsOf(plan.sections.incidents, 'severity'));
  const never = chosenRows(neverFor, rowsOf(plan.sections.incidents, 'special'));
  const inColour = chosen.map(({ id, cells: { name } }, index) => (
    // By place: a severity that is moved is drawn anew and not moved (see "row-keys.ts").
    <NameInColour key={index} name={name ?? words('field.notSet')} tone={toneOf(plan, id)} />
  ));
  return (
    <>
      {severities === 'all' && <Text>{words('field.channel.severities.all')}</Text>}
      {severities !== 'all' && chosen.length === 0 && <NotSet />}
      {severities !== 'all' && chosen.length === 1 && inColour}
      {severities !== 'all' && chosen.length > 1 && (
        <Inline shouldWrap space="space.050" rowSpace="space.025">
          {inColour}
        </Inline>
      )}
      {never.length > 0 && (
        <Text size="small" color="color.text.danger">
          {words('reading.never', { cases: joined(never, words) })}
        </Text>
      )}
    </>
  );
}

function Posts({ row: { cells } }: Pick<Props, 'row'>) {
  const { plan, words } = useScreen();
  const roles = rowsOf(plan.sections.roles, 'role');
  const posters = joined(chosenRows(cells.postedBy, roles), words);
  const approvers = joined(chosenRows(cells.approvalBy, roles), words);
  const approval = [approvers, cells.approval ?? ''].filter((part) => part !== '').join('. ');
  return (
    <>
      {posters === '' ? <NotSet /> : <Text>{posters}</Text>}
      {approval !== '' && (
        <Text size="small" color="color.text.subtle">
          {words('reading.approval', { approval })}
        </Text>
      )}
      {cells.access !== undefined && (
        <TextBlocks text={cells.access} size="small" color="color.text.subtle" />
      )}
    </>
  );
}
