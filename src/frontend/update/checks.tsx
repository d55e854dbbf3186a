/** What to look at before it goes out. Each says why; only a blank stands in the way of copying. */
import { Box, Icon, Inline, Stack, Text, xcss } from '@forge/react';
import type { ChannelText } from '../../plan/update/channel-text';
import { blocks, type Check } from '../../plan/update/checks';
import { checkSentence } from '../../plan/update/update-words';
import { useScreen } from '../screen';

const SENTENCE = xcss({ width: '85%', flexGrow: '1' });

export function Checks({ text: { checks, length } }: { readonly text: ChannelText }) {
  const { words } = useScreen();
  const { limit } = length;
  return (
    <Stack space="space.050">
      {checks.map((check) => {
        const sentence = checkSentence(check, words);
        return <Seen key={sentence} check={check} sentence={sentence} />;
      })}
      {limit !== null && length.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {words('prepare.length', { length: length.length, limit })}
        </Text>
      )}
    </Stack>
  );
}

function Seen({ check, sentence }: { readonly check: Check; readonly sentence: string }) {
  const { words } = useScreen();
  const isBlock = blocks(check);
  return (
    <Inline space="space.100">
      <Icon
        glyph={isBlock ? 'error' : 'warning'}
        label={words(isBlock ? 'prepare.check.blocks' : 'prepare.check')}
        color={isBlock ? 'color.icon.danger' : 'color.icon.warning'}
        size="small"
      />
      <Box xcss={SENTENCE}>
        <Text size="small">{sentence}</Text>
      </Box>
    </Inline>
  );
}
