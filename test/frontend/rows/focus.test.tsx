/** UI Kit moves the focus only by mounting something: after each thing that is done, a control is mounted where the next one is. */
import { call, leave, press, showPlan, type, type OnScreen } from '../cells/on-screen';
import { findAll, host, nodesOf, textOf } from '../host';
import { PlanTable } from '../../../src/frontend/plan/plan-table';
import { TurningProvider } from '../../../src/frontend/plan/turning';
import { AddRow } from '../../../src/frontend/rows/add-row';
import { SaveState } from '../../../src/frontend/saving/save-state';
import { rowsOf } from '../../../src/plan/section';
import { row, section, typed } from '../../plan/builders';
import { small } from '../saving/world';

const names = ['Commander', 'Scribe', 'Runner'];
const plan = {
  ...small,
  sections: {
    ...small.sections,
    roles: typed('roles', section(names.map((name) => row('role', `role-${name.toLowerCase()}`, { name })))),
  },
};
const roles = (): Promise<OnScreen> =>
  showPlan(plan, { edited: 'roles' }, ({ sections }) => (
    <TurningProvider value={turning}>
      <PlanTable section="roles" kind="role" rows={rowsOf(sections.roles, 'role')} />
      <AddRow section="roles" kind="role" />
      <SaveState section="roles" />
    </TurningProvider>
  ));
const turning = {
  edit: () => undefined,
  turnDetails: () => undefined,
  turnHistory: null,
  showsHistory: false,
  isNarrow: false,
  today: () => '2026-05-12',
};

const focused = (): string[] =>
  nodesOf(host.shown)
    .filter(({ props }) => props.autoFocus === true)
    .map((node) => textOf(node) || node.type);
const rowNames = (): string[] =>
  findAll(host.shown, 'Row')
    .map(textOf)
    .flatMap((text) => names.find((name) => text.includes(`Role, Needed, Needed if of ${name}`)) ?? []);
async function choose(at: OnScreen, name: string, entry: string): Promise<void> {
  await at.commits(() => press(at.control('Pressable', `More: ${name}`)));
  await at.commits(() => press(at.control('Pressable', `${entry}: ${name}`)));
}
const open = (at: OnScreen, cell: string): Promise<number> =>
  at.commits(() => press(at.control('Pressable', `Edit ${cell}`)));

it('after Save and after Cancel is in the cell that was edited', async () => {
  const at = await roles();
  await open(at, 'Responsible for of Scribe');
  expect(focused()).toEqual(['TextArea']);
  type(at.control('TextArea', 'Responsible for'), 'Writes');
  expect(await at.commits(() => call(at.control('Form'), 'onSubmit'))).toBe(1);
  expect(focused()).toEqual(['Edit again: Responsible for']);
  await at.commits(() => press(at.control('Button', 'Edit again')));
  expect(focused()).toEqual(['TextArea']);
  await at.commits(() => press(at.control('Button', 'Cancel')));
  expect(focused()).toEqual(['Edit again: Responsible for']);
});

it('is let go where a person took it: a field that is saved by leaving it calls it back to nothing', async () => {
  const at = await showPlan(
    {
      ...plan,
      sections: {
        ...plan.sections,
        incidents: typed('incidents', section([row('severity', 'major', { name: 'Major' })])),
      },
    },
    { edited: 'incidents' },
    ({ sections }) => (
      <TurningProvider value={turning}>
        <PlanTable section="incidents" kind="severity" rows={rowsOf(sections.incidents, 'severity')} />
      </TurningProvider>
    ),
  );
  await open(at, 'First message of Major');
  const field = at.control('Textfield', 'First message');
  type(field, '15 min');
  await at.commits(() => leave(field, '15 min'));
  expect(at.text()).toContain('First message of Major: Within 15');
  expect(focused()).toEqual([]);
});

it('of a form whose first field takes none begins before it', async () => {
  const at = await roles();
  await open(at, 'Who, Backup, How to reach of Scribe');
  expect(focused()).toEqual(['Cancel']);
  const order = nodesOf(host.shown).filter(({ type: of }) => of === 'UserPicker' || of === 'Button');
  expect(textOf(order[0] ?? host.shown)).toBe('Cancel');
});

it('after a move is on the same way again, and at its end on the way back', async () => {
  const at = await roles();
  await choose(at, 'Runner', 'Move up');
  expect(rowNames()).toEqual(['Commander', 'Runner', 'Scribe']);
  expect(at.text()).toContain('Runner is now 2 of 3');
  expect(focused()).toEqual(['Move up: Runner']);
  await at.commits(() => press(at.control('Button', 'Move up: Runner')));
  expect(rowNames()).toEqual(['Runner', 'Commander', 'Scribe']);
  expect(focused()).toEqual(['Move down: Runner']);
});

it.each([
  ['under the row above it', 'Scribe', 'Commander'],
  ['at the end, when it was the first', 'Commander', null],
])('after a removal offers it back, %s', async (_, name, above) => {
  const at = await roles();
  await choose(at, name, 'Remove');
  expect(rowNames()).toEqual(names.filter((one) => one !== name));
  expect(focused()).toEqual([`Bring back: ${name}`]);
  const texts = findAll(host.shown, 'Row').map(textOf);
  const place = texts.findIndex((text) => text.includes(`Bring back: ${name}`));
  expect(above === null ? place : texts[place - 1]).toEqual(
    above === null ? -1 : expect.stringContaining(above),
  );
  await at.commits(() => press(at.control('Button', 'Bring back')));
  expect(rowNames()).toEqual(names);
  expect(focused()).toHaveLength(1);
});

it('after the last Undo is on Redo, and after the last Redo on Undo', async () => {
  const at = await roles();
  await choose(at, 'Runner', 'Duplicate');
  await at.commits(() => press(at.control('Button', 'Cancel')));
  await choose(at, 'Scribe', 'Remove');
  await at.commits(() => press(at.control('Button', 'Undo: “Remove Scribe')));
  // There is more to undo: the button stays, and with it the focus.
  expect(at.control('Button', 'Undo: “Add').props.autoFocus).toBe(false);
  await at.commits(() => press(at.control('Button', 'Undo: “Add')));
  expect(at.control('Button', 'Redo: “Add').props.autoFocus).toBe(true);
  await at.commits(() => press(at.control('Button', 'Redo: “Add')));
  await at.commits(() => press(at.control('Button', 'Redo: “Remove')));
  expect(at.control('Button', 'Undo: “Remove').props.autoFocus).toBe(true);
});

it('a row is dragged only while nothing stands under one, and lands between the two it was let go between', async () => {
  const at = await roles();
  const table = at.control('DynamicTable');
  expect(table.props.isRankable).toBe(true);
  await at.commits(() =>
    call(table, 'onRankEnd', {
      sourceKey: 'role-runner',
      sourceIndex: 2,
      destination: { index: 1, afterKey: 'role-commander', beforeKey: 'role-scribe' },
    }),
  );
  expect(rowNames()).toEqual(['Commander', 'Runner', 'Scribe']);
  // Whoever dragged it by keyboard is on it: it is the others that are mounted anew.
  const keys = findAll(host.shown, 'Row').map(({ props }) => props.rowKey);
  expect(keys).toEqual(['role-commander', 'role-runner', 'role-scribe 1']);
  await open(at, 'Responsible for of Scribe');
  expect(at.control('DynamicTable').props.isRankable).toBeUndefined();
});
