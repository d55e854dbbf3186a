import { Button, Inline, Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import type { PlanRow } from '../../resolvers/contract';
import { ListEnd } from './list-end';
import { useListScreen } from './list-screen';
import { PlanRows } from './plan-rows';
import type { PlanRowsRead } from './use-plan-rows';

/** All plans, in the order that was chosen; those of archived pages are counted, and stand among them when they are asked for. */
export function Listed({ read, ask }: { readonly read: PlanRowsRead; readonly ask: (row: PlanRow) => void }) {
  const { words } = useListScreen();
  const [showsArchived, setShowsArchived] = useState(false);
  const turn = useCallback(() => setShowsArchived((shown) => !shown), []);
  const { rows } = read;
  const alive = rows.filter(({ pageStatus }) => pageStatus !== 'archived');
  const archived = rows.length - alive.length;
  const isNoneYet = rows.length === 0 && !read.isReading && read.cursor !== null;
  return (
    <Stack space="space.200">
      <PlanRows
        label={words('plans.title')}
        rows={showsArchived ? rows : alive}
        ask={read.mayDelete ? ask : null}
      />
      {isNoneYet && <Text>{words('plans.noneYet')}</Text>}
      {archived > 0 && (
        <Inline alignBlock="center" space="space.100" rowSpace="space.050" shouldWrap>
          <Text color="color.text.subtle">
            {words(showsArchived ? 'plans.archived.shown' : 'plans.archived.hidden', { count: archived })}
          </Text>
          <Button appearance="subtle" spacing="compact" onClick={turn}>
            {words(showsArchived ? 'plans.archived.hide' : 'plans.archived.show')}
          </Button>
        </Inline>
      )}
      <ListEnd read={read} />
    </Stack>
  );
}
