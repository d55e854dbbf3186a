/** Pages that nobody would like to read. */
import { LIMITS } from '../../../src/plan/limits';
import type { Understood } from '../../../src/plan/import/outcome';
import { readPage } from '../../../src/plan/import/read-page';
import { rowsOf } from '../../../src/plan/section';
import { bold, cell, doc, h, p, table, text, type Node } from './fixtures/page';
import { reading } from './reading';

const read = (...content: readonly Node[]): Understood => readPage(doc(...content), reading());
const severities = ({ sections }: Understood) =>
  rowsOf(sections.incidents, 'severity').map(({ cells }) => cells);
const roles = ({ sections }: Understood) => rowsOf(sections.roles, 'role').map(({ cells }) => cells);

it('[B3] a table within a table is text of its cell', () => {
  const inner = table(['Who', 'When'], ['Ana', 'at night']);
  const found = read(h(2, 'Roles'), table(['Role', 'Responsibilities'], ['Lead', [p('Leads.'), inner]]));
  expect(roles(found)).toEqual([
    { name: 'Lead', responsibilities: 'Leads.\n\n- **Who** · **When**\n- Ana · at night' },
  ]);
});

it('[B3] a cell that reaches over rows stands in each of them, one over columns in the first', () => {
  const found = read(
    h(2, 'Severities'),
    table(
      ['Severity', 'Description', 'Example'],
      ['High', cell('Customers notice.', { rowspan: 2 }), 'Checkout'],
      ['Low', 'Pictures'],
      ['None', cell('Nobody notices.', { colspan: 2 })],
      [cell('All of them are reviewed.', { colspan: 3 })],
    ),
  );
  expect(severities(found)).toEqual([
    { name: 'High', criteria: 'Customers notice.', example: 'Checkout' },
    { name: 'Low', criteria: 'Customers notice.', example: 'Pictures' },
    { name: 'None', criteria: 'Nobody notices.' },
  ]);
  expect(found.sections.incidents.own.text).toBe('All of them are reviewed.');
});

it('[B3] spans that no page could hold are none', () => {
  for (const span of [1e9, -1, 0, Number.NaN, '7', null])
    expect(
      severities(
        read(
          h(2, 'Severities'),
          table(['Severity', 'Description'], [cell('A', { colspan: span, rowspan: span }), 'B']),
        ),
      ).length,
    ).toBeLessThanOrEqual(1);
});

it('[B4] a page without headings is read by the titles of its tables, and its text is where to begin', () => {
  const found = read(
    p('Call 555 0100.'),
    table(['Role', 'Contact', 'Shoe size'], ['Lead', '555 0101', '43']),
  );
  expect(found.sections.top.own.startHere).toBe('Call 555 0100.');
  expect(roles(found)).toEqual([{ name: 'Lead', reach: '555 0101\n\nShoe size: 43' }]);
  expect(read(table(['Fruit', 'Colour'], ['Apple', 'red'])).sections.top.own.startHere).toBe(
    '- **Fruit** · **Colour**\n- Apple · red',
  );
});

it('[B6] of ten thousand rows none comes in, it is said how many fit, and the rest of the page does', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => [`Severity ${index}`, 'What counts.']);
  const found = read(
    h(2, 'Severities'),
    table(['Severity', 'Description'], ...many),
    h(2, 'Values'),
    table(['Value', 'Description'], ['Calm', 'We breathe.']),
  );
  expect(found.over).toEqual([
    { what: 'rows', section: 'incidents', count: 10_000, limit: LIMITS.rowsInASection },
  ]);
  expect(found.found).toEqual(['values']);
});

it('[B6] of a text that is too long whole paragraphs come in, and the rest is shown', () => {
  const [short, long] = ['a'.repeat(3_000), 'b'.repeat(3_000)];
  const found = read(h(2, 'Roles'), p(short), p(long), table(['Role', 'Contact'], ['x'.repeat(200), '1']));
  expect(found.sections.roles.own.text).toBe(short);
  // A name that is none is text of its row.
  expect(roles(found)).toEqual([{ reach: `1\n\nRole: ${'x'.repeat(200)}` }]);
  expect(found.over).toMatchObject([{ owner: 'roles', field: 'text', text: long, why: { code: 'tooLong' } }]);
});

it('[B6] a section that would not fit in storage stays out, and it is said', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`Role ${index}`, 'x'.repeat(3_900)]);
  const found = read(h(2, 'Roles'), table(['Role', 'Responsibilities'], ...rows));
  expect(found.found).toEqual([]);
  expect(found.over).toMatchObject([{ what: 'bytes', section: 'roles', limit: LIMITS.sectionBytes }]);
});

it('[B4] macros and images are named, with what they hold', () => {
  const macro = (type: string, extensionKey: string, content: readonly Node[] = []): Node => ({
    type,
    attrs: { extensionKey },
    content,
  });
  const image: Node = { type: 'mediaSingle', content: [{ type: 'media', attrs: { alt: 'who calls whom' } }] };
  const found = read(
    h(2, 'Roles'),
    macro('extension', 'app/env/static/on-call'),
    macro('bodiedExtension', 'excerpt', [p('Whoever finds it leads.')]),
    image,
    table(['Role', 'Contact'], ['Lead', [image, p('555 0101')]]),
    { type: 'expand', attrs: { title: 'More' }, content: [p('Hidden.')] },
    { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [p('In a column.')] }] },
  );
  expect(found.lost).toEqual([
    { what: 'macro', name: 'on-call', count: 1 },
    { what: 'macro', name: 'excerpt', count: 1 },
    { what: 'image', name: 'who calls whom', count: 2 },
  ]);
  expect(found.sections.roles.own.text).toBe(
    'Whoever finds it leads.\n\n**More**\n\nHidden.\n\nIn a column.',
  );
  expect(roles(found)).toEqual([{ name: 'Lead', reach: '555 0101' }]);
});

it('[B3] any alphabet, and names that are none of the app’s', () => {
  const found = read(
    h(2, 'Ролі · Roles'),
    table(['角色', '責任', 'جهة الاتصال'], ['指揮官', '決定', '٥٥٥'], ['ผู้ประสานงาน', '', '']),
  );
  expect(roles(found)).toEqual([
    { name: '指揮官', reach: '責任: 決定\n\nجهة الاتصال: ٥٥٥' },
    { name: 'ผู้ประสานงาน' },
  ]);
});

it('[B4] scripts, and links that are none, are text', () => {
  const evil: Node = {
    type: 'text',
    text: 'press',
    marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } } as { type: string }],
  };
  const found = read(h(2, 'Roles'), p('<script>alert(1)</script> ', evil, bold(' {{x}}')));
  expect(found.sections.roles.own.text).toBe('<script>alert(1)</script> press **{{x}}**');
});

it('[B3] a page that goes deeper than anybody writes is read as text', () => {
  let deep: Node = p('at the bottom');
  for (let depth = 0; depth < 5_000; depth += 1) deep = { type: 'blockquote', content: [deep] };
  expect(read(h(2, 'Roles'), deep).sections.roles.own.text).toBe('at the bottom');
});

it('[B3] a page of nothing, and one whose nodes are none', () => {
  for (const document of [
    null,
    7,
    'x',
    [],
    {},
    { type: 'doc' },
    doc({ type: 'table' }),
    doc({ type: 'heading' }),
    doc(text('')),
  ])
    expect(readPage(document, reading()).found).toEqual([]);
});
