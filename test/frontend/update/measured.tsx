/** What crosses while an update is prepared in a large plan, document and all: for `npm run bench`, and for the test of its limits. */
import { findAll, host, nodesOf, textOf, type DocumentNode } from '../host';
import ForgeReconciler from '@forge/react';
import { PlanDocument } from '../../../src/frontend/plan/document';
import { call, press } from '../cells/on-screen';
import { invokes, place } from './prepare-screen';
import { largePlan } from './large-plan';

const rest = (): Promise<void> => new Promise((then) => setImmediate(() => setImmediate(then)));

export interface Measured {
  readonly invokes: number;
  /** Of the largest commit. */
  readonly bytes: number;
  readonly keystrokeReconciles: number;
  readonly leaveReconciles: number;
}

export async function measured(): Promise<Measured> {
  host.forget();
  Object.assign(globalThis, { screen: { width: 1440 } });
  ForgeReconciler.render(
    <PlanDocument
      place={place}
      plan={largePlan()}
      notices={{ revision: 0, named: [] }}
      mirrorOf={null}
      mayEdit={true}
      isStored={false}
    />,
  );
  await rest();
  const before = invokes();
  let bytes = 0;
  const step = async (doing: () => void): Promise<number> => {
    const commits = host.commits;
    doing();
    await rest();
    bytes = Math.max(bytes, host.bytes);
    return host.commits - commits;
  };
  await step(() => press(named('Button', 'Prepare an update')));
  await step(() => press(named('Button', 'Critical')));
  const type = (value: string) => () => call(firstBlank(), 'onChange', { target: { value } });
  let keystrokeReconciles = 0;
  for (const typed of ['S', 'Si', 'Sig', 'Sign']) keystrokeReconciles += await step(type(typed));
  const leaveReconciles = await step(() => call(firstBlank(), 'onBlur'));
  for (const stage of ['Monitoring', 'Resolved', 'Identified'])
    await step(() => press(named('Button', stage)));
  for (const head of heads()) await step(() => press(head));
  return { invokes: invokes() - before, bytes, keystrokeReconciles, leaveReconciles };
}

function named(type: string, words: string): DocumentNode {
  const found = findAll(host.shown, type).find((node) => textOf(node) === words);
  if (found === undefined) throw new Error(`No ${type} says "${words}"`);
  return found;
}

/** `@forge/react` puts the module's own mark before an id. */
function firstBlank(): DocumentNode {
  const found = nodesOf(host.shown).find(
    ({ props: { id } }) => typeof id === 'string' && id.endsWith('ask-service'),
  );
  if (found === undefined) throw new Error('Nothing is asked.');
  return found;
}

const heads = (): DocumentNode[] =>
  findAll(host.shown, 'Pressable').filter((node) => /^\d+\. /.test(textOf(node)));
