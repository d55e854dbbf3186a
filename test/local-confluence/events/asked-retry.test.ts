/** What `InvocationError` may ask for (limits-async-events; what is beyond is inferred: DIFFERENCES.md). */
import { askedRetry } from '../../../local-confluence/src/events/asked-retry';

const asking = (retryOptions: object) =>
  askedRetry({ kind: 'returned', json: JSON.stringify({ _retry: true, retryOptions }) }, undefined);

test('a retry comes within 15 minutes, however late it was asked for', () => {
  expect(asking({ retryAfter: 899 })?.afterSeconds).toBe(899);
  expect(asking({ retryAfter: 901 })?.afterSeconds).toBe(900);
});

test('a retry brings 4 kB of data, and none of what is more', () => {
  const kept = 'x'.repeat(4 * 1024 - 2);
  expect(asking({ retryData: kept })?.retryContext.retryData).toBe(kept);
  expect(asking({ retryData: `${kept}x` })?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_RETRY_REQUEST',
  });
});
