/** manifest-reference/modules/macro: "Supported config payload format", "Error code guide", "Config parameter types". */
import { submittedConfig } from '../../../local-confluence/src/web/bridge/submitted-config';

const form: Parameters<typeof submittedConfig>[1] = {
  layout: 'block',
  config: {
    isAdded: false,
    resource: 'config',
    title: '',
    openOnInsert: true,
    viewportSize: 'medium',
    parameters: ['plan'],
  },
};

test('texts, numbers, booleans, objects and arrays of one type are kept as they are', () => {
  const config = { plan: 'a', size: 2, isOpen: true, sub: { list: [1, 2] }, pages: [{ id: '1' }], empty: [] };
  expect(submittedConfig({ config }, form)).toEqual({ config, keepEditing: false });
  expect(submittedConfig({ config: {}, keepEditing: true }, form)).toEqual({ config: {}, keepEditing: true });
});

test.each([
  ['null', { value: null }],
  ['an array in an array', { value: [[1]] }],
  ['an array of several types', { value: [1, 'a'] }],
  ['null within', { value: { deep: [{ value: null }] } }],
  ['no config', undefined],
  ['a list', ['a']],
  ['a parameter that the manifest types and that is no text', { plan: 7 }],
])('%s is INVALID_CONFIG', (_, config) => {
  expect(() => submittedConfig({ config }, form)).toThrow('INVALID_CONFIG');
});

test.each([['text'], [null], [[]], [undefined]])('%j is INVALID_PAYLOAD', (payload) => {
  expect(() => submittedConfig(payload, form)).toThrow('INVALID_PAYLOAD');
});

test('a body is for macros that have one', () => {
  const body = { type: 'doc', version: 1, content: [] };
  expect(() => submittedConfig({ config: {}, body }, form)).toThrow('INVALID_EXTENSION_TYPE');
  expect(() => submittedConfig({ config: {}, body }, { ...form, layout: 'bodied' })).toThrow('no body');
});
