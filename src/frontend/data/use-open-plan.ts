/**
 * Opens the plan that the macro shows. One call, and a second one the very first time: whoever may edit stores a plan
 * that is not there yet, so that no later release of the app changes what a team has read.
 */
import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { refuse, type Result } from '../../plan/refusal';
import type { PlanKey } from '../../plan/plan';
import type { Calls, Opened, Origin } from '../../resolvers/contract';
import { homeOf, type Place } from './place';
import { mayEdit } from './rights';

export interface OpenPlan {
  readonly opened: Result<Opened>;
  readonly mayEdit: boolean;
}

export interface Opening {
  /** Null until it is known. */
  readonly open: OpenPlan | null;
  readonly retry: () => void;
  /** Takes back a plan of this page that no macro shows any more. */
  readonly adopt: (orphan: PlanKey) => void;
  /** Begins a new plan although there is one to take back, or to copy. */
  readonly begin: () => void;
  /** Copies the plan that a person chose. */
  readonly copy: (origin: Origin) => void;
}

const invoke = makeInvoke<Calls>();

export function useOpenPlan(place: Place | null): Opening {
  const [open, setOpen] = useState<OpenPlan | null>(null);

  const run = useCallback(
    (opening: (place: Place) => Promise<OpenPlan>): (() => void) => {
      let wanted = true;
      if (place !== null)
        void opening(place).then((found) => {
          if (wanted) setOpen(found);
        });
      return () => {
        wanted = false;
      };
    },
    [place],
  );

  useEffect(() => run(openPlan), [run]);

  return {
    open,
    retry: () => {
      setOpen(null);
      run(openPlan);
    },
    adopt: (orphan) =>
      run(async () => ({ opened: await reached(() => invoke('plan/adopt', { orphan })), mayEdit: true })),
    begin: () => run(async ({ language }) => ({ opened: await create({ language }), mayEdit: true })),
    copy: ({ key, home: { contentType } }) =>
      run(async () => ({ opened: await create({ from: { plan: key, contentType } }), mayEdit: true })),
  };
}

type Create = Parameters<Calls['plan/create']>[0];
const create = (what: Create): Promise<Result<Opened>> => reached(() => invoke('plan/create', what));

async function openPlan(place: Place): Promise<OpenPlan> {
  const { here, language } = place;
  if (here === null) return { opened: refuse({ code: 'notAPage' }), mayEdit: false };
  const [opened, may] = await Promise.all([
    reached(() => invoke('plan/open', { language })),
    // In the page editor nothing is changed, and what is not published is not stored either.
    place.inPageEditor ? false : mayEdit(homeOf(place, here)),
  ]);
  const isToMake = opened.ok && isCertain(opened.value);
  return { opened: may && isToMake ? await create({ language }) : opened, mayEdit: may };
}

/** Nobody needs to be asked what this page's plan begins with. */
function isCertain(opened: Opened): boolean {
  switch (opened.state) {
    case 'plan':
      return false;
    case 'new':
      return opened.orphans.length === 0 && opened.origins.length === 0;
    case 'copy':
      return opened.origins.every(({ home }) => home.contentId === opened.of.contentId);
  }
}

/** A call that did not come through is a refusal like any other. */
async function reached<Answer>(call: () => Promise<Result<Answer>>): Promise<Result<Answer>> {
  try {
    return await call();
  } catch {
    return refuse({ code: 'unavailable', of: 'storage' });
  }
}
