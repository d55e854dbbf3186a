/** *Prepare an update*: one button for everyone who may read the plan, and under it the panel, in place. */
import { Box, Button } from '@forge/react';
import { useCallback } from 'react';
import type { Accounts } from '../data/use-accounts';
import type { Place } from '../data/place';
import { Boundary } from '../plan/boundary';
import { useScreen } from '../screen';
import { Panel } from './panel';
import { usePreparation } from './use-preparation';

interface Props {
  readonly place: Place;
  readonly accounts: Accounts;
  readonly isOpen: boolean;
  readonly turn: (isOpen: boolean) => void;
}

export function Prepare({ place, accounts, isOpen, turn }: Props) {
  const { plan, words } = useScreen();
  const kept = usePreparation(plan.sections);
  const { chosen, pending, see } = kept;
  const press = useCallback(() => {
    pending.flush();
    // Before anything was chosen there is nothing that could have changed under it.
    if (!isOpen && chosen.severity === null) see(plan.sections);
    turn(!isOpen);
  }, [pending, chosen.severity, see, plan.sections, isOpen, turn]);
  return (
    <>
      <Box>
        <Button appearance={isOpen ? 'default' : 'primary'} onClick={press}>
          {words(isOpen ? 'prepare.close' : 'prepare.open')}
        </Button>
      </Box>
      {isOpen && (
        <Boundary sentence={words('screen.broken')}>
          <Panel kept={kept} place={place} accounts={accounts} />
        </Boundary>
      )}
    </>
  );
}
