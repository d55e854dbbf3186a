import { Text } from '@forge/react';
import { formatEvery, formatWithin } from '../../../plan/duration';
import { rhythmExceptions } from '../../../plan/rhythm';
import type { RowOf } from '../../../plan/section';
import { useScreen } from '../../screen';
import { TextBlocks } from '../../text/text-blocks';
import { NameInColour, toneOf } from './names';
import { NotSet } from './not-set';
import { People } from './people';

interface Props {
  readonly row: RowOf<'severity' | 'special'>;
  readonly column: string;
}

/** What stands in a column of the severities, and of the special cases. */
export function ReadSeverity({ row, column }: Props) {
  if (column === 'criteria') return <Criteria row={row} />;
  if (column === 'alsoTell') return <AlsoTell row={row} />;
  if (row.kind === 'severity' && column === 'first') return <First row={row} />;
  if (row.kind === 'severity' && column === 'every') return <Every row={row} />;
  return <Name row={row} />;
}

function Name({ row }: Pick<Props, 'row'>) {
  const { plan } = useScreen();
  const { name } = row.cells;
  return name === undefined ? <NotSet /> : <NameInColour name={name} tone={toneOf(plan, row.id)} />;
}

function Criteria({ row: { cells } }: Pick<Props, 'row'>) {
  const { words } = useScreen();
  const { criteria, example } = cells;
  if (criteria === undefined && example === undefined) return <NotSet />;
  return (
    <>
      {criteria !== undefined && <TextBlocks text={criteria} />}
      {example !== undefined && (
        <TextBlocks text={words('reading.example', { example })} size="small" color="color.text.subtlest" />
      )}
    </>
  );
}

function First({ row }: { readonly row: RowOf<'severity'> }) {
  const { words } = useScreen();
  const { firstMessage } = row.cells;
  return firstMessage === undefined ? <NotSet /> : <Text>{formatWithin(firstMessage, words)}</Text>;
}

function Every({ row: { cells } }: { readonly row: RowOf<'severity'> }) {
  const { words } = useScreen();
  const exceptions = rhythmExceptions(cells, words);
  if (cells.every === undefined && exceptions === '') return <NotSet />;
  return (
    <>
      {cells.every !== undefined && <Text>{formatEvery(cells.every, words)}</Text>}
      {exceptions !== '' && (
        <Text size="small" color="color.text.subtlest">
          {exceptions}
        </Text>
      )}
    </>
  );
}

function AlsoTell({ row: { cells } }: Pick<Props, 'row'>) {
  const { alsoTell, alsoTellPeople } = cells;
  if (alsoTell === undefined && alsoTellPeople === undefined) return <NotSet />;
  return (
    <>
      {alsoTell !== undefined && <TextBlocks text={alsoTell} />}
      {alsoTellPeople !== undefined && <People people={alsoTellPeople} short={() => false} />}
    </>
  );
}
