/** What stands beside a plan while something is not saved: every word that was typed, and what to do. */
import { call, press, showPlan, type, type OnScreen } from '../cells/on-screen';
import * as React from 'react';
import { Text } from '@forge/react';
import { Cell } from '../../../src/frontend/cells/cell';
import { CellUnderRow } from '../../../src/frontend/cells/cell-under-row';
import { SaveState } from '../../../src/frontend/saving/save-state';
import type { Change, Edit } from '../../../src/plan/edit';
import { set } from '../../plan/builders';
import { ScreenProvider, useScreen } from '../../../src/frontend/screen';
import { small } from './world';

/** Beside a plan whose sections everyone reads. */
function AfterDone({ children }: { readonly children: React.ReactNode }) {
  const screen = useScreen();
  return <ScreenProvider value={{ ...screen, editedSection: null }}>{children}</ScreenProvider>;
}

const values = (after: React.ReactNode = <SaveState section="values" />): Promise<OnScreen> =>
  showPlan(small, { edited: 'values' }, ({ sections }) => (
    <>
      {sections.values.rows.map((row) => (
        <React.Fragment key={row.id}>
          <Cell section="values" row={row} fields={['name']}>
            <Text>{row.cells.name ?? ''}</Text>
          </Cell>
          <Cell section="values" row={row} fields={['meaning']}>
            <Text>{row.cells.meaning ?? ''}</Text>
          </Cell>
          <CellUnderRow section="values" row={row} />
        </React.Fragment>
      ))}
      {after}
    </>
  ));

const edit = (id: string, change: Change): Edit => ({ id, section: 'values', change });

/** Types a meaning into the row's form, and leaves it open. */
async function typing(at: OnScreen, row: string, words: string): Promise<void> {
  await at.commits(() => press(at.control('Pressable', `Edit What it means of ${row}`)));
  type(at.control('TextArea'), words);
}

/** Another does this, and the answer to an edit of one's own brings it. */
async function meanwhile(at: OnScreen, change: Change): Promise<void> {
  at.stored.save('values', [edit('theirs', change)]);
  await at.commits(() => press(at.control('Pressable', 'Edit Value of three')));
  type(at.control('Textfield'), 'tre');
  await at.commits(() => call(at.control('Form'), 'onSubmit'));
  await at.commits(() => at.world.answer(at.stored));
}

it('[Q3] says what could not be sent, with the words to copy, until it is saved', async () => {
  const at = await values();
  const words = 'A long sentence about what this value means, typed on a train in a tunnel.';
  await typing(at, 'one', words);
  await at.commits(() => call(at.control('Form'), 'onSubmit'));
  await at.commits(() => at.world.fail());
  expect(at.text()).toContain('Not saved yet. The plan could not be reached.');
  expect(at.text()).toContain('one: What it means');
  expect(at.text()).toContain(words);
  await at.commits(() => press(at.control('Button', 'Try again now')));
  await at.commits(() => at.world.answer(at.stored));
  expect(at.text()).not.toContain('Not saved yet');
  expect(at.cells('one')).toEqual({ name: 'one', meaning: words });
});

it('[Q6] offers a row back that was removed while somebody typed in it, with their words in it', async () => {
  const at = await values();
  await typing(at, 'one', 'Half a sentence');
  await meanwhile(at, { type: 'remove', row: 'one' });
  expect(at.text()).toContain('This row was removed meanwhile.');
  expect(at.text()).toContain('Half a sentence');
  await at.commits(() => press(at.control('Button', 'Add the row again')));
  await at.commits(() => at.world.answer(at.stored));
  expect(at.stored.at('values').section.rows.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  expect(at.cells('one')).toEqual({ name: 'one', meaning: 'Half a sentence' });
  expect(at.text()).not.toContain('removed meanwhile');
});

it('[Q5] of words that were left unsaved shows both, and lets their author choose', async () => {
  const at = await values(
    <AfterDone>
      <SaveState section="values" />
    </AfterDone>,
  );
  await typing(at, 'two', 'Mine');
  await meanwhile(at, set('two', 'meaning', null, 'Theirs, and longer'));
  expect(at.control('SectionMessage').props['title']).toBe('Typed and not saved: two: What it means');
  expect(at.text()).toContain('MineTheirsTheirs, and longer');
  await at.commits(() => press(at.control('Button', 'Keep mine')));
  await at.commits(() => at.world.answer(at.stored));
  expect(at.cells('two')).toEqual({ name: 'two', meaning: 'Mine' });
});
