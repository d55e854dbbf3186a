import { findFrameHome } from '../../../../local-confluence/src/web/frame/frame-home';

const SITE = { protocol: 'http:', port: '8090' };

test('every resource has a name of its own, so that none shares a process or an origin with the site', async () => {
  const asked: string[] = [];
  const home = await findFrameHome(SITE, (address) => Promise.resolve(asked.push(address)));
  expect(asked).toEqual(['http://frames.localhost:8090/local/frame-runtime.js']);
  expect(home.isApart).toBe(true);
  expect(home.addressOf('main')).toBe('http://main.localhost:8090/local/frame/main/');
  expect(home.addressOf('My_copy')).toBe('http://my_copy.localhost:8090/local/frame/My_copy/');
});

test('where no name under localhost is known, frames are of the site’s own name, without its origin', async () => {
  const home = await findFrameHome(SITE, () => Promise.reject(new TypeError('Failed to fetch')));
  expect(home.isApart).toBe(false);
  expect(home.addressOf('main')).toBe('/local/frame/main/');
});
