import { isNarrowWindow } from '../../../src/frontend/data/window';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'screen');
  Reflect.deleteProperty(globalThis, 'outerWidth');
});

it.each([
  ['a phone', { screen: { width: 400 }, outerWidth: 400 }, true],
  ['a narrow window of a wide screen', { screen: { width: 1440 }, outerWidth: 500 }, true],
  ['a wide window', { screen: { width: 1440 }, outerWidth: 1200 }, false],
  ['a window that says nothing of its width', { screen: { width: 1440 }, outerWidth: 0 }, false],
  ['a worker, which has no screen', {}, false],
])('%s', (_, frame, isNarrow) => {
  Object.assign(globalThis, frame);
  expect(isNarrowWindow()).toBe(isNarrow);
});
