import { EmptyState, Text } from '@forge/react';
import { useListScreen } from './list-screen';

/** Says how a plan is made: here is no other way to one. */
export function NoPlans() {
  const { words, isSite } = useListScreen();
  return (
    <EmptyState
      header={words(isSite ? 'plans.none.site' : 'plans.none')}
      headingLevel={2}
      description={<Text>{words('plans.none.how')}</Text>}
    />
  );
}
