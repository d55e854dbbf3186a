import { call, press, showPlan, type, type OnScreen } from '../cells/on-screen';
import { findAll, host, textOf, type DocumentNode } from '../host';
import { AddRow } from '../../../src/frontend/rows/add-row';
import { LIMITS } from '../../../src/plan/limits';
import { row, section, typed } from '../../plan/builders';
import { small } from '../saving/world';

const plan = {
  ...small,
  sections: {
    ...small.sections,
    roles: typed('roles', section([row('role', 'commander', { name: 'Commander' })])),
  },
};

const roles = (): Promise<OnScreen> =>
  showPlan(plan, { edited: 'roles' }, () => <AddRow section="roles" kind="role" />);

const TABLE = 'Role\tWho\tSlack\nScribe\tTom\t#scribes\nRunner\tAna\t';
const field = 'Paste lines, a table from a spreadsheet, or Markdown';

async function pasted(text: string): Promise<OnScreen> {
  const at = await roles();
  await at.commits(() => press(at.control('Button', 'Add several roles')));
  expect(await at.commits(() => type(at.control('TextArea', field), text))).toBe(0);
  await at.commits(() => press(at.control('Button', 'See what will be added')));
  return at;
}
const cells = (): string[][] => findAll(host.shown, 'Row').map((each) => each.children.map(linesOf));
/** Several lines stand in a text each. */
const linesOf = (cell: DocumentNode): string => findAll(cell, 'Text').map(textOf).join('\n') || textOf(cell);
const choose = (at: OnScreen, select: string, value: string): Promise<number> =>
  at.commits(() => call(at.control('Select', select), 'onChange', { value, label: value }));

it('[P2] shows cell by cell what will be added, before anything is sent', async () => {
  const at = await pasted(TABLE);
  expect(cells()).toEqual([
    ['Scribe', 'Who: Tom\nSlack: #scribes'],
    ['Runner', 'Who: Ana'],
  ]);
  expect(at.control('Checkbox').props.defaultChecked).toBe(true);
  expect(at.world.calls).toBe(0);
});

it('[P2] a column goes where a person puts it, and what fits none into the text that they choose', async () => {
  const at = await pasted(TABLE);
  await choose(at, 'Column “Who”', 'responsibilities');
  expect(cells()[0]).toEqual(['Scribe', 'Slack: #scribes', 'Tom']);
  await choose(at, 'What fits no column goes into', '');
  expect(cells()[0]).toEqual(['Scribe', 'Tom']);
  expect(at.text()).toContain('1 text fits no column');
});

it('[P1] is read otherwise when a person says so', async () => {
  const at = await pasted('Scribe, who writes\nRunner, who runs');
  expect(cells()).toEqual([['Scribe, who writes'], ['Runner, who runs']]);
  await choose(at, 'Read as', 'commas');
  expect(cells()).toEqual([
    ['Scribe', 'who writes'],
    ['Runner', 'who runs'],
  ]);
});

it('adds all of them with one press, in calls of sixteen', async () => {
  const at = await pasted(Array.from({ length: 40 }, (_, n) => `Role ${n}`).join('\n'));
  await at.commits(() => press(at.control('Button', 'Add 40 rows')));
  expect(at.text()).toContain('40 rows added. One Undo takes them back.');
  expect(at.control('Button', 'Add several roles').props.autoFocus).toBe(true);
  for (const edits of [16, 16, 8]) {
    expect(at.world.sent.at(-1)?.edits).toHaveLength(edits);
    await at.commits(() => at.world.answer(at.stored));
  }
  const { rows } = at.stored.at('roles').section;
  expect(rows.map(({ cells: { name } }) => name)).toEqual([
    'Commander',
    ...Array.from({ length: 40 }, (_, n) => `Role ${n}`),
  ]);
});

it('[P6] tells what is over a limit, offers no way to send it, and keeps the text', async () => {
  const text = Array.from({ length: 10_000 }, (_, n) => `Role ${n}`).join('\n');
  const at = await pasted(text);
  expect(at.text()).toContain(`10,000 rows, and ${LIMITS.rowsInASection - 1} more fit in this section.`);
  expect(at.has('Button', 'Add 10,000 rows')).toBe(false);
  expect(cells()).toHaveLength(10);
  await at.commits(() => press(at.control('Button', 'Back to the text')));
  expect(at.control('TextArea', field).props.defaultValue).toBe(text);
  expect(at.world.calls).toBe(0);
});

it('[P6] says which cell of which row is over its limit, and offers the text back as it was pasted', async () => {
  const length = LIMITS.textCharacters + 1;
  const text = `Role\tHow to reach\nScribe\tPhone\nRunner\t${'x'.repeat(length)}`;
  const at = await pasted(text);
  const over = [length, LIMITS.textCharacters].map((figure) => figure.toLocaleString('en-US'));
  expect(at.text()).toContain(`Row 2, How to reach: ${over[0]} characters, and ${over[1]} fit.`);
  expect(at.has('Button', 'Add 2 rows')).toBe(false);
  await at.commits(() => press(at.control('Button', 'Back to the text')));
  expect(at.control('TextArea', field).props.defaultValue).toBe(text);
  expect(at.world.calls).toBe(0);
});

it('[P6] ten thousand rows of every column are told in one commit', async () => {
  const head = ['Role', 'Who', 'Backup', 'How to reach', 'Responsibilities', 'First five minutes'];
  const line = (n: number): string => head.map((title) => `${title} ${n}`).join('\t');
  const text = [head.join('\t'), ...Array.from({ length: 10_000 }, (_, n) => line(n))].join('\n');
  const at = await roles();
  await at.commits(() => press(at.control('Button', 'Add several roles')));
  await at.commits(() => type(at.control('TextArea', field), text));
  expect(await at.commits(() => press(at.control('Button', 'See what will be added')))).toBe(1);
  expect(cells()).toHaveLength(10);
  expect(at.text()).toContain('10,000 rows, and');
  expect(at.world.calls).toBe(0);
});

it('shows all of them, ten at a time', async () => {
  const at = await pasted(Array.from({ length: 25 }, (_, n) => `Role ${n}`).join('\n'));
  await at.commits(() => press(at.control('Button', 'Next rows')));
  await at.commits(() => press(at.control('Button', 'Next rows')));
  expect(cells().map(([name]) => name)).toEqual(['Role 20', 'Role 21', 'Role 22', 'Role 23', 'Role 24']);
  expect(at.text()).toContain('Rows 21 to 25 of 25');
});

it('says that there is nothing yet', async () => {
  const at = await pasted(' \n ');
  expect(at.text()).toContain('There is nothing to add yet.');
  await at.commits(() => press(at.control('Button', 'Cancel')));
  expect(at.control('Button', 'Add several roles').props.autoFocus).toBe(true);
});
