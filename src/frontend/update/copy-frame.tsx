import { Frame } from '@forge/react';
import type { ChannelText } from '../../plan/update/channel-text';
import { stageKey } from '../../plan/update/preparation';
import type { PreparedChannel } from '../../plan/update/prepared';
import type { TextSaid } from './copy-said';
import { useScreen } from '../screen';
import { idOf } from './channel-id';
import { usePreparing } from './preparing';
import { useCopyFrame } from './use-copy-frame';

interface Props {
  readonly prepared: PreparedChannel;
  readonly text: ChannelText;
}

/** The app's one frame, in the channel that is open: it copies, and nothing else. */
export function CopyFrame({ prepared, text: { copy, checks } }: Props) {
  const { words } = useScreen();
  const { chosen, macro, pending, wasCopied } = usePreparing();
  const why = copy !== null ? null : words(checks.length > 0 ? 'prepare.copy.blank' : 'prepare.copy.nothing');
  const whole = { label: words('prepare.copy'), text: copy?.whole ?? '' };
  const parts = [
    { label: words('prepare.copy.subject'), text: copy?.subject ?? '' },
    { label: words('prepare.copy.body'), text: copy?.body ?? '' },
  ];
  const said: TextSaid = {
    macro,
    of: stageKey(idOf(prepared), chosen.stage),
    parts: copy !== null && copy.subject !== '' && copy.body !== '' ? [whole, ...parts] : [whole],
    why,
    copied: words('prepare.copy.done'),
    byHand: words('prepare.copy.byHand'),
    language: words.language,
  };
  useCopyFrame(said, {
    isAsked: () => pending.flush(),
    wasCopied: (of, copied) => wasCopied(of, { whole: copied, at: Date.now() }),
  });
  return <Frame resource="copy" />;
}
