/**
 * A few cells of a plan with all that they need, outside of React's `act`: it would put commits together that are
 * several on a real page.
 */
import { host, findAll, nodesOf, textOf, type DocumentNode } from '../host';
import ForgeReconciler from '@forge/react';
import { useMemo, type ReactNode } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import { OpenCells } from '../../../src/frontend/cells/open-cell';
import { OpenDetailsProvider } from '../../../src/frontend/plan/open-details';
import { useEdits } from '../../../src/frontend/saving/use-edits';
import { ScreenProvider, type Screen } from '../../../src/frontend/screen';
import type { SectionName } from '../../../src/plan/fields';
import type { Plan } from '../../../src/plan/plan';
import type { AnyRow } from '../../../src/plan/section';
import { nobody } from '../../plan/builders';
import { Stored, TestWorld } from '../saving/world';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });

/** React's own effects, and the answers that were given, are behind this turn of Node's loop. */
const rest = (): Promise<void> => new Promise((then) => setImmediate(() => setImmediate(then)));

interface PlanOnScreenProps {
  readonly plan: Plan;
  readonly world: TestWorld;
  readonly edited: SectionName | null;
  readonly mayEdit: boolean;
  readonly children: (plan: Plan) => ReactNode;
}

function PlanOnScreen({ plan: opened, world, edited, mayEdit, children }: PlanOnScreenProps) {
  const { plan, notices, editing, setNotices } = useEdits({ plan: opened, notices: nobody }, world);
  const screen = useMemo(
    (): Screen => ({
      plan,
      notices,
      mirrorOf: null,
      only: null,
      me: 'ana',
      mayEdit,
      mayAct: true,
      words: wordsOf('en-US'),
      planWords: wordsOf('en-US'),
      statusOf: () => null,
      mentions: null,
      showsDetails: false,
      editedSection: edited,
      editing,
      setNotices,
    }),
    [plan, notices, editing, setNotices, mayEdit, edited],
  );
  return (
    <ScreenProvider value={screen}>
      <OpenDetailsProvider own={[]} all={false}>
        <OpenCells>{children(plan)}</OpenCells>
      </OpenDetailsProvider>
    </ScreenProvider>
  );
}

export interface OnScreen {
  readonly world: TestWorld;
  readonly stored: Stored;
  /** How many documents the host gets while this is done. */
  readonly commits: (doing: () => unknown) => Promise<number>;
  /** The one control of this type whose name begins so: its label, or what it says. */
  readonly control: (type: string, name?: string) => DocumentNode;
  readonly has: (type: string, name?: string) => boolean;
  readonly text: () => string;
  readonly cells: (row: string) => AnyRow['cells'] | undefined;
}

interface Given {
  readonly edited: SectionName | null;
  readonly mayEdit?: boolean;
}

export async function showPlan(
  plan: Plan,
  { edited, mayEdit = true }: Given,
  children: (plan: Plan) => ReactNode,
): Promise<OnScreen> {
  host.forget();
  const world = new TestWorld();
  const stored = new Stored(plan);
  ForgeReconciler.render(
    <PlanOnScreen plan={plan} world={world} edited={edited} mayEdit={mayEdit}>
      {children}
    </PlanOnScreen>,
  );
  await rest();
  const found = (type: string, name: string): DocumentNode[] =>
    findAll(host.shown, type).filter((node) => nameOf(node).startsWith(name));
  return {
    world,
    stored,
    async commits(doing) {
      const before = host.commits;
      await doing();
      await rest();
      return host.commits - before;
    },
    control(type, name = '') {
      const [first] = found(type, name);
      if (first === undefined) throw new Error(`No ${type} is called "${name}": ${textOf(host.shown)}`);
      return first;
    },
    has: (type, name = '') => found(type, name).length > 0,
    text: () => textOf(host.shown),
    cells: (row) => stored.at(edited ?? 'values').section.rows.find(({ id }) => id === row)?.cells,
  };
}

/** By its label, the label that points to it, the icon in it, or its text. */
function nameOf(node: DocumentNode): string {
  const { label, id, inputId } = node.props;
  if (typeof label === 'string') return label;
  const labelled = findAll(host.shown, 'Label').find(
    ({ props }) => props.labelFor !== undefined && (props.labelFor === id || props.labelFor === inputId),
  );
  if (labelled !== undefined) return textOf(labelled);
  const icon = nodesOf(node).find(({ type }) => type === 'Icon');
  return typeof icon?.props.label === 'string' ? icon.props.label : textOf(node);
}

/** Calls a handler as the host does. */
export function call(node: DocumentNode, handler: string, ...args: unknown[]): void {
  const found = node.props[handler];
  if (typeof found !== 'function') throw new Error(`A ${node.type} has no ${handler}`);
  Reflect.apply(found, undefined, args);
}
export const press = (node: DocumentNode): void => call(node, 'onClick');
export const type = (node: DocumentNode, value: string): void =>
  call(node, 'onChange', { target: { value } });
export const leave = (node: DocumentNode, value: string): void => call(node, 'onBlur', { target: { value } });
