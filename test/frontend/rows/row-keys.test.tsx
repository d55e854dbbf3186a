import { findAll, host, show, textOf, when } from '../host';
import { Box, Text } from '@forge/react';
import fc from 'fast-check';
import { useState } from 'react';
import { keyedAgain, NONE_KEYED, useRowKeys } from '../../../src/frontend/rows/row-keys';
import { RUNS } from '../../plan/arbitraries';

const anew = (before: string, after: string, held: string | null = null): string[] => {
  const first = keyedAgain(NONE_KEYED, before.split(''), held);
  return [...keyedAgain(first, after.split(''), held).rounds.keys()];
};

it.each([
  ['nothing changed', 'abcd', 'abcd', null, ''],
  ['a row was added', 'abcd', 'abxcd', null, ''],
  ['a row was removed', 'abcd', 'abd', null, ''],
  ['a row was moved down', 'abcd', 'bcad', null, 'a'],
  ['a row was moved up', 'abcd', 'adbc', null, 'd'],
  ['a row was moved over the one that is held', 'abcd', 'bacd', 'a', 'b'],
  ['the one that is held was moved', 'abcd', 'bcda', 'a', 'bcd'],
])('%s: those that are mounted anew', (_, before, after, held, expected) => {
  expect(anew(before, after, held).sort().join('')).toBe(expected);
});

let reorder: (ids: readonly string[]) => void = () => undefined;

/** One list that stays on the screen: a new one would be mounted in its order whatever its keys are. */
function List() {
  const [ids, setIds] = useState<readonly string[]>([]);
  reorder = setIds;
  const rows = ids.map((id) => ({ id }));
  const keyOf = useRowKeys(rows, null);
  return (
    <Box>
      {rows.map((row) => (
        <Text key={keyOf(row)}>{row.id}</Text>
      ))}
    </Box>
  );
}

it('the host is shown rows in their order, whatever was added, removed and moved', async () => {
  await show(<List />);
  const order = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  await fc.assert(
    fc.asyncProperty(order, async (ids) => {
      await when(() => reorder(ids));
      expect(findAll(host.shown, 'Text').map(textOf)).toEqual(ids);
    }),
    RUNS,
  );
});
