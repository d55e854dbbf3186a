/** What an edit made of what: side by side where there is room, under each other on a phone. */
import { Box, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import type { ReactNode } from 'react';
import { fieldAt, rowIn, rowWords } from '../../plan/describe';
import type { Entry } from '../../plan/history';
import type { Telling } from '../../plan/value-words';
import type { RowId } from '../../plan/values';
import { RowThen, ValueThen } from './value-then';

interface Props {
  readonly entry: Entry;
  readonly telling: Telling;
}

const half = xcss({ width: '45%', minWidth: '230px', flexGrow: '1' });

export function BeforeAfter(props: Props) {
  const { words } = props.telling;
  const [before, after] = sidesOf(props);
  return (
    <Inline space="space.200" rowSpace="space.150" shouldWrap>
      <Side title={words('history.before')}>{before}</Side>
      <Side title={words('history.after')}>{after}</Side>
    </Inline>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box xcss={half}>
      <Stack space="space.050">
        <Heading as="h3" size="xxsmall">
          {title}
        </Heading>
        {children}
      </Stack>
    </Box>
  );
}

function sidesOf({ entry, telling }: Props): readonly [ReactNode, ReactNode] {
  const { words } = telling;
  const { change } = entry.edit;
  const { inverse } = entry;
  switch (change.type) {
    case 'set': {
      const cell = { field: fieldAt(entry, change, telling), telling };
      return [<ValueThen {...cell} value={change.before} />, <ValueThen {...cell} value={change.after} />];
    }
    case 'addMember':
    case 'takeMember': {
      const field = fieldAt(entry, change, telling);
      const member = <ValueThen field={field} value={[change.member]} telling={telling} />;
      const none = <Text color="color.text.subtlest">{words('history.notAmongThem')}</Text>;
      return change.type === 'addMember' ? [none, member] : [member, none];
    }
    case 'add':
      return [
        <Text color="color.text.subtlest">{words('history.notYet')}</Text>,
        <RowThen row={change.row} telling={telling} />,
      ];
    case 'remove':
      return [
        inverse.type === 'add' ? <RowThen row={inverse.row} telling={telling} /> : null,
        <Text color="color.text.subtlest">{words('history.notAnyMore')}</Text>,
      ];
    case 'move':
      return [
        <Text>{placeWords(inverse.type === 'move' ? inverse.after : null, entry, telling)}</Text>,
        <Text>{placeWords(change.after, entry, telling)}</Text>,
      ];
  }
}

function placeWords(behind: RowId | null, entry: Entry, telling: Telling): string {
  const { words } = telling;
  if (behind === null) return words('history.place.first');
  const row = rowIn(entry, behind, telling);
  return words('history.place.behind', {
    row: row === null ? words('history.gone') : rowWords(row, telling),
  });
}
