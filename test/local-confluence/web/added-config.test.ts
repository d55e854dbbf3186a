import { filled, isChoice, valuesIn } from '../../../local-confluence/src/web/adf/added-config';
import type { WireNode } from '../../../local-confluence/src/web/frame/wire';

const node = (type: string, props: Record<string, unknown> = {}, children: WireNode[] = []): WireNode => ({
  type,
  key: `${type} ${String(props['name'])}`,
  props,
  children,
});
const options = [
  { label: 'Cat', value: 'cat' },
  { label: 'Dog', value: 'dog' },
];
const form = node('MacroConfig', {}, [
  node('Label', { labelFor: 'city' }),
  node('Textfield', { name: 'city', defaultValue: 'Nowhere' }),
  node('Stack', {}, [
    node('Select', { name: 'pet', options }),
    node('Select', { name: 'pets', options, isMulti: true }),
  ]),
  node('Toggle', { name: 'isOpen' }),
]);

const began = (document: WireNode): unknown[] =>
  [
    document.props['defaultValue'] ?? document.props['defaultChecked'],
    ...document.children.flatMap(began),
  ].filter((one) => one !== undefined);

it('begins with what is stored under the names of its fields', () => {
  const config = { city: 'Lyon', pet: 'dog', pets: ['cat', 'gone'], isOpen: true };
  expect(began(filled(form, config))).toEqual(['Lyon', options[1], [options[0]], true]);
  expect(began(filled(form, {}))).toEqual(['Nowhere']);
});

it('is kept as texts, lists where several are chosen, and yes or no', () => {
  const sent = new FormData();
  sent.append('city', 'Lyon');
  sent.append('pet', '');
  sent.append('pets', 'cat');
  sent.append('pets', 'dog');
  expect(valuesIn(form, sent)).toEqual({ city: 'Lyon', pet: '', pets: ['cat', 'dog'], isOpen: false });
});

it('is kept when a field changes, not when one appears or is taken away', () => {
  expect(isChoice({}, { city: 'Lyon' })).toBe(false);
  expect(isChoice({ city: 'Lyon' }, { city: 'Lyon', pets: [] })).toBe(false);
  expect(isChoice({ city: 'Lyon', pets: [] }, { pets: [] })).toBe(false);
  expect(isChoice({ city: 'Lyon', pets: [] }, { city: 'Lyon', pets: ['cat'] })).toBe(true);
});

it('has its fields named by the labels before them', () => {
  const [label, field, alone] = filled(
    node('MacroConfig', {}, [
      node('Label'),
      node('Textfield', { name: 'city' }),
      node('TextArea', { name: 'why' }),
    ]),
    {},
  ).children;
  expect(label?.props['labelFor']).toBe(field?.props['id']);
  expect(field?.props['id']).toBeDefined();
  expect(alone?.props['id']).toBeUndefined();
});
