import { createElement } from 'react';
import * as v from 'valibot';
import { SentDocuments } from '../../../../local-confluence/src/web/frame/documents';

interface ForgeDoc {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: ForgeDoc[];
}

const node = (type: string, props: Record<string, unknown> = {}, children: ForgeDoc[] = []): ForgeDoc => ({
  type,
  key: `key of ${type}`,
  props,
  children,
});

const sent = (documents: SentDocuments, document: ForgeDoc): unknown => JSON.parse(documents.send(document));

test('a handler crosses as its place, whichever function stands there', () => {
  const documents = new SentDocuments();
  const first = sent(documents, node('Root', {}, [node('Button', { onClick: () => 'first' })]));
  const second = sent(documents, node('Root', {}, [node('Button', { onClick: () => 'second' })]));

  expect(first).toMatchObject({ children: [{ props: { onClick: { $handler: 'key of Button:onClick' } } }] });
  expect(second).toEqual(first);
  expect(documents.call({ handler: 'key of Button:onClick', args: [] })).toBe('second');
});

test('a handler gets what it is called with', () => {
  const documents = new SentDocuments();
  const heard: unknown[] = [];
  documents.send(node('Root', { onChange: (...args: unknown[]) => heard.push(args) }));
  documents.call({ handler: 'key of Root:onChange', args: [{ target: { value: 'x' } }, 2] });
  expect(heard).toEqual([[{ target: { value: 'x' } }, 2]]);
});

test('a handler inside a list in a property is found', () => {
  const documents = new SentDocuments();
  documents.send(node('Root', { items: [{ onClick: () => 'a' }, { onClick: () => 'b' }] }));
  expect(documents.call({ handler: 'key of Root:items.1.onClick', args: [] })).toBe('b');
});

test('a press on what has gone does nothing', () => {
  const documents = new SentDocuments();
  documents.send(node('Root', {}, [node('Button', { onClick: () => 'gone' })]));
  documents.send(node('Root'));
  expect(documents.call({ handler: 'key of Button:onClick', args: [] })).toBeUndefined();
});

test('no function is reached that the app did not put there', () => {
  const documents = new SentDocuments();
  documents.send(node('Root', { name: 'x' }));
  for (const place of ['toString', 'name.toString', 'constructor', '__proto__.toString'])
    expect(documents.call({ handler: `key of Root:${place}`, args: [] })).toBeUndefined();
});

const crossed = v.object({ props: v.object({ actions: v.array(v.object({ $node: v.unknown() })) }) });

test('an element in a property crosses as a node, its handler with it', () => {
  const documents = new SentDocuments();
  const action = createElement('SectionMessageAction', { onClick: () => 'paged' }, 'Page ', 'somebody');
  const { props } = v.parse(crossed, sent(documents, node('SectionMessage', { actions: [action] })));
  const place = 'key of SectionMessage:actions.0.props.onClick';

  expect(props.actions[0]?.$node).toMatchObject({
    type: 'SectionMessageAction',
    props: { onClick: { $handler: place } },
    children: [{ props: { text: 'Page ' } }, { props: { text: 'somebody' } }],
  });
  expect(documents.call({ handler: place, args: [] })).toBe('paged');
});

test('a component of the app in a property is named: nobody runs it there', () => {
  const Component = () => null;
  const documents = new SentDocuments();
  const { props } = v.parse(
    crossed,
    sent(documents, node('SectionMessage', { actions: [createElement(Component)] })),
  );
  expect(props.actions[0]?.$node).toMatchObject({
    type: 'a component of the app in the prop "actions.0"',
  });
});

test('the children that @forge/react 10 and 11 leave among the properties of a changed node do not cross', () => {
  const left = node('Text', { as: 'strong', children: ['Hello ', createElement('Strong')] });
  expect(sent(new SentDocuments(), left)).toMatchObject({ props: { as: 'strong' } });
  expect(sent(new SentDocuments(), left)).not.toHaveProperty('props.children');
});

test('nothing but a document can be sent', () => {
  expect(() => new SentDocuments().send(undefined)).toThrow('without a document');
});
