import { isObject } from './adf/node';

/** The code of one of Node's own errors, which in a test are of another realm: `instanceof Error` does not know them. */
export const codeOf = (error: unknown): unknown => (isObject(error) ? error['code'] : undefined);
