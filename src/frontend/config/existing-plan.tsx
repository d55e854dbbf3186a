import { Button, Inline, Text } from '@forge/react';
import { useEffect } from 'react';
import type { Words } from '../../plan/words';
import type { ListedPlan } from '../../resolvers/contract';
import { Chooser } from '../chooser/chooser';
import type { PlanAt } from './choice';
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
    <Chooser
      id="plan"
      label={words('config.plan')}
      help={words('config.plan.help')}
      placeholder={words(isLoading ? 'config.plan.loading' : 'config.plan.choose')}
      options={options}
      chosen={plan?.key ?? null}
      choose={(key) => {
        const found = [...unlisted, ...listed].find((each) => each.key === key);
        if (found !== undefined) choose({ key: found.key, home: found.home });
      }}
      isLoading={isLoading}
      missing={isMissing ? words('config.plan.missing') : null}
      refusal={refusal}
      unlisted={words('config.plan.unlisted')}
      retry={load}
      words={words}
    >
      {isNone && <Text>{words('config.plan.none')}</Text>}
      {hasMore && plans.length > 0 && refusal === null && (
        <Inline>
          <Button appearance="subtle" onClick={load} isDisabled={isLoading}>
            {words('config.plan.more')}
          </Button>
        </Inline>
      )}
    </Chooser>
  );
}

function nameOf({ title, pageTitle, spaceName }: ListedPlan): string {
  const name = title === null || title === pageTitle ? pageTitle : `${pageTitle} – ${title}`;
  return spaceName === null ? name : `${name} (${spaceName})`;
}
