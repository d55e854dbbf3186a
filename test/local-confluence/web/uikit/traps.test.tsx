/**
 * The traps of UI Kit, from `@forge/react` over the frame's runtime to the page and back: an app that falls into one on
 * a site of the cloud falls into it here.
 */
import { act, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { WireNode } from '../../../../local-confluence/src/web/frame/wire';
import { SentDocuments } from '../../../../local-confluence/src/web/frame/documents';
import { readDocument } from '../../../../local-confluence/src/web/uikit/document';

const documents = new SentDocuments();
let shown: WireNode | null = null;
let commits = 0;
const asked: string[] = [];

/** `@forge/bridge` looks for the bridge when it is loaded. */
Object.assign(globalThis, {
  self: globalThis,
  IS_REACT_ACT_ENVIRONMENT: true,
  __bridge: {
    callBridge: (command: string, payload: { forgeDoc?: unknown } = {}): Promise<unknown> => {
      if (command === 'reconcile') {
        commits += 1;
        shown = readDocument(documents.send(payload.forgeDoc), shown);
      } else asked.push(command);
      return Promise.resolve({ extension: {}, accountId: 'somebody' });
    },
  },
});

const uiKit = () => import('@forge/react');

/** What is shown next, in the place of what is: null before the first, and when an error took everything away. */
let change: ((element: ReactElement) => void) | null = null;

function Shown({ first }: { first: ReactElement }) {
  const [element, setElement] = useState(first);
  useEffect(() => {
    change = setElement;
    return () => {
      change = null;
    };
  }, []);
  return element;
}

async function show(element: ReactElement): Promise<void> {
  const { default: ForgeReconciler } = await uiKit();
  await act(async () => {
    await Promise.resolve();
    if (change === null) ForgeReconciler.render(<Shown first={element} />);
    else change(element);
  });
}

function everyNode(node: WireNode | null = shown): WireNode[] {
  return node === null ? [] : [node, ...node.children.flatMap(everyNode)];
}

function the(type: string): WireNode {
  const found = everyNode().find((node) => node.type === type);
  if (found === undefined) throw new Error(`Nothing of the type ${type} is shown`);
  return found;
}

/** What the page does when Atlaskit's component calls back. */
async function call(type: string, handler: string, ...args: unknown[]): Promise<void> {
  const { key } = the(type);
  await act(async () => {
    await documents.call({ handler: `${key}:${handler}`, args });
  });
}

const typed = (value: string) => ({ target: { value } });

beforeEach(async () => {
  await show(<></>);
  commits = 0;
  asked.length = 0;
});

describe('InlineEdit', () => {
  const confirmed: unknown[] = [];
  beforeEach(() => (confirmed.length = 0));

  async function inlineEdit(props: object): Promise<void> {
    const { InlineEdit, Text, Textfield } = await uiKit();
    await show(
      <InlineEdit
        label="Name"
        defaultValue="old"
        readView={() => <Text>read</Text>}
        editView={({ value, onChange }) => <Textfield value={value} onChange={onChange} />}
        onConfirm={(value) => confirmed.push(value)}
        {...props}
      />,
    );
  }
  const isEditing = () => the('InlineEdit').props['isEditing'];
  const inField = () => the('Textfield').props['value'];

  test('sends both views, whichever is seen', async () => {
    await inlineEdit({});
    expect(isEditing()).toBe(false);
    expect(the('InlineEdit').children.map(({ props }) => props['name'])).toEqual(['editView', 'readView']);
  });

  test('takes no notice of a later value, and would overwrite it', async () => {
    await inlineEdit({});
    await inlineEdit({ defaultValue: 'newer' });
    expect(inField()).toBe('old');
    await call('InlineEdit', 'onEdit');
    await call('Textfield', 'onChange', typed('old, changed'));
    await call('InlineEdit', 'onConfirm');
    expect(confirmed).toEqual(['old, changed']);
  });

  test('confirms nothing where nothing changed; one that the app opens stays open then', async () => {
    await inlineEdit({});
    await call('InlineEdit', 'onEdit');
    await call('InlineEdit', 'onConfirm');
    expect(isEditing()).toBe(false);
    await inlineEdit({ isEditing: true });
    await call('InlineEdit', 'onEdit');
    await call('InlineEdit', 'onConfirm');
    expect(isEditing()).toBe(true);
    expect(confirmed).toEqual([]);
  });

  test('has no value after one that began open is cancelled', async () => {
    await inlineEdit({ startWithEditViewOpen: true });
    expect(inField()).toBe('old');
    await call('InlineEdit', 'onCancel');
    expect(inField()).toBeUndefined();
  });

  test('does not wait for what is done with its value', async () => {
    await inlineEdit({ onConfirm: () => new Promise(() => undefined) });
    await call('InlineEdit', 'onEdit');
    await call('Textfield', 'onChange', typed('new'));
    await call('InlineEdit', 'onConfirm');
    expect(isEditing()).toBe(false);
  });

  test('validates at every letter', async () => {
    const validated: unknown[] = [];
    await inlineEdit({ validate: (value: unknown) => void validated.push(value) });
    for (const value of ['n', 'ne', 'new']) await call('Textfield', 'onChange', typed(value));
    expect(validated).toEqual(['n', 'ne', 'new']);
  });

  test('knows no field but one with a value', async () => {
    await inlineEdit({});
    await call('InlineEdit', 'onEdit');
    await call('Textfield', 'onChange', { target: { checked: true, value: 'on' } });
    await call('InlineEdit', 'onConfirm');
    expect(confirmed).toEqual(['on']);
  });
});

describe('DynamicTable', () => {
  async function showRows(count: number, contentOf: (cell: ReactNode) => ReactNode): Promise<void> {
    const { DynamicTable, Text } = await uiKit();
    const Counted = () => {
      const [n] = useState(0);
      return <Text>{n}</Text>;
    };
    const rows = Array.from({ length: count }, (_, n) => ({
      key: String(n),
      cells: [{ key: 'only', content: contentOf(<Counted />) }],
    }));
    await show(<DynamicTable rows={rows} />);
  }

  test('dies of another number of rows whose cells are components of the app, not in a Box', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await showRows(1, (cell) => cell);
    await expect(showRows(2, (cell) => cell)).rejects.toThrow('more hooks');
    complaints.mockRestore();
  });

  test('lives where they are in a Box', async () => {
    const { Box } = await uiKit();
    await showRows(1, (cell) => <Box>{cell}</Box>);
    await showRows(2, (cell) => <Box>{cell}</Box>);
    expect(everyNode().filter(({ type }) => type === 'Row')).toHaveLength(2);
  });
});

test('useForm has no `watch`, `setValue`, `reset` or `setError`', async () => {
  const { useForm } = await uiKit();
  let form: object = {};
  const Asking = () => {
    form = useForm();
    return null;
  };
  await show(<Asking />);
  expect(Object.keys(form).sort()).toEqual(
    ['clearErrors', 'formState', 'getFieldId', 'getValues', 'handleSubmit', 'register', 'trigger'].sort(),
  );
});

test('ids are rewritten, and what names one by `aria-labelledby` or `titleId` is not', async () => {
  const { Label, Popup, Text, Textfield } = await uiKit();
  await show(
    <>
      <Label labelFor="x">Name</Label>
      <Textfield id="x" aria-labelledby="x" />
      <Popup isOpen titleId="x" content={() => <Text>in</Text>} trigger={() => <Text>out</Text>} />
    </>,
  );
  const { id, 'aria-labelledby': labelledBy } = the('Textfield').props;
  expect(id).toMatch(/^forge-app-[0-9a-f]{5}-x$/);
  expect(the('Label').props['labelFor']).toBe(id);
  expect(labelledBy).toBe('x');
  expect(the('Popup').props['titleId']).toBe('x');
});

test('a popup that is closed is sent with all that is in it', async () => {
  const { Popup, Text } = await uiKit();
  await show(<Popup isOpen={false} content={() => <Text>within</Text>} trigger={() => <Text>out</Text>} />);
  expect(everyNode().map(({ props }) => props['text'])).toContain('within');
});

test('a letter in a controlled field sends the whole document', async () => {
  const { Text, Textfield } = await uiKit();
  const Typing = () => {
    const [value, setValue] = useState('');
    return (
      <>
        <Text>beside it</Text>
        <Textfield value={value} onChange={(event) => setValue(String(event.target.value))} />
      </>
    );
  };
  await show(<Typing />);
  const before = commits;
  await call('Textfield', 'onChange', typed('x'));
  expect(commits).toBe(before + 1);
  expect(the('Textfield').props['value']).toBe('x');
  expect(everyNode().map(({ props }) => props['text'])).toContain('beside it');
});

test('each hook asks for the context by itself, and has none at first', async () => {
  const { useConfig, useProductContext } = await uiKit();
  const first: unknown[] = [];
  const Asking = () => {
    const answers: unknown[] = [useProductContext(), useConfig()];
    if (first.length === 0) first.push(...answers);
    return null;
  };
  await show(<Asking />);
  expect(first).toEqual([undefined, undefined]);
  expect(asked.filter((command) => command === 'getContext').length).toBeGreaterThanOrEqual(2);
});
