/** Each channel that carries this, in the order of the plan. One is open at a time, every other one press away. */
import { Box, Heading, Stack, Text, xcss } from '@forge/react';
import { joined } from '../plan/read/joined';
import { useRowKeys } from '../rows/row-keys';
import { useScreen } from '../screen';
import { ChannelHead } from './channel-head';
import { idOf } from './channel-id';
import { OpenChannel } from './open-channel';
import { usePreparing } from './preparing';
import { Strays } from './strays';

const item = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
});

export function Channels() {
  const { words } = useScreen();
  const { opened, shown } = usePreparing();
  const { channels, leftOut, situation } = shown;
  const first = channels.find(({ text }) => text !== null);
  const isThere = opened?.channel === null || channels.some((each) => idOf(each) === opened?.channel);
  const open = isThere ? opened?.channel : first && idOf(first);
  // Somebody may be typing in the open one.
  const keyOf = useRowKeys(
    channels.map((each) => ({ id: idOf(each) })),
    open ?? null,
  );
  return (
    <Stack space="space.100">
      <Heading as="h2" size="xsmall">
        {words('prepare.channels')}
      </Heading>
      {channels.map((each, index) => {
        const id = idOf(each);
        return (
          <Box key={keyOf({ id })} xcss={item}>
            <ChannelHead prepared={each} place={index + 1} isOpen={open === id} />
            {open === id && <OpenChannel prepared={each} />}
          </Box>
        );
      })}
      {leftOut.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {words('prepare.leftOut', {
            severity: situation.severity?.cells.name ?? '',
            channels: joined(leftOut, words),
          })}
        </Text>
      )}
      <Strays />
    </Stack>
  );
}
