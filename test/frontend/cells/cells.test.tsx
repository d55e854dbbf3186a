import { call, leave, press, showPlan, type, type OnScreen } from './on-screen';
import * as React from 'react';
import { textOf } from '../host';
import { Text } from '@forge/react';
import { Cell } from '../../../src/frontend/cells/cell';
import { CellUnderRow } from '../../../src/frontend/cells/cell-under-row';
import { SaveState } from '../../../src/frontend/saving/save-state';
import type { SectionName } from '../../../src/plan/fields';
import type { Plan } from '../../../src/plan/plan';
import type { AnyRow, AnySection } from '../../../src/plan/section';
import { row, section, set, starter, typed } from '../../plan/builders';
import { small } from '../saving/world';

/** Each row with these cells, and the form of the one that is open. */
const rowsWith =
  (name: SectionName, cells: readonly (readonly string[])[]) =>
  (plan: Plan): React.ReactNode => {
    const { rows }: AnySection = plan.sections[name];
    return (
      <>
        {rows.map((one: AnyRow) => (
          <React.Fragment key={one.id}>
            {cells.map((fields) => (
              <Cell key={fields[0]} section={name} row={one} fields={fields}>
                <Text>{JSON.stringify(fields.map((field) => one.cells[field] ?? null))}</Text>
              </Cell>
            ))}
            <CellUnderRow section={name} row={one} />
          </React.Fragment>
        ))}
        <SaveState section={name} />
      </>
    );
  };

const VALUE_CELLS = [['name'], ['meaning', 'hardTimes']] as const;
const values = (given: { edited: SectionName | null; mayEdit?: boolean } = { edited: 'values' }) =>
  showPlan(small, given, rowsWith('values', VALUE_CELLS));

const CHANNEL_CELLS = [
  ['link'],
  ['reach'],
  ['severities', 'neverFor', 'postedBy'],
  ['rhythm'],
  ['maximumLength'],
] as const;
const channels = (cells: AnyRow['cells'] = {}) =>
  showPlan(
    {
      ...small,
      sections: {
        ...small.sections,
        incidents: typed(
          'incidents',
          section(['critical', 'major'].map((id) => row('severity', id, { name: id }))),
        ),
        channels: typed('channels', section([row('channel', 'chat', { name: 'Chat', ...cells })])),
      },
    },
    { edited: 'channels' },
    rowsWith('channels', CHANNEL_CELLS),
  );

const open = (at: OnScreen, name: string): Promise<number> =>
  at.commits(() => press(at.control('Pressable', `Edit ${name}`)));
const chosen = (...values: string[]): unknown => values.map((value) => ({ value, label: value }));

describe('a cell', () => {
  it.each([
    ['while everyone reads', { edited: null }],
    ['while another section is edited', { edited: 'roles' as const }],
    ['for somebody who may not edit', { edited: 'values' as const, mayEdit: false }],
  ])('[F6] is what it shows and no control %s', async (_, given) => {
    const at = await values(given);
    expect(at.text()).toContain('["one"]');
    expect(at.has('Pressable')).toBe(false);
  });

  it('says what it edits, and what it is for when it is blank', async () => {
    const at = await showPlan(
      small,
      { edited: 'roles' },
      rowsWith('roles', [['holders', 'reach'], ['firstMinutes']]),
    );
    expect(at.text()).toContain('Edit Who, How to reach of Commander: @ Name someone');
    expect(at.text()).toContain('Edit First five minutes of Commander: Not set');
  });
});

describe('a short field', () => {
  it('[F1] costs one commit to open, none a keystroke, one to confirm and one for the answer', async () => {
    const at = await values();
    expect(await open(at, 'Value of one')).toBe(1);
    const field = at.control('Textfield', 'Value');
    expect(field.props).toMatchObject({ defaultValue: 'one', autoFocus: true });
    expect(await at.commits(() => ['u', 'un', 'uno'].forEach((text) => type(field, text)))).toBe(0);
    expect(await at.commits(() => call(at.control('Form'), 'onSubmit'))).toBe(1);
    expect(at.text()).toContain('["uno"]');
    expect(at.text()).toContain('Saving …');
    expect(at.has('Textfield')).toBe(false);
    expect(await at.commits(() => at.world.answer(at.stored))).toBe(1);
    expect(at.text()).toContain('Saved');
    expect(at.text()).toContain('Undo: “Rename one to uno”');
    expect(at.cells('one')).toEqual({ name: 'uno' });
  });

  it('[Q3] [Q4] says beside what was typed that it is not saved', async () => {
    const at = await values();
    await open(at, 'Value of one');
    await at.commits(() => type(at.control('Textfield'), 'uno'));
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    const cell = () => textOf(at.control('Pressable', 'Edit Value of'));
    expect(cell()).not.toContain('Not saved');
    await at.commits(() => at.world.fail());
    expect(cell()).toContain('uno');
    expect(cell()).toContain('Not saved yet');
    at.stored.save('values', [
      { id: 'theirs', section: 'values', change: set('one', 'name', 'one', 'theirs') },
    ]);
    await at.commits(() => at.world.pass());
    await at.commits(() => at.world.answer(at.stored));
    expect(cell()).toContain('theirs');
    expect(cell()).toContain('Not saved: decide under this section');
    await at.commits(() => press(at.control('Button', 'Keep theirs')));
    expect(cell()).not.toContain('Not saved');
  });

  it('[F2] is saved once when it is confirmed and then left', async () => {
    const at = await values();
    await open(at, 'Value of one');
    const field = at.control('Textfield', 'Value');
    type(field, 'uno');
    const form = at.control('Form');
    await at.commits(() => call(form, 'onSubmit'));
    expect(await at.commits(() => leave(field, 'uno'))).toBe(0);
    expect(at.world.calls).toBe(1);
  });

  it('[F2] is saved by leaving it, and only closed when nothing was typed', async () => {
    const at = await values();
    await open(at, 'Value of one');
    expect(await at.commits(() => leave(at.control('Textfield'), 'one'))).toBe(1);
    expect(at.world.calls).toBe(0);
    await open(at, 'Value of one');
    type(at.control('Textfield'), '');
    expect(await at.commits(() => leave(at.control('Textfield'), ''))).toBe(1);
    expect(at.world.take().edits).toMatchObject([{ change: set('one', 'name', 'one', null) }]);
  });

  it('[F2] does not close the cell that was opened since it was left', async () => {
    const at = await values();
    await open(at, 'Value of one');
    const field = at.control('Textfield');
    await open(at, 'Value of two');
    expect(await at.commits(() => leave(field, 'one'))).toBe(0);
    expect(at.control('Textfield').props.defaultValue).toBe('two');
  });

  it('[F5] stays open as it was typed when it does not fit', async () => {
    const at = await channels();
    await open(at, 'Link of Chat');
    const field = at.control('Textfield');
    type(field, 'chat.example.com');
    expect(await at.commits(() => leave(field, 'chat.example.com'))).toBe(1);
    expect(at.text()).toContain('A link begins with https://');
    expect(at.has('Textfield')).toBe(true);
    expect(at.world.calls).toBe(0);
    type(field, 'https://chat.example.com');
    await at.commits(() => leave(field, ''));
    expect(at.world.take().edits).toMatchObject([{ change: { after: 'https://chat.example.com' } }]);
  });

  it('[F2] an option is saved as soon as it is chosen, and left as it was otherwise', async () => {
    const at = await channels();
    await open(at, 'Internal or external of Chat');
    expect(await at.commits(() => call(at.control('Select'), 'onBlur', {}))).toBe(1);
    await open(at, 'Internal or external of Chat');
    const [external] = [{ value: 'external', label: 'External' }];
    expect(await at.commits(() => call(at.control('Select'), 'onChange', external))).toBe(1);
    expect(at.world.take().edits).toMatchObject([{ change: set('chat', 'reach', null, 'external') }]);
  });

  it('[F5] to leave it is not to decide a conflict; Keep mine is', async () => {
    const at = await values();
    await open(at, 'Value of two');
    type(at.control('Textfield'), 'mine');
    at.stored.save('values', [
      { id: 'theirs', section: 'values', change: set('two', 'name', 'two', 'theirs') },
    ]);
    await open(at, 'Value of one');
    type(at.control('Textfield'), 'uno');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    await at.commits(() => at.world.answer(at.stored));
    await open(at, 'Value of theirs');
    await at.commits(() => leave(at.control('Textfield'), 'mine'));
    await at.commits(() => leave(at.control('Textfield'), 'mine'));
    expect(at.text()).toContain('Somebody else changed this meanwhile: “theirs”.');
    expect(at.world.sent).toEqual([]);
    await at.commits(() => press(at.control('Button', 'Keep mine')));
    expect(at.world.take().edits).toMatchObject([{ change: set('two', 'name', 'theirs', 'mine') }]);
  });

  it.each([
    ['Its own rhythm', '2 h in office hours', { minutes: 120, words: 'in office hours' }],
    ['Its own rhythm', 'next business day', { minutes: null, words: 'next business day' }],
    ['Maximum length', '1 600', 1_600],
  ])('%s: reads "%s"', async (label, text, after) => {
    const at = await channels();
    await open(at, `${label} of Chat`);
    type(at.control('Textfield'), text);
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toMatchObject([{ change: { after } }]);
  });

  it('[F5] a number that is none stays', async () => {
    const at = await channels();
    await open(at, 'Maximum length of Chat');
    type(at.control('Textfield'), 'many');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.text()).toContain('This does not fit the field.');
  });
});

describe('a form', () => {
  it('[F1] costs one commit to open, none a keystroke, one to save', async () => {
    const at = await values();
    expect(await open(at, 'What it means, How we live it of two')).toBe(1);
    const field = at.control('TextArea', 'What it means');
    expect(await at.commits(() => type(field, 'It means two.'))).toBe(0);
    expect(await at.commits(() => call(at.control('Form'), 'onSubmit'))).toBe(1);
    expect(at.has('Form')).toBe(false);
  });

  it('[F4] makes edits of the fields that were changed, and of those alone', async () => {
    const at = await values();
    await open(at, 'What it means, How we live it of two');
    type(at.control('TextArea', 'What it means'), 'It means two.');
    type(at.control('TextArea', 'How we live it'), '');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits.map(({ change }) => change)).toEqual([
      set('two', 'meaning', null, 'It means two.'),
    ]);
  });

  it('[F5] over the limit: says the numbers, and keeps what was typed', async () => {
    const at = await values();
    await open(at, 'What it means, How we live it of two');
    type(at.control('TextArea', 'What it means'), 'x'.repeat(4_001));
    type(at.control('TextArea', 'How we live it'), 'fits');
    expect(await at.commits(() => call(at.control('Form'), 'onSubmit'))).toBe(1);
    expect(at.text()).toContain('4,001 characters, and 4,000 fit.');
    expect(at.world.calls).toBe(0);
    type(at.control('TextArea', 'What it means'), 'short');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toHaveLength(2);
  });

  it('[F3] gives back what was typed in a cell that another one closed', async () => {
    const at = await values();
    await open(at, 'What it means, How we live it of two');
    type(at.control('TextArea', 'What it means'), 'half a thou');
    await open(at, 'What it means, How we live it of one');
    expect(at.text()).toContain('Not saved yet');
    await open(at, 'What it means, How we live it of two');
    expect(at.control('TextArea', 'What it means').props.defaultValue).toBe('half a thou');
    await at.commits(() => press(at.control('Button', 'Cancel')));
    expect(at.text()).not.toContain('Not saved yet');
    await open(at, 'What it means, How we live it of two');
    expect(at.control('TextArea', 'What it means').props.defaultValue).toBe('');
  });

  it('[F3] keeps what was typed in a row that somebody removed', async () => {
    const at = await values();
    await open(at, 'What it means, How we live it of two');
    type(at.control('TextArea', 'What it means'), 'half a thought');
    at.stored.save('values', [{ id: 'theirs', section: 'values', change: { type: 'remove', row: 'two' } }]);
    await open(at, 'Value of one');
    type(at.control('Textfield'), 'uno');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    await at.commits(() => at.world.answer(at.stored));
    expect(at.has('Pressable', 'Edit Value of two')).toBe(false);
    expect(at.text()).toContain('half a thought');
  });

  it('[F5] does not overwrite unseen what somebody else wrote meanwhile', async () => {
    const at = await values();
    await open(at, 'What it means, How we live it of two');
    type(at.control('TextArea', 'What it means'), 'mine');
    at.stored.save('values', [
      { id: 'theirs', section: 'values', change: set('two', 'meaning', null, 'theirs') },
    ]);
    await open(at, 'Value of one');
    type(at.control('Textfield'), 'uno');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    await at.commits(() => at.world.answer(at.stored));
    await open(at, 'What it means, How we live it of two');
    expect(at.control('TextArea', 'What it means').props.defaultValue).toBe('mine');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.text()).toContain('Somebody else changed this meanwhile: “theirs”.');
    expect(at.world.sent).toEqual([]);
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toMatchObject([{ change: set('two', 'meaning', 'theirs', 'mine') }]);
  });
});

describe('members', () => {
  const roles = (cells: AnyRow['cells']) =>
    showPlan(
      {
        ...small,
        sections: {
          ...small.sections,
          roles: typed('roles', section([row('role', 'lead', { name: 'Lead', ...cells })])),
        },
      },
      { edited: 'roles' },
      rowsWith('roles', [['holders', 'backups']]),
    );

  it('[F4] people are added and taken one by one, whatever the picker says', async () => {
    const at = await roles({ holders: ['tom', 'ana'] });
    await open(at, 'Who, Backup of Lead');
    expect(at.control('UserPicker', 'Who').props).toMatchObject({
      defaultValue: ['tom', 'ana'],
      isMulti: true,
    });
    call(at.control('UserPicker', 'Who'), 'onChange', [{ id: 'ana' }, { id: 'lea', name: 'Lea' }]);
    call(at.control('UserPicker', 'Backup'), 'onChange', { id: 'tom', type: 'user' });
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits.map(({ change }) => change)).toEqual([
      { type: 'takeMember', row: 'lead', field: 'holders', member: 'tom' },
      { type: 'addMember', row: 'lead', field: 'holders', member: 'lea', at: null },
      { type: 'addMember', row: 'lead', field: 'backups', member: 'tom', at: null },
    ]);
    expect(at.text()).toContain('"lea"');
  });

  it('[F4] null from the picker takes everybody out', async () => {
    const at = await roles({ holders: ['tom'] });
    await open(at, 'Who, Backup of Lead');
    call(at.control('UserPicker', 'Who'), 'onChange', null);
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toMatchObject([{ change: { type: 'takeMember', member: 'tom' } }]);
  });

  it('[E8] "all" is a choice of its own; only these are chosen by name', async () => {
    const at = await channels({ severities: 'all' });
    await open(at, 'For, Never for, Posted by of Chat');
    expect(at.has('Select', 'For')).toBe(false);
    call(at.control('RadioGroup'), 'onChange', { target: { value: 'only' } });
    await at.commits(() => call(at.control('Select', 'For'), 'onChange', chosen('major')));
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toMatchObject([{ change: set('chat', 'severities', 'all', ['major']) }]);
  });

  it('[E10] rows that are gone stay in the cell', async () => {
    const at = await channels({ severities: ['gone', 'major'] });
    await open(at, 'For, Never for, Posted by of Chat');
    expect(at.control('Select', 'For').props.defaultValue).toEqual([{ value: 'major', label: 'major' }]);
    call(at.control('Select', 'For'), 'onChange', chosen('critical'));
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits.map(({ change }) => change)).toEqual([
      { type: 'takeMember', row: 'chat', field: 'severities', member: 'major' },
      { type: 'addMember', row: 'chat', field: 'severities', member: 'critical', at: null },
    ]);
  });
});

const TEMPLATE_BODY = 'We see {{impact}} in . Done.';
const template = () =>
  showPlan(
    {
      ...starter(),
      sections: {
        ...small.sections,
        templates: typed(
          'templates',
          section([
            row('template', 't', { name: 'First', body: TEMPLATE_BODY, subject: 'About {{service}}' }),
            row('template', 'u', { name: 'Second', body: 'Tier {{tier}}' }),
          ]),
        ),
      },
    },
    { edited: 'templates' },
    rowsWith('templates', [['name', 'subject', 'body']]),
  );

describe('a template’s text', () => {
  it('[T6] takes a placeholder where the cursor was', async () => {
    const at = await template();
    await open(at, 'Name, Subject, Text of First');
    call(at.control('TextArea', 'Text'), 'onBlur', { target: { value: TEMPLATE_BODY, selectionEnd: 21 } });
    expect(await at.commits(() => press(at.control('Button', '{{service}}')))).toBe(1);
    expect(at.control('TextArea', 'Text').props.defaultValue).toBe('We see {{impact}} in {{service}}. Done.');
    await at.commits(() => call(at.control('Form'), 'onSubmit'));
    expect(at.world.take().edits).toMatchObject([
      { change: set('t', 'body', TEMPLATE_BODY, 'We see {{impact}} in {{service}}. Done.') },
    ]);
  });

  it('[F9] offers what the app and other templates know, and marks what they do not', async () => {
    const at = await template();
    await open(at, 'Name, Subject, Text of First');
    for (const name of ['{{next_update}}', '{{tier}}', '{{Commander}}'])
      expect(at.has('Button', name)).toBe(true);
    const unknown = '{{sevrice}}: no other template has this placeholder.';
    expect(at.text()).not.toContain('no other template');
    const field = at.control('TextArea', 'Text');
    expect(await at.commits(() => type(field, `${TEMPLATE_BODY} {{sevric`))).toBe(0);
    expect(await at.commits(() => type(field, `${TEMPLATE_BODY} {{sevrice}}`))).toBe(1);
    expect(at.text()).toContain(unknown);
    // A name is whole when the field is left.
    expect(await at.commits(() => type(field, `${TEMPLATE_BODY} {{service}}`))).toBe(0);
    expect(await at.commits(() => leave(field, `${TEMPLATE_BODY} {{service}}`))).toBe(1);
    expect(at.text()).not.toContain('no other template');
    await at.commits(() => type(at.control('Textfield', 'Subject'), 'About {{sevrice}}'));
    await at.commits(() => leave(at.control('Textfield', 'Subject'), 'About {{sevrice}}'));
    expect(at.text()).toContain(unknown);
  });
});

describe('a field', () => {
  it('[F7] says how much more fits once that is near, and costs a commit then alone', async () => {
    const at = await values();
    await open(at, 'What it means');
    const field = at.control('TextArea', 'What it means');
    expect(await at.commits(() => type(field, 'x'.repeat(3_000)))).toBe(0);
    expect(await at.commits(() => type(field, 'x'.repeat(3_620)))).toBe(1);
    expect(at.text()).toContain('Room left: at most 400 of 4,000 characters.');
    expect(await at.commits(() => type(field, 'x'.repeat(3_640)))).toBe(0);
    await at.commits(() => type(field, 'x'.repeat(4_001)));
    expect(at.text()).toContain('Longer than the 4,000 characters that fit.');
  });

  it('[F7] of one line does so too', async () => {
    const at = await values();
    await open(at, 'Value of one');
    expect(await at.commits(() => type(at.control('Textfield'), 'x'.repeat(118)))).toBe(1);
    expect(at.text()).toContain('Room left: at most 5 of 120 characters.');
  });

  it('[F8] says that an @name is text', async () => {
    const at = await values();
    await open(at, 'Value of one');
    expect(await at.commits(() => type(at.control('Textfield'), 'Ask @t'))).toBe(1);
    expect(await at.commits(() => type(at.control('Textfield'), 'Ask @tom'))).toBe(0);
    expect(at.text()).toContain('An @name typed here is text and mentions nobody.');
  });
});

it('[F7] a section says how full it is, to whoever edits it', async () => {
  const rows = (count: number, meaning = '') =>
    Array.from({ length: count }, (_, n) =>
      row('value', `v${n}`, { name: `${n}`, ...(meaning && { meaning }) }),
    );
  const shown = (found: AnyRow[], edited: SectionName | null) =>
    showPlan(
      { ...small, sections: { ...small.sections, values: typed('values', section(found)) } },
      { edited },
      () => <SaveState section="values" />,
    ).then((at) => at.text());
  expect(await shown(rows(359), 'values')).toBe('');
  expect(await shown(rows(360), 'values')).toBe('360 of 400 rows in this section.');
  expect(await shown(rows(360), null)).toBe('');
  expect(await shown(rows(50, 'x'.repeat(3_700)), 'values')).toMatch(/^189 of 200 kB in this section\./);
});

it('a field whose blank means something shows that as chosen, and cannot be cleared', async () => {
  const at = await showPlan(small, { edited: 'top' }, () => (
    <Cell section="top" row={null} fields={['mentions']} />
  ));
  await open(at, 'How people are told');
  expect(at.control('Select').props).toMatchObject({
    defaultValue: { value: 'byItself', label: 'By itself, two quiet minutes after the last naming' },
    isClearable: false,
  });
});

it('a role that holds as many people as it may says so before another is named', async () => {
  const holders = Array.from({ length: 19 }, (_, index) => `somebody-${index}`);
  const roles = typed('roles', section([row('role', 'scribe', { name: 'Scribe', holders })]));
  const plan = { ...small, sections: { ...small.sections, roles } };
  const at = await showPlan(plan, { edited: 'roles' }, rowsWith('roles', [['holders']]));
  await open(at, 'Who of Scribe');
  expect(at.text()).not.toContain('At most 20 people');
  const picked = [...holders, 'tom'].map((id) => ({ id, name: id }));
  await at.commits(() => call(at.control('UserPicker'), 'onChange', picked));
  expect(at.text()).toContain('At most 20 people here. Take one out to name another.');
});
