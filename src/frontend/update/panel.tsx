/** From top to bottom in the order of a night: how bad it is, whom to tell besides, what the texts ask, then each channel. */
import { Box, Stack, xcss } from '@forge/react';
import { useMemo, useState } from 'react';
import { prepared } from '../../plan/update/prepared';
import { rowsOf } from '../../plan/section';
import type { Accounts } from '../data/use-accounts';
import type { Place } from '../data/place';
import { useScreen } from '../screen';
import { Asks } from './asks';
import { Besides } from './besides';
import { Channels } from './channels';
import { Choice } from './choice';
import { Notices } from './notices';
import { PreparingProvider, type Preparing } from './preparing';
import { RhythmOfUpdates } from './rhythm';
import { StartOver } from './start-over';
import { useNow } from './use-now';
import type { Kept } from './use-preparation';

interface Props {
  readonly kept: Kept;
  readonly place: Place;
  readonly accounts: Accounts;
}

const panel = xcss({
  padding: 'space.150',
  borderStyle: 'solid',
  borderWidth: 'border.width.selected',
  borderColor: 'color.border.selected',
  borderRadius: 'radius.medium',
});

export function Panel({ kept, place: { here, macro }, accounts: { nameOf, names } }: Props) {
  const { plan, planWords } = useScreen();
  const { chosen } = kept;
  const [due, setDue] = useState<number | null>(null);
  const now = useNow(due);
  const shown = useMemo(
    () => prepared(plan, chosen, { now, words: planWords, nameOf, names }),
    [plan, chosen, now, planWords, nameOf, names],
  );
  const { next } = shown.rhythm;
  const at = next !== null && 'at' in next ? next.at : null;
  if (at !== due) setDue(at);
  const preparing = useMemo((): Preparing => ({ ...kept, shown, here, macro }), [kept, shown, here, macro]);
  // Nothing else is asked before it is known how bad it is: everything after follows from that.
  const isBegun =
    shown.situation.severity !== null || rowsOf(plan.sections.incidents, 'severity').length === 0;
  return (
    <PreparingProvider value={preparing}>
      <Box xcss={panel}>
        <Stack space="space.250">
          <Notices />
          <Choice />
          {isBegun && (
            <>
              <Besides />
              <RhythmOfUpdates />
              <Asks />
              <Channels />
              <StartOver />
            </>
          )}
        </Stack>
      </Box>
    </PreparingProvider>
  );
}
