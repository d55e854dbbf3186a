import { Button, ErrorMessage, HelperMessage, Inline, Label, Select, Stack, Text } from '@forge/react';
import { useEffect } from 'react';
import * as v from 'valibot';
import type { Words } from '../../plan/words';
import type { ListedPlan } from '../../resolvers/contract';
import type { PlanAt } from './choice';
import { ListFailure } from './list-failure';
import { usePlanList } from './use-plan-list';

interface ExistingPlanProps {
  /** The chosen one. */
  plan: PlanAt | null;
  /** The one that the macro shows already. */
  shown: PlanAt | null;
  /** It was to be kept, and none is chosen. */
  isMissing: boolean;
  choose: (plan: PlanAt) => void;
  words: Words;
}

/** Plans that are there, by their pages. */
export function ExistingPlan({ plan, shown, isMissing, choose, words }: ExistingPlanProps) {
  const { plans, isLoading, refusal, hasMore, load } = usePlanList();
  useEffect(load, [load]);

  const listed: readonly PlanAt[] = plans;
  const unlisted = shown === null || listed.some(({ key }) => key === shown.key) ? [] : [shown];
  const options = [
    ...unlisted.map(({ key }) => ({ value: key, label: words('config.plan.shown') })),
    ...plans.map((each) => ({ value: each.key, label: nameOf(each) })),
  ];
  const isNone = !isLoading && refusal === null && options.length === 0;

  return (
    <Stack space="space.100">
      <Label labelFor="plan">{words('config.plan')}</Label>
      <Select
        inputId="plan"
        name="plan"
        options={options}
        value={options.find(({ value }) => value === plan?.key) ?? null}
        isLoading={isLoading}
        isInvalid={isMissing}
        placeholder={words(isLoading ? 'config.plan.loading' : 'config.plan.choose')}
        onChange={(chosen: unknown) => {
          const key = v.is(option, chosen) ? chosen.value : null;
          const found = [...unlisted, ...listed].find((each) => each.key === key);
          if (found !== undefined) choose({ key: found.key, home: found.home });
        }}
      />
      {isMissing && <ErrorMessage>{words('config.plan.missing')}</ErrorMessage>}
      {isNone && <Text>{words('config.plan.none')}</Text>}
      {refusal !== null && <ListFailure refusal={refusal} retry={load} words={words} />}
      {hasMore && plans.length > 0 && refusal === null && (
        <Inline>
          <Button appearance="subtle" onClick={load} isDisabled={isLoading}>
            {words('config.plan.more')}
          </Button>
        </Inline>
      )}
      <HelperMessage>{words('config.plan.help')}</HelperMessage>
    </Stack>
  );
}

const option = v.object({ value: v.string() });

function nameOf({ title, pageTitle, spaceName }: ListedPlan): string {
  const name = title === null || title === pageTitle ? pageTitle : `${pageTitle} – ${title}`;
  return spaceName === null ? name : `${name} (${spaceName})`;
}
