import { Button, Inline, Spinner } from '@forge/react';
import { ListFailure } from '../chooser/list-failure';
import { useListScreen } from './list-screen';
import type { PlanRowsRead } from './use-plan-rows';

/** What stands under the plans that were read: more of them, that they are being read, or why they were not. */
export function ListEnd({ read: { cursor, isReading, refusal, more } }: { readonly read: PlanRowsRead }) {
  const { words } = useListScreen();
  if (refusal !== null)
    return <ListFailure unlisted={words('plans.unlisted')} refusal={refusal} retry={more} words={words} />;
  if (isReading) return <Spinner label={words('plans.loading')} />;
  if (cursor === null) return null;
  return (
    <Inline>
      <Button onClick={more}>{words('plans.more')}</Button>
    </Inline>
  );
}
