import { Icon, Inline, Lozenge, Pressable, Text, xcss } from '@forge/react';
import { useCallback } from 'react';
import { blocks } from '../../plan/update/checks';
import { stageKey } from '../../plan/update/preparation';
import type { PreparedChannel } from '../../plan/update/prepared';
import type { Words } from '../../plan/words';
import { joined } from '../plan/read/joined';
import { useScreen } from '../screen';
import { idOf } from './channel-id';
import { usePreparing } from './preparing';
import type { Sent } from './use-preparation';

const head = xcss({
  width: '100%',
  padding: 'space.100',
  textAlign: 'start',
  backgroundColor: 'color.background.neutral.subtle',
  borderRadius: 'radius.small',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

interface Props {
  readonly prepared: PreparedChannel;
  /** In the order of telling, from 1. */
  readonly place: number;
  readonly isOpen: boolean;
}

/** Its name, whom it reaches, and how far its text is. A press opens it, another closes it. */
export function ChannelHead({ prepared, place, isOpen }: Props) {
  const { words } = useScreen();
  const { chosen, comments, copies, open, pending } = usePreparing();
  const id = idOf(prepared);
  const { channel } = prepared;
  const press = useCallback(() => {
    pending.flush();
    open(isOpen ? null : id);
  }, [pending, open, isOpen, id]);
  const sentOf = (of: string): SentMark | undefined => {
    const comment = comments.get(of);
    if (comment?.state === 'posted') return { ...comment, how: 'posted' };
    const copy = copies.get(of);
    return copy && { ...copy, how: 'copied' };
  };
  const mark = markOf(prepared, sentOf(stageKey(id, chosen.stage)), words);
  return (
    <Pressable xcss={head} onClick={press}>
      <Inline spread="space-between" alignBlock="center" space="space.100" rowSpace="space.050" shouldWrap>
        <Inline space="space.100" alignBlock="center">
          <Icon
            glyph={isOpen ? 'chevron-down' : 'chevron-right'}
            label={words(isOpen ? 'prepare.hide' : 'prepare.show')}
          />
          <Text weight="semibold">
            {channel === null
              ? words('prepare.noChannel')
              : `${place}. ${channel.cells.name ?? words('field.notSet')}`}
          </Text>
          {channel?.cells.reach !== undefined && (
            <Lozenge appearance={channel.cells.reach === 'external' ? 'moved' : 'default'}>
              {words(`field.channel.reach.${channel.cells.reach}`)}
            </Lozenge>
          )}
        </Inline>
        <Text size="small" color={mark.color}>
          {mark.said}
        </Text>
      </Inline>
    </Pressable>
  );
}

interface SentMark extends Sent {
  readonly how: 'copied' | 'posted';
}

interface Mark {
  readonly said: string;
  readonly color: 'color.text.success' | 'color.text.warning' | 'color.text.danger' | 'color.text.subtle';
}

function markOf({ never, text }: PreparedChannel, sent: SentMark | undefined, words: Words): Mark {
  if (never.length > 0)
    return {
      said: words('prepare.mark.never', { specials: joined(never, words) }),
      color: 'color.text.danger',
    };
  const copy = text?.copy ?? null;
  if (sent !== undefined)
    return copy?.whole === sent.whole
      ? {
          said: words(`prepare.mark.${sent.how}`, { time: clock(sent.at, words) }),
          color: 'color.text.success',
        }
      : { said: words(`prepare.mark.${sent.how}.changed`), color: 'color.text.warning' };
  if (text?.checks.some(blocks) === true)
    return { said: words('prepare.mark.blank'), color: 'color.text.subtle' };
  if (copy === null)
    return {
      said: words(text?.elsewhere == null ? 'prepare.mark.none' : 'prepare.mark.elsewhere'),
      color: 'color.text.subtle',
    };
  const left = text?.checks.length ?? 0;
  return left > 0
    ? { said: words('prepare.mark.check', { count: left }), color: 'color.text.warning' }
    : { said: words('prepare.mark.ready'), color: 'color.text.success' };
}

const clock = (at: number, { language }: Words): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
