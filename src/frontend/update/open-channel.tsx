/** One channel: how to post there, and what. */
import { Box, Link, Stack, Text, xcss } from '@forge/react';
import { linkOf } from '../../plan/link';
import type { PreparedChannel } from '../../plan/update/prepared';
import { joined } from '../plan/read/joined';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { ChannelText } from './channel-text';
import { NamedRoles } from './named-roles';

const body = xcss({ padding: 'space.150' });

export function OpenChannel({ prepared }: { readonly prepared: PreparedChannel }) {
  const { words } = useScreen();
  const { channel, never, severitiesNotSet, postedBy, approvalBy, rhythm, text } = prepared;
  const cells = channel?.cells ?? {};
  const href = linkOf(cells.link ?? '');
  return (
    <Box xcss={body}>
      <Stack space="space.150">
        {never.length > 0 && (
          <Text color="color.text.danger">{words('update.never', { specials: joined(never, words) })}</Text>
        )}
        {channel !== null && text !== null && (
          <Stack space="space.050">
            {href !== null && (
              <Text>
                <Link href={href} openNewTab>
                  {words('prepare.openChannel', { channel: cells.name ?? href })}
                </Link>
              </Text>
            )}
            {cells.audience !== undefined && <Text size="small">{labelled('audience', cells.audience)}</Text>}
            <NamedRoles label={words('field.channel.postedBy')} named={postedBy} isNeeded />
            <NamedRoles
              label={words('field.channel.approvalBy')}
              named={approvalBy}
              {...(cells.approval === undefined ? {} : { also: cells.approval })}
            />
            {cells.access !== undefined && (
              <TextBlocks text={labelled('access', cells.access)} size="small" />
            )}
            {severitiesNotSet && (
              <Text size="small" color="color.text.subtle">
                {words('update.severitiesNotSet')}
              </Text>
            )}
            {rhythm !== null && (
              <Text size="small" color="color.text.subtle">
                {rhythm.sentence}
              </Text>
            )}
          </Stack>
        )}
        {text !== null && <ChannelText prepared={prepared} text={text} />}
      </Stack>
    </Box>
  );

  function labelled(field: 'audience' | 'access', value: string): string {
    return words('prepare.labelled', { label: words(`field.channel.${field}`), value });
  }
}
