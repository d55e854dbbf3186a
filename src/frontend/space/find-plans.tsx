import { Box, Button, Form, Inline, Label, Select, Stack, Textfield, xcss } from '@forge/react';
import { useCallback, useRef, useState } from 'react';
import * as v from 'valibot';
import { CARD_ORDERS, type CardOrder } from '../../plan/card';
import { useListScreen } from './list-screen';

interface FindPlansProps {
  readonly order: CardOrder;
  readonly choose: (order: CardOrder) => void;
  /** Null shows all again. */
  readonly seek: (words: string | null) => void;
  readonly isSeeking: boolean;
}

const option = v.object({ value: v.picklist(CARD_ORDERS) });
const field = xcss({ width: '260px' });
const choice = xcss({ width: '220px' });
const [SOUGHT, ORDER] = ['plans-sought', 'plans-order'];

/** The field is uncontrolled: a key that is pressed draws nothing anew, and Enter searches. */
export function FindPlans({ order, choose, seek, isSeeking }: FindPlansProps) {
  const { words } = useListScreen();
  const typed = useRef('');
  /** A field that is emptied is another field. */
  const [emptied, setEmptied] = useState(0);
  const search = useCallback(() => {
    const sought = typed.current.trim();
    seek(sought === '' ? null : sought);
  }, [seek]);
  const showAll = useCallback(() => {
    typed.current = '';
    setEmptied((times) => times + 1);
    seek(null);
  }, [seek]);
  const orders = CARD_ORDERS.map((value) => ({ value, label: words(`plans.order.${value}`) }));
  return (
    <Inline spread="space-between" alignBlock="start" space="space.200" rowSpace="space.200" shouldWrap>
      <Form onSubmit={search}>
        <Stack space="space.050">
          <Label labelFor={SOUGHT}>{words('plans.find')}</Label>
          <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
            <Box xcss={field}>
              <Textfield
                key={emptied}
                id={SOUGHT}
                name={SOUGHT}
                maxLength={255}
                placeholder={words('plans.find.hint')}
                onChange={({ target }) => {
                  typed.current = typeof target.value === 'string' ? target.value : '';
                }}
              />
            </Box>
            <Button type="submit">{words('plans.find.press')}</Button>
            {isSeeking && (
              <Button appearance="subtle" onClick={showAll}>
                {words('plans.find.all')}
              </Button>
            )}
          </Inline>
        </Stack>
      </Form>
      {!isSeeking && (
        <Stack space="space.050">
          <Label labelFor={ORDER}>{words('plans.order')}</Label>
          <Box xcss={choice}>
            <Select
              inputId={ORDER}
              name={ORDER}
              isSearchable={false}
              options={orders}
              value={orders.find(({ value }) => value === order) ?? null}
              onChange={(chosen: unknown) => {
                if (v.is(option, chosen)) choose(chosen.value);
              }}
            />
          </Box>
        </Stack>
      )}
    </Inline>
  );
}
