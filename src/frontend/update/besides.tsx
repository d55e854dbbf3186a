/** Who must be told besides the channels, and what we do: as the severity and each special case say. */
import { Box, Inline, Stack, Text, xcss } from '@forge/react';
import type { Besides as Said } from '../../plan/update/situation';
import { NameInColour, toneOf } from '../plan/read/names';
import { People } from '../plan/read/people';
import { useRowKeys } from '../rows/row-keys';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { usePreparing } from './preparing';

const box = xcss({
  padding: 'space.150',
  backgroundColor: 'color.background.neutral',
  borderRadius: 'radius.small',
});

export function Besides() {
  const { besides } = usePreparing().shown;
  const keyOf = useRowKeys(
    besides.map(({ row }) => row),
    null,
  );
  if (besides.length === 0) return null;
  return (
    <Box xcss={box}>
      <Stack space="space.150">
        {besides.map((each) => (
          <OfRow key={keyOf(each.row)} said={each} />
        ))}
      </Stack>
    </Box>
  );
}

function OfRow({ said: { row, tell, people, response } }: { readonly said: Said }) {
  const { plan, words } = useScreen();
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center">
        <NameInColour name={row.cells.name ?? words('field.notSet')} tone={toneOf(plan, row.id)} />
        {(tell !== null || people.length > 0) && <Text weight="semibold">{words('prepare.alsoTell')}</Text>}
      </Inline>
      {tell !== null && <TextBlocks text={tell} />}
      {people.length > 0 && <People people={people} />}
      {response !== null && <TextBlocks text={response} color="color.text.subtle" />}
    </Stack>
  );
}
