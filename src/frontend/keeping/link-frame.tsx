import { Frame, Stack, Text } from '@forge/react';
import type { TextSaid } from '../update/copy-said';
import { useCopyFrame } from '../update/use-copy-frame';
import { useScreen } from '../screen';

interface Props {
  readonly macro: string | null;
  readonly link: string;
}

/** The plan's link, and the app's one frame to copy it. */
export function LinkFrame({ macro, link }: Props) {
  const { words } = useScreen();
  const said: TextSaid = {
    macro,
    of: link,
    parts: [{ label: words('keeping.link.copy'), text: link }],
    why: null,
    copied: words('keeping.link.copied'),
    byHand: words('prepare.copy.byHand'),
    language: words.language,
  };
  useCopyFrame(said, HEARS);
  return (
    <Stack space="space.050">
      <Text size="small">{link}</Text>
      <Frame resource="copy" />
    </Stack>
  );
}

/** Nothing is typed beside it. */
const HEARS = { isAsked: () => undefined, wasCopied: () => undefined };
