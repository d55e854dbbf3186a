/** A plan of three hundred rows: what a commit sends grows with what is shown, and everything can be reached. */
import { findAll, findByText, host, nodesOf, press, show, textOf, type DocumentNode } from '../host';
import { PlanDocument } from '../../../src/frontend/plan/document';
import { parsePlace } from '../../../src/frontend/data/place';
import type { RowKind, SectionName } from '../../../src/plan/fields';
import type { Plan } from '../../../src/plan/plan';
import { row, typed } from '../../plan/builders';
import { starter } from '../demo-plan';

const place = parsePlace({
  accountId: 'ana',
  locale: 'en-US',
  timezone: 'Europe/Paris',
  extension: { content: { id: '1001', type: 'page' } },
});
const KB = 1_000;
const ROWS = 300;

beforeEach(() => {
  host.forget();
  // Edits are on their way for as long as a test lasts.
  host.answer('invoke', () => new Promise(() => undefined));
  Object.assign(globalThis, { screen: { width: 1440 } });
});

function longPlan(name: SectionName, kind: RowKind, cells: Readonly<Record<string, string>>): Plan {
  const plan = starter();
  const rows = Array.from({ length: ROWS }, (_, n) => row(kind, `row-${n}`, { ...cells, name: `Row ${n}.` }));
  return {
    ...plan,
    sections: { ...plan.sections, [name]: typed(name, { own: {}, rows }) },
  };
}
const roles = (): Plan =>
  longPlan('roles', 'role', { responsibilities: 'Writes down what is done and when.' });

const read = (plan: Plan, mayEdit = false): Promise<DocumentNode> =>
  show(
    <PlanDocument
      place={place}
      plan={plan}
      notices={{ revision: 0, named: [] }}
      mirrorOf={null}
      mayEdit={mayEdit}
      isStored={false}
    />,
  );
const rowsShown = (): string[] => {
  const text = textOf(host.shown);
  return Array.from({ length: ROWS }, (_, n) => `Row ${n}.`).filter((name) => text.includes(name));
};
const button = (name: string): Promise<DocumentNode> => press(findByText(host.shown, 'Button', name));
const edit = (index: number): Promise<DocumentNode> => {
  const found = findAll(host.shown, 'Button').filter((one) => textOf(one) === 'Edit')[index];
  if (found === undefined) throw new Error('No Edit');
  return press(found);
};

it('sends a page of it to who reads', async () => {
  await read(roles());
  expect(host.bytes).toBeLessThan(140 * KB);
  expect(host.commits).toBe(1);
  expect(rowsShown()).toHaveLength(50);
});

it('and a smaller one to who edits', async () => {
  await read(roles(), true);
  await edit(2);
  expect(host.bytes).toBeLessThan(150 * KB);
  expect(rowsShown()).toHaveLength(20);
});

it('and no more of a plan of three hundred rows than of one of sixty', async () => {
  const sixty = (): Plan => {
    const plan = roles();
    return {
      ...plan,
      sections: {
        ...plan.sections,
        roles: { ...plan.sections.roles, rows: plan.sections.roles.rows.slice(0, 60) },
      },
    };
  };
  const bytesOf = async (plan: Plan, isEdited: boolean): Promise<number> => {
    host.document = null;
    await read(plan, isEdited);
    if (isEdited) await edit(2);
    return host.bytes;
  };
  for (const isEdited of [false, true])
    expect(Math.abs((await bytesOf(roles(), isEdited)) - (await bytesOf(sixty(), isEdited)))).toBeLessThan(
      KB,
    );
});

it('shows every row, a page after another', async () => {
  await read(roles());
  const seen = new Set(rowsShown());
  for (let page = 1; page < ROWS / 50; page += 1) {
    await button('Next rows: Roles and responsibilities');
    for (const name of rowsShown()) seen.add(name);
  }
  expect(seen.size).toBe(ROWS);
  expect(textOf(host.shown)).toContain('Rows 251 to 300 of 300');
});

it.each(['Show all 300 rows: Roles and responsibilities', 'Show all details'])(
  'shows all of it at once by "%s"',
  async (name) => {
    await read(roles());
    await button(name);
    expect(rowsShown()).toHaveLength(ROWS);
  },
);

it('shows the page of a row that is added', async () => {
  await read(roles(), true);
  await edit(2);
  await button('Add a role');
  expect(textOf(host.shown)).toContain('Rows 301 to 301 of 301');
  expect(findAll(host.shown, 'Textfield').map(({ props }) => props.autoFocus)).toContain(true);
});

it('shows the page that a row moved to', async () => {
  await read(roles(), true);
  await edit(2);
  await button('Next rows: Roles and responsibilities');
  const more = nodesOf(host.shown).find(
    ({ type, props }) => type === 'Icon' && props.label === 'More: Row 20.',
  );
  const dots = findAll(host.shown, 'Pressable').find(
    (one) => more !== undefined && nodesOf(one).includes(more),
  );
  if (dots === undefined) throw new Error('No More');
  await press(dots);
  const up = findAll(host.shown, 'Pressable').find((one) => textOf(one) === 'Move up: Row 20.');
  if (up === undefined) throw new Error('No Move up');
  await press(up);
  expect(textOf(host.shown)).toContain('Rows 1 to 20 of 300');
  expect(textOf(host.shown)).toContain('Row 20. is now 20 of 300');
});

it('pages templates and words to avoid too', async () => {
  await read(longPlan('templates', 'template', { stage: 'resolved', body: 'It is over.' }));
  expect(findAll(host.shown, 'CodeBlock')).toHaveLength(25);
  await button('Next rows: Resolved');
  expect(findAll(host.shown, 'CodeBlock')).toHaveLength(25);
});
