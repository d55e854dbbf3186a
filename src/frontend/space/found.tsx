import { Heading, Stack, Text } from '@forge/react';
import type { PlanRow } from '../../resolvers/contract';
import { foundHere } from './found-here';
import { useLeaders } from './leaders';
import { ListEnd } from './list-end';
import { useListScreen } from './list-screen';
import { PlanRows } from './plan-rows';
import type { PlanRowsRead } from './use-plan-rows';

interface FoundProps {
  readonly sought: string;
  /** Those whose title begins so, of all. */
  readonly found: PlanRowsRead;
  /** What was loaded of the list. */
  readonly listed: PlanRowsRead;
  readonly ask: (row: PlanRow) => void;
}

/** What storage found by the beginning of titles, and apart from it what the loaded rows hold elsewhere: each says which. */
export function Found({ sought, found, listed, ask }: FoundProps) {
  const { words } = useListScreen();
  const { nameOf, statusOf } = useLeaders();
  const elsewhere = foundHere(listed.rows, sought, found.rows, nameOf);
  const areLeadersKnown = listed.rows.every(({ leads }) =>
    leads.every((person) => statusOf(person) !== null),
  );
  const isNone = found.rows.length === 0 && !found.isReading && found.cursor === null;
  const searched = listed.cursor === null ? 'plans.found.wholly' : 'plans.found.partly';
  return (
    <Stack space="space.400">
      <Stack space="space.150">
        <Heading as="h2" size="small">
          {words('plans.found.beginning', { sought })}
        </Heading>
        {isNone && found.refusal === null && <Text>{words('plans.found.none')}</Text>}
        <PlanRows
          label={words('plans.found.beginning', { sought })}
          rows={found.rows}
          ask={found.mayDelete ? ask : null}
        />
        <ListEnd read={found} />
      </Stack>
      {!found.isReading && (
        <Stack space="space.150">
          <Heading as="h2" size="small">
            {words('plans.found.elsewhere', { sought })}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {words(searched, {
              count: listed.rows.length,
              where: words(areLeadersKnown ? 'plans.found.in' : 'plans.found.inTitles'),
            })}
          </Text>
          {elsewhere.length === 0 && !listed.isReading && <Text>{words('plans.found.none')}</Text>}
          <PlanRows
            label={words('plans.found.elsewhere', { sought })}
            rows={elsewhere}
            ask={listed.mayDelete ? ask : null}
          />
          <ListEnd read={listed} />
        </Stack>
      )}
    </Stack>
  );
}
