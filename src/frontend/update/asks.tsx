/** The blanks of all texts, each asked once. What the plan answers is not asked, and can be said otherwise. */
import { Box, Button, Form, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import { useCallback, useState } from 'react';
import type { Ask } from '../../plan/update/asks';
import { askLabel } from '../../plan/update/update-words';
import { useRowKeys } from '../rows/row-keys';
import { useScreen } from '../screen';
import { ASK, AskField } from './ask-field';
import { usePreparing } from './preparing';

const FIELD = xcss({ width: '45%', minWidth: '230px', flexGrow: '1' });

export function Asks() {
  const { words } = useScreen();
  const { shown, pending } = usePreparing();
  const [changes, setChanges] = useState(false);
  // The next update stands with the rhythm.
  const asks = shown.asks.filter(({ known }) => known !== 'next_update');
  const fromPlan = asks.filter((ask) => ask.fromPlan);
  const asked = asks.filter((ask) => !ask.fromPlan || changes);
  // Their order follows the texts that ask them, and so the channels: somebody may be typing in one while a channel moves.
  const keyOf = useRowKeys(
    asked.map(({ key }) => ({ id: key })),
    pending.held?.startsWith(ASK) ? pending.held.slice(ASK.length) : null,
  );
  const enter = useCallback(() => pending.flush(), [pending]);
  if (asks.length === 0) return null;
  return (
    <Stack space="space.100">
      {asked.length > 0 && (
        <>
          <Heading as="h2" size="xsmall">
            {words('prepare.asks')}
          </Heading>
          <Form onSubmit={enter}>
            <Inline space="space.200" rowSpace="space.100" shouldWrap>
              {asked.map((ask) => (
                <Box key={keyOf({ id: ask.key })} xcss={FIELD}>
                  <AskField ask={ask} />
                </Box>
              ))}
            </Inline>
          </Form>
        </>
      )}
      {fromPlan.length > 0 && !changes && (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text size="small" color="color.text.subtle">
            {words('prepare.fromPlan', { answers: fromPlan.map((ask) => said(ask, words)).join(' · ') })}
          </Text>
          <Button appearance="subtle" spacing="compact" onClick={() => setChanges(true)}>
            {words('prepare.fromPlan.change')}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

const said = (ask: Ask, words: Parameters<typeof askLabel>[1]): string =>
  words('prepare.fromPlan.answer', { name: askLabel(ask, words), value: ask.value ?? '' });
