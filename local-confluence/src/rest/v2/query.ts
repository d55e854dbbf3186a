/** Query parameters of version 2: lists come comma-separated or repeated. */
import type { Context } from 'hono';
import { invalid } from '../../site/refusal';

/** Undefined when the parameter is absent: no filter. */
export function listIn(c: Context, name: string): string[] | undefined {
  const given = c.req.queries(name);
  return given
    ?.flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

export function oneOfIn<Word extends string>(
  c: Context,
  name: string,
  known: readonly Word[],
): Word | undefined {
  const given = c.req.query(name);
  if (given === undefined) return undefined;
  const word = known.find((each) => each === given);
  if (word === undefined)
    throw invalid(`Provided value {${given}} for '${name}' is not one of: ${known.join(', ')}`);
  return word;
}

export function flagIn(c: Context, name: string): boolean {
  return oneOfIn(c, name, ['true', 'false']) === 'true';
}

export function numberIn(c: Context, name: string, least: number, most: number): number | undefined {
  const given = c.req.query(name);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw invalid(`Provided value {${given}} for '${name}' is not a number from ${least} to ${most}.`);
  }
  return number;
}
