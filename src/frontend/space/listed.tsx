import { Stack, Text } from '@forge/react';
import type { PlanRow } from '../../resolvers/contract';
import { ListEnd } from './list-end';
import { useListScreen } from './list-screen';
import { PlanRows } from './plan-rows';
import type { PlanRowsRead } from './use-plan-rows';

/** All plans, in the order that was chosen. */
export function Listed({ read, ask }: { readonly read: PlanRowsRead; readonly ask: (row: PlanRow) => void }) {
  const { words } = useListScreen();
  const isNoneYet = read.rows.length === 0 && !read.isReading && read.cursor !== null;
  return (
    <Stack space="space.200">
      <PlanRows label={words('plans.title')} rows={read.rows} ask={read.mayDelete ? ask : null} />
      {isNoneYet && <Text>{words('plans.noneYet')}</Text>}
      <ListEnd read={read} />
    </Stack>
  );
}
