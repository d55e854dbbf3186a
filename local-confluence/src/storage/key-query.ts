/** `kvs.query()`: values outside entities, by their keys. */
import type { Reader } from '../store/store';
import { afterPrefix } from './bounds';
import { badRequest, listLimitExceeded, severalWheres } from './errors';
import { VALUES } from './keys';
import { DEFAULT_QUERY_ROWS, MAX_QUERY_ROWS } from './limits';
import { pageOf } from './page';
import type { KeyQueryRequest } from './requests';
import { answered, storedFrom } from './stored';

export function queryKeys(reader: Reader, { where = [], after, limit, options }: KeyQueryRequest) {
  if (where.length > 1) throw severalWheres();
  const beginning = where[0]?.values[0];
  const { entries, cursor } = pageOf(reader, {
    prefix: VALUES,
    ...(beginning === undefined ? {} : { from: beginning, to: afterPrefix(beginning) }),
    isDescending: false,
    cursor: after,
    limit: checkLimit(limit),
  });
  return {
    data: entries.map((entry) =>
      answered(String(entry.key.at(-1)), storedFrom(entry), options?.metadataFields),
    ),
    cursor,
  };
}

function checkLimit(limit = DEFAULT_QUERY_ROWS): number {
  if (limit > MAX_QUERY_ROWS) throw listLimitExceeded(limit);
  if (limit < 1 || !Number.isInteger(limit)) throw badRequest('A limit is a whole number from 1 on');
  return limit;
}
