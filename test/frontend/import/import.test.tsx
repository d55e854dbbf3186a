/** *Import*, as an editor goes through it: where from, what comes in and what does not, which sections, and how. */
import { findAll, findByText, host, press, show, textOf, when, type DocumentNode } from '../host';
import { PlanDocument } from '../../../src/frontend/plan/document';
import { parsePlace } from '../../../src/frontend/data/place';
import type { Edit } from '../../../src/plan/edit';
import type { SectionName } from '../../../src/plan/fields';
import { MAX_FILE_BYTES } from '../../../src/plan/file/file-size';
import { readPage } from '../../../src/plan/import/read-page';
import type { Plan, Sections } from '../../../src/plan/plan';
import { done, refuse, type Refusal, type Result } from '../../../src/plan/refusal';
import { row, section, starter, typed } from '../../plan/builders';
import { doc, h, table, type Node } from '../../plan/import/fixtures/page';
import { blankSections, reading } from '../../plan/import/reading';
import { Stored } from '../saving/world';

const place = parsePlace({
  accountId: 'ana',
  locale: 'en-US',
  timezone: 'Europe/Paris',
  extension: { content: { id: '100', type: 'page' }, space: { key: 'OPS' } },
});

const LONG = 'Everyone who was at the desk. '.repeat(200).trim();
const page = doc(
  h(2, 'Roles and responsibilities'),
  table(['Role', 'Responsible for'], ['Scribe', 'The log']),
  h(2, 'Incident values'),
  table(['Value', 'What it means'], ['Calm', 'We speak slowly'], ['Open', LONG]),
);

/** A scribe without a word of what they do, and a value of the plan's own. */
const sparse: Sections = {
  ...blankSections,
  roles: typed('roles', section([row('role', 'scribe', { name: 'Scribe' })])),
  values: typed('values', section([row('value', 'kind', { name: 'Kind' })])),
};

interface Asked {
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
const calls = (name: string): Asked['payload'][] =>
  host.asked
    .filter(({ command }) => command === 'invoke')
    .map(({ payload }) => payload as Asked)
    .flatMap(({ functionKey, payload }) => (functionKey === name ? [payload] : []));

beforeEach(() => {
  host.forget();
  Object.assign(globalThis, { screen: { width: 1440 } });
});

/** The plan on its page, and *Import* open; the page that is asked for holds this, or is refused. */
async function open(
  sections: Sections,
  { holds = page, refusal }: { readonly holds?: Node; readonly refusal?: Refusal } = {},
): Promise<Stored> {
  const plan: Plan = { ...starter(), sections };
  const stored = new Stored(plan);
  host.answer('invoke', (sent): Result<unknown> => {
    const { functionKey, payload } = sent as Asked;
    if (functionKey === 'plan/edit')
      return done(stored.save(payload['section'] as SectionName, payload['edits'] as readonly Edit[]));
    if (functionKey !== 'plan/import') return refuse({ code: 'unavailable', of: 'storage' });
    return refusal === undefined ? done(readPage(holds, reading(sections))) : refuse(refusal);
  });
  await show(
    <PlanDocument
      place={place}
      plan={plan}
      notices={{ revision: 0, named: [] }}
      mirrorOf={null}
      mayEdit
      isStored
    />,
  );
  await press(button('Import'));
  return stored;
}

const button = (name: string, type = 'Button'): DocumentNode => findByText(host.shown, type, name);
const says = (words: string): boolean => textOf(host.shown).includes(words);
const one = (type: string, name: string, value: unknown): DocumentNode => {
  const found = findAll(host.shown, type).find(({ props }) => props[name] === value);
  if (found === undefined) throw new Error(`No ${type} with ${name} ${String(value)}`);
  return found;
};
const choose = (group: string, value: string) =>
  press(one('RadioGroup', 'name', group), 'onChange', { target: { value } });
const sections = (): { label: string; isChecked: unknown }[] =>
  findAll(host.shown, 'Checkbox').map(({ props }) => ({
    label: String(props['label']),
    isChecked: props['isChecked'],
  }));

async function read(address = '4711'): Promise<void> {
  await choose('import-from', 'address');
  await press(one('Textfield', 'name', 'import-address'), 'onChange', { target: { value: address } });
  await press(button('See what comes in', 'LoadingButton'));
}
/** Leaves out, or takes again. */
const turn = (label: string) => press(one('Checkbox', 'label', label), 'onChange', {});
const rows = (stored: Stored, name: SectionName) => stored.at(name).section.rows.map(({ cells }) => cells);
const bringIn = (): Promise<DocumentNode> => press(lastOf('Import'));
const lastOf = (name: string): DocumentNode => {
  const found = findAll(host.shown, 'Button').findLast((each) => textOf(each) === name);
  if (found === undefined) throw new Error(`No button says "${name}"`);
  return found;
};

describe('[B8] a page comes in', () => {
  it('is shown first, and nothing is sent by looking', async () => {
    await open(sparse);
    await read('https://example.org/wiki/spaces/OPS/pages/4711');
    expect(calls('plan/import')).toEqual([
      { from: 'address', address: 'https://example.org/wiki/spaces/OPS/pages/4711' },
    ]);
    expect(sections()).toEqual([
      { label: 'Roles and responsibilities: 1 role', isChecked: true },
      { label: 'Incident values: 2 values', isChecked: true },
    ]);
    expect(calls('plan/edit')).toEqual([]);
  });

  it('one section of it, in one call, and one Undo takes it back', async () => {
    const stored = await open(sparse);
    await read();
    await turn('Incident values: 2 values');
    await bringIn();
    expect(calls('plan/edit')).toMatchObject([
      { section: 'roles', edits: [{ change: { type: 'set', row: 'scribe', after: 'The log' } }] },
    ]);
    expect(rows(stored, 'roles')).toEqual([{ name: 'Scribe', responsibilities: 'The log' }]);
    expect(says('Imported. One Undo takes it all back.')).toBe(true);
    const undo = findAll(host.shown, 'Button').find((each) => textOf(each).startsWith('Undo: '));
    if (undo === undefined) throw new Error('Nothing can be undone.');
    await press(undo);
    expect(rows(stored, 'roles')).toEqual([{ name: 'Scribe' }]);
    expect(says('Imported.')).toBe(false);
  });

  it.each([
    ['replace', ['Calm', 'Open']],
    ['add', ['Kind', 'Calm', 'Open']],
  ])('%s', async (way, names) => {
    const stored = await open(sparse);
    await read();
    await turn('Roles and responsibilities: 1 role');
    await choose('import-way', way);
    await bringIn();
    expect(calls('plan/edit').map((sent) => sent['section'])).toEqual(['values']);
    expect(rows(stored, 'values').map(({ name }) => name)).toEqual(names);
  });

  it('a page of something else is added to what the plan says, unless a person chooses otherwise', async () => {
    await open(sparse, { holds: doc(h(2, 'Lunch'), table(['Day', 'Soup'], ['Monday', 'Leek'])) });
    await read();
    expect(one('RadioGroup', 'name', 'import-way').props['value']).toBe('add');
    await open(sparse);
    await read();
    expect(one('RadioGroup', 'name', 'import-way').props['value']).toBe('replace');
  });

  it('no section chosen: there is nothing to press', async () => {
    await open(sparse);
    await read();
    for (const { label } of sections()) await turn(label);
    expect(lastOf('Import').props['isDisabled']).toBe(true);
    expect(says('Choose at least one section to bring in.')).toBe(true);
  });
});

it('[B6] a text over the limit is shown whole, to be copied', async () => {
  await open(sparse);
  await read();
  const [over] = findAll(host.shown, 'TextArea');
  expect(over?.props).toMatchObject({ isReadOnly: true, defaultValue: LONG });
  expect(findAll(host.shown, 'Label').map(textOf)).toEqual([
    'Incident values, What it means: 5,999 characters, and 4,000 fit. This part stays out',
  ]);
});

describe('[B9] a page by its title', () => {
  const page = (id: string, title: string) => ({ id, type: 'page', title, space: { name: 'Operations' } });
  const PAGES = [page('4711', 'Old plan'), page('100', 'This very page')];
  const asked = (): string[] =>
    host.asked
      .filter(({ command }) => command === 'fetchProduct')
      .map(({ payload }) => (payload as { restPath: string }).restPath)
      .filter((path) => path.startsWith('/wiki/rest/api/content/search'))
      .map((path) => new URLSearchParams(path.split('?')[1]).get('cql') ?? '');
  const select = () => one('Select', 'name', 'import-page');
  const options = () => (select().props['options'] as { label: string }[]).map(({ label }) => label);

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] });
    host.answer('fetchProduct', (sent) => {
      const { restPath } = sent as { restPath: string };
      if (!restPath.startsWith('/wiki/rest/api/content/search'))
        return { status: 404, statusText: '', headers: {}, body: '' };
      const titled = restPath.includes('nobody') ? [] : [page('5', 'Old runbook')];
      const results = restPath.includes('title') ? titled : PAGES;
      return { status: 200, statusText: '', headers: {}, body: JSON.stringify({ results }) };
    });
  });
  afterEach(() => jest.useRealTimers());

  it('is one of those that were changed last, and not the page itself', async () => {
    await open(sparse);
    expect(options()).toEqual(['Old plan (Operations)']);
    await press(select(), 'onChange', { value: '4711', label: '' });
    await press(button('See what comes in', 'LoadingButton'));
    expect(calls('plan/import')).toEqual([
      { from: 'page', page: { contentId: '4711', contentType: 'page' } },
    ]);
    await press(button('Back'));
    expect(select().props['value']).toEqual({ value: '4711', label: 'Old plan (Operations)' });
  });

  it('is looked for when the typing pauses, once, and not again in what was found whole', async () => {
    await open(sparse);
    const commits = host.commits;
    for (const typed of ['o', 'ol', 'old']) await press(select(), 'onInputChange', typed);
    expect(host.commits).toBe(commits);
    await when(() => jest.advanceTimersByTime(300));
    for (const typed of ['old ', 'old r', '']) {
      await press(select(), 'onInputChange', typed);
      await when(() => jest.advanceTimersByTime(300));
    }
    expect(asked().slice(1)).toEqual(['type in (page, blogpost) and (title ~ "old" or title ~ "old*")']);
    expect(options()).toEqual(['Old runbook (Operations)', 'Old plan (Operations)']);
  });

  it('is said not to be there, until something else is typed', async () => {
    const type = async (typed: string): Promise<void> => {
      await press(select(), 'onInputChange', typed);
      await when(() => jest.advanceTimersByTime(300));
    };
    await open(sparse);
    await type('old');
    await type('nobody');
    const sentence = 'No page that you may see has a title like “nobody”.';
    expect(says(sentence)).toBe(true);
    await type('nobody else');
    expect(says(sentence)).toBe(true);
    await type('old r');
    expect(says(sentence)).toBe(false);
  });

  it('is asked for when none was chosen, and where there is no list the address is left', async () => {
    host.answer('fetchProduct', () => ({ status: 500, statusText: '', headers: {}, body: '' }));
    await open(sparse);
    await press(button('See what comes in', 'LoadingButton'));
    expect(says('Choose a page first.')).toBe(true);
    expect(says('The pages could not be listed. Try again, or give the page by its address.')).toBe(true);
    expect(calls('plan/import')).toEqual([]);
  });
});

describe('[B9] what is not there', () => {
  it('is said of a page, and the address stays', async () => {
    await open(sparse, { refusal: { code: 'noPageThere' } });
    await read('https://example.org/wiki/spaces/OPS/pages/1');
    expect(says('No page of this site is there, or you may not see it.')).toBe(true);
    expect(one('Textfield', 'name', 'import-address').props['defaultValue']).toBe(
      'https://example.org/wiki/spaces/OPS/pages/1',
    );
    // It loaded, and let go of the focus.
    expect(button('See what comes in', 'LoadingButton').props['autoFocus']).toBe(true);
  });

  it('is said of a page that holds nothing of a plan, with what would help', async () => {
    await open(sparse, { holds: doc() });
    await read();
    expect(says('Nothing of a plan was found there. A heading for each section helps')).toBe(true);
    await press(button('Back'));
    expect(one('Textfield', 'name', 'import-address').props['defaultValue']).toBe('4711');
  });
});

it('[L2] a file that is too large is not sent, and its size is said', async () => {
  await open(sparse);
  await choose('import-from', 'file');
  const text = 'x'.repeat(MAX_FILE_BYTES + 20_000);
  await press(one('TextArea', 'name', 'import-text'), 'onChange', { target: { value: text } });
  await press(button('See what comes in', 'LoadingButton'));
  expect(says('This file has 501 kB, and one import takes 480 kB.')).toBe(true);
  expect(calls('plan/import')).toEqual([]);
});

describe('[L2] a file that is chosen in the frame', () => {
  const TOLD = 'incident-plan.copy.chosen';
  let heard = new Map<string, (said: unknown) => void>();
  const frameSays = (event: string, said: object) => when(() => heard.get(event)?.({ macro: null, ...said }));
  const emitted = (): unknown[] =>
    host.asked.flatMap(({ command, payload }) => (command === 'emit' ? [payload] : []));

  beforeEach(async () => {
    heard = new Map();
    host
      .answer('on', (sent) => {
        const { event, callback } = sent as { event: string; callback: (said: unknown) => void };
        heard.set(event, callback);
        return { unsubscribe: () => heard.delete(event) };
      })
      .answer('emit', () => undefined);
    await open(sparse);
    await choose('import-from', 'file');
  });

  it('is asked for in the reader’s words, whenever a frame comes', async () => {
    expect(findAll(host.shown, 'Frame')).toHaveLength(1);
    const said = {
      event: 'incident-plan.copy.choose',
      payload: { macro: null, label: 'Choose a file', limitBytes: MAX_FILE_BYTES, language: 'en-US' },
    };
    expect(emitted()).toEqual([said]);
    await frameSays('incident-plan.copy.ready', {});
    expect(emitted()).toEqual([said, said]);
  });

  it('is read at once, and of one too large its size is said', async () => {
    await frameSays(TOLD, { bytes: 9_000_000, text: null });
    expect(says('This file has 9,000 kB, and one import takes 480 kB.')).toBe(true);
    expect(calls('plan/import')).toEqual([]);
    await frameSays(TOLD, { bytes: 2, text: '{}' });
    expect(calls('plan/import')).toEqual([{ from: 'file', text: '{}' }]);
    expect(says('What was understood')).toBe(true);
  });

  it('of another macro, or something else, is not heard', async () => {
    for (const said of [null, { bytes: 2 }, { bytes: '2', text: '{}' }])
      await when(() => heard.get(TOLD)?.(said));
    expect(calls('plan/import')).toEqual([]);
  });

  it('is chosen nowhere any more once the form is closed', async () => {
    await press(button('Cancel'));
    expect(heard.has(TOLD)).toBe(false);
  });
});

describe('the focus', () => {
  /** Mounted with the focus: UI Kit has no other way. */
  const focused = (): string[] =>
    findAll(host.shown, 'Button')
      .filter(({ props }) => props['autoFocus'] === true)
      .map(textOf);
  const opener = () => button('Import').key;

  it('comes back to where it was opened, after Cancel', async () => {
    await open(sparse);
    await press(button('Close'));
    const before = opener();
    expect(focused()).toEqual([]);
    await press(button('Import'));
    expect(button('Close').key).toBe(before);
    await press(button('Cancel'));
    expect(focused()).toEqual(['Import']);
    expect(opener()).not.toBe(before);
  });

  it('stands above what was understood, and comes back after the import', async () => {
    await open(sparse);
    const before = button('Close').key;
    await read();
    expect(focused()).toEqual(['Back']);
    await bringIn();
    expect(says('Imported.')).toBe(true);
    expect(focused()).toEqual(['Import']);
    expect(opener()).not.toBe(before);
  });
});

it('the Undo of an import into an empty plan keeps the focus that it has', async () => {
  await open(blankSections);
  await read();
  await bringIn();
  expect(button('Import').props['autoFocus']).toBe(true);
  const undo = findAll(host.shown, 'Button').find((each) => textOf(each).startsWith('Undo: '));
  if (undo === undefined) throw new Error('Nothing can be undone.');
  await press(undo);
  expect(button('Import').props['autoFocus']).toBe(false);
});

it('an empty plan offers it where everyone looks first', async () => {
  await open(blankSections);
  await press(button('Close'));
  const message = findAll(host.shown, 'SectionMessage').find(
    ({ props }) => props['title'] === 'This plan is empty',
  );
  if (message === undefined) throw new Error('It is not said that the plan is empty.');
  expect(findAll(message, 'Button').map(textOf)).toEqual(['Import']);
});
