/** Which addresses a manifest permits: as `@forge/egress` has it, which the stand-in itself may not call. */
import { EgressFilteringService } from '@forge/egress';
import { isPermitted } from '../../../local-confluence/src/manifest/egress-address';

test.each([
  ['example.com', 'https://example.com/any/path?q=1', true],
  ['example.com', 'http://example.com/', false],
  ['example.com', 'https://www.example.com/', false],
  ['example.com', 'https://example.com.evil.test/', false],
  ['example.com', 'https://evil.test/example.com', false],
  ['example.com', 'https://example.com:8443/', false],
  ['https://example.com/one', 'https://example.com/other', true],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/', true],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8081/', false],
  ['*.example.com', 'https://www.example.com/', true],
  ['*.example.com', 'https://a.b.example.com/', true],
  ['*.example.com', 'https://example.com/', false],
  ['*.example.com', 'https://wwwXexample.com/', false],
  ['*.example.com', 'http://www.example.com/', false],
  ['*.example.com', 'https://evil.test/.example.com', false],
  ['http://*.example.com', 'http://www.example.com/', true],
  ['*', 'http://anywhere.test/', true],
])('%s and %s: %s', (permitted, address, is) => {
  expect(isPermitted([permitted], address)).toBe(is);
  expect(new EgressFilteringService([permitted]).isValidUrl(address)).toBe(is);
});

test('nothing is among none, and a name before the host is not the host', () => {
  expect(isPermitted([], 'https://example.com/')).toBe(false);
  expect(isPermitted(['*.example.com'], 'https://www.example.com@evil.test/')).toBe(false);
  expect(isPermitted(['example.com'], 'example.com')).toBe(false);
});
