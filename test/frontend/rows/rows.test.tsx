import { call, press, showPlan, type, type OnScreen } from '../cells/on-screen';
import { Fragment } from 'react';
import { Cell } from '../../../src/frontend/cells/cell';
import { CellUnderRow } from '../../../src/frontend/cells/cell-under-row';
import { AddRow } from '../../../src/frontend/rows/add-row';
import { RowMore } from '../../../src/frontend/rows/row-more';
import { SaveState } from '../../../src/frontend/saving/save-state';
import { rowsOf } from '../../../src/plan/section';
import { row, section, set, typed } from '../../plan/builders';
import { small } from '../saving/world';

const plan = {
  ...small,
  sections: {
    ...small.sections,
    roles: typed(
      'roles',
      section([row('role', 'commander', { name: 'Commander' }), row('role', 'scribe', { name: 'Scribe' })]),
    ),
    channels: typed('channels', section([row('channel', 'chat', { name: 'Chat', postedBy: ['scribe'] })])),
  },
};

const roles = (): Promise<OnScreen> =>
  showPlan(plan, { edited: 'roles' }, ({ sections }) => {
    const rows = rowsOf(sections.roles, 'role');
    return (
      <>
        {rows.map((role) => (
          <Fragment key={role.id}>
            <Cell section="roles" row={role} fields={['name', 'needed', 'neededIf']}>
              {role.cells.name}
            </Cell>
            <RowMore section="roles" row={role} rows={rows} />
            <CellUnderRow section="roles" row={role} />
          </Fragment>
        ))}
        <AddRow section="roles" kind="role" />
        <SaveState section="roles" />
      </>
    );
  });

const ids = (at: OnScreen): string[] => at.stored.at('roles').section.rows.map(({ id }) => id);
const save = (at: OnScreen): Promise<number> => at.commits(() => at.world.answer(at.stored));
async function choose(at: OnScreen, name: string, entry: string): Promise<void> {
  await at.commits(() => press(at.control('Pressable', `More: ${name}`)));
  await at.commits(() => press(at.control('Pressable', entry)));
}

it('the entries of a closed menu are not in the document', async () => {
  const at = await roles();
  expect(at.has('Pressable', 'Duplicate')).toBe(false);
  await at.commits(() => press(at.control('Pressable', 'More: Scribe')));
  expect(at.has('Pressable', 'Duplicate')).toBe(true);
});

it('each entry says what it acts on; the first row cannot go up', async () => {
  const at = await roles();
  await at.commits(() => press(at.control('Pressable', 'More: Commander')));
  expect(at.text()).toContain('Move down: Commander');
  expect(at.has('Pressable', 'Move up')).toBe(false);
});

it('[E11] moves a row', async () => {
  const at = await roles();
  await choose(at, 'Scribe', 'Move up');
  await save(at);
  expect(ids(at)).toEqual(['scribe', 'commander']);
  expect(at.has('Pressable', 'Duplicate')).toBe(false);
});

it('[R3] duplicates a row behind it and opens its first field', async () => {
  const at = await roles();
  await choose(at, 'Commander', 'Duplicate');
  expect(at.control('Textfield', 'Role').props.defaultValue).toBe('Commander');
  await save(at);
  expect(ids(at)[1]).not.toBe('scribe');
  expect(ids(at)).toHaveLength(3);
});

it('[R1] removes at once what nobody uses, and takes it back', async () => {
  const at = await roles();
  await choose(at, 'Commander', 'Remove');
  await save(at);
  expect(ids(at)).toEqual(['scribe']);
  await at.commits(() => press(at.control('Button', 'Undo: “Remove Commander from the roles”')));
  await save(at);
  expect(ids(at)).toEqual(['commander', 'scribe']);
});

it('[Q7] brings a row back with what somebody wrote in it a moment before it was removed', async () => {
  const at = await roles();
  await choose(at, 'Commander', 'Remove');
  const change = set('commander', 'neededIf', null, 'it lasts');
  at.stored.save('roles', [{ id: 'theirs', section: 'roles', change }]);
  await save(at);
  await at.commits(() => press(at.control('Button', 'Bring back')));
  await save(at);
  expect(at.stored.at('roles').section.rows[0]?.cells).toEqual({ name: 'Commander', neededIf: 'it lasts' });
});

it('[R1] says who uses a row before it is removed', async () => {
  const at = await roles();
  await choose(at, 'Scribe', 'Remove');
  expect(at.text()).toContain('Used elsewhere: Scribe');
  expect(at.text()).toContain('Communication channels: Chat (Posted by)');
  expect(at.world.calls).toBe(0);
  await at.commits(() => press(at.control('Button', 'Remove')));
  await save(at);
  expect(ids(at)).toEqual(['commander']);
});

it('[E9] adds a row in one commit, with its first field open', async () => {
  const at = await roles();
  expect(await at.commits(() => press(at.control('Button', 'Add a role')))).toBe(1);
  expect(at.control('Textfield', 'Role').props).toMatchObject({ autoFocus: true, defaultValue: '' });
  type(at.control('Textfield', 'Role'), 'Runner');
  await at.commits(() => call(at.control('Form'), 'onSubmit'));
  await save(at);
  await save(at);
  expect(at.stored.at('roles').section.rows.at(-1)?.cells).toEqual({ name: 'Runner' });
});
