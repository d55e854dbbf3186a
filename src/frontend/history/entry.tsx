import { Box, Pressable, Stack, Text, xcss } from '@forge/react';
import { useCallback } from 'react';
import type { Entry as Made, Unread } from '../../plan/history';
import type { Telling } from '../../plan/value-words';
import { useScreen } from '../screen';
import { agoWords, exactly } from './ago';
import { BeforeAfter } from './before-after';
import { Restore } from './restore';
import { Sentence } from './sentence';

const closed = xcss({
  width: '100%',
  textAlign: 'start',
  padding: 'space.075',
  backgroundColor: 'elevation.surface',
  borderRadius: 'radius.small',
  ':hover': { backgroundColor: 'elevation.surface.hovered' },
});
const opened = xcss({
  padding: 'space.150',
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.small',
});

interface Props {
  readonly entry: Made;
  readonly telling: Telling;
  readonly now: number;
  readonly timeZone: string;
  readonly isOpen: boolean;
  /** Of an edit's id. */
  readonly turn: (id: string) => void;
}

/** One edit in a sentence, pressed to see it whole. */
export function HistoryEntry({ entry, telling, now, timeZone, isOpen, turn }: Props) {
  const { mayEdit } = useScreen();
  const { language } = telling.words;
  const { id } = entry.edit;
  const press = useCallback(() => turn(id), [turn, id]);
  return (
    <Stack>
      <Pressable xcss={closed} onClick={press}>
        <Text>
          <Sentence entry={entry} telling={telling} />
          {` · ${isOpen ? exactly(entry.at, timeZone, language) : agoWords(entry.at, now, language)}`}
        </Text>
      </Pressable>
      {isOpen && (
        <Box xcss={opened}>
          <Stack space="space.200">
            <BeforeAfter entry={entry} telling={telling} />
            {mayEdit && <Restore entry={entry} telling={telling} />}
          </Stack>
        </Box>
      )}
    </Stack>
  );
}

/** Named, and left as it is. */
export function UnreadEntry({ unread, telling }: { readonly unread: Unread; readonly telling: Telling }) {
  return (
    <Box padding="space.075">
      <Text color="color.text.subtle">
        {telling.words(`history.unread.${unread.why}`, { key: unread.key })}
      </Text>
    </Box>
  );
}
