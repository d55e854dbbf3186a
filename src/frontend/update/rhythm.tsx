/** When the next word comes: as the plan says for this severity and stage, and one field to say otherwise for all texts. */
import { Box, Button, Form, Inline, Stack, Text, xcss } from '@forge/react';
import { useCallback } from 'react';
import { useScreen } from '../screen';
import { AskField } from './ask-field';
import { usePreparing } from './preparing';

const HALF = xcss({ width: '45%', minWidth: '230px', flexGrow: '1' });

export function RhythmOfUpdates() {
  const { pending, shown } = usePreparing();
  const { sentence, first, later } = shown.rhythm;
  const enter = useCallback(() => pending.flush(), [pending]);
  // The last message promises none, unless its text says so.
  const isSaid =
    shown.situation.stage !== 'resolved' || shown.asks.some(({ known }) => known === 'next_update');
  return (
    <Form onSubmit={enter}>
      <Inline space="space.200" rowSpace="space.100" shouldWrap>
        <Box xcss={HALF}>
          <Stack space="space.050">
            <Text weight="semibold">{sentence}</Text>
            {[first, later].map(
              (line) =>
                line !== null && (
                  <Text key={line} size="small" color="color.text.subtle">
                    {line}
                  </Text>
                ),
            )}
          </Stack>
        </Box>
        {isSaid && (
          <Box xcss={HALF}>
            <NextUpdate />
          </Box>
        )}
      </Inline>
    </Form>
  );
}

function NextUpdate() {
  const { words } = useScreen();
  const { chosen, pending, shown } = usePreparing();
  const { typed: isTyped, passed } = shown.rhythm;
  const typed = chosen.answers.get('next_update')?.typed ?? '';
  const ask = shown.asks.find(({ known }) => known === 'next_update') ?? {
    key: 'next_update',
    name: 'next_update',
    known: 'next_update' as const,
    typed,
    value: null,
    time: true,
    notAMoment: false,
  };
  const again = useCallback(() => pending.flush({ type: 'again', now: Date.now() }), [pending]);
  return (
    <Stack space="space.050">
      <AskField ask={ask} />
      {passed && (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.danger">{words(isTyped ? 'prepare.passed.typed' : 'prepare.passed')}</Text>
          {!isTyped && (
            <Button spacing="compact" onClick={again}>
              {words('prepare.again')}
            </Button>
          )}
        </Inline>
      )}
    </Stack>
  );
}
