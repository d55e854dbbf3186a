/** Words of one's own for a channel or over a template that somebody removed meanwhile: they are still here. */
import { CodeBlock, Stack, Text } from '@forge/react';
import { textKey } from '../../plan/update/preparation';
import { useScreen } from '../screen';
import { usePreparing } from './preparing';

export function Strays() {
  const { words } = useScreen();
  return usePreparing().shown.strays.map((text) => (
    <Stack key={textKey(text)} space="space.050">
      <Text color="color.text.warning">
        {words('update.stray', {
          channel: text.channelName === '' ? words('field.notSet') : text.channelName,
        })}
      </Text>
      <CodeBlock
        text={[text.subject, text.body].filter((part) => part !== '').join('\n\n')}
        shouldWrapLongLines
        // The name that UI Kit passes on; Atlaskit's newer one stays behind.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        showLineNumbers={false}
      />
    </Stack>
  ));
}
