/**
 * `filter.expression` of a trigger ("Filter out Atlassian app events" of Forge's documentation), in the part that an app
 * here uses of a language of its own: values of the event compared with each other or with what is written, and all of
 * that true. Another expression is named at the start, and lets every event through.
 */

/** The property that is not there is an error, of which `onError` says what becomes. */
export type Passes = (event: Readonly<Record<string, unknown>>) => boolean | 'error';

type Operand = (event: unknown) => { readonly value: unknown } | null;

/** Null for an expression that is not understood here. */
export function parseFilter(expression: string): Passes | null {
  const comparisons = expression.split('&&').map((part) => comparisonOf(part.trim()));
  if (comparisons.includes(null)) return null;
  return (event) => {
    for (const compare of comparisons) {
      const result = compare?.(event) ?? 'error';
      if (result !== true) return result;
    }
    return true;
  };
}

function comparisonOf(text: string): Passes | null {
  const [, left = '', operator, right = ''] = /^(\S+)\s*(==|!=)\s*(\S+)$/.exec(text) ?? [];
  const [one, other] = [operandOf(left), operandOf(right)];
  if (one === null || other === null) return null;
  return (event) => {
    const [found, compared] = [one(event), other(event)];
    if (found === null || compared === null) return 'error';
    return (found.value === compared.value) === (operator === '==');
  };
}

function operandOf(text: string): Operand | null {
  const literal = /^(?:'([^'\\]*)'|"([^"\\]*)"|(-?\d+)|(true|false|null))$/.exec(text);
  if (literal !== null) {
    const [, single, double, number, word] = literal;
    const value =
      number !== undefined ? Number(number) : word !== undefined ? WORDS.get(word) : (single ?? double);
    return () => ({ value });
  }
  if (!/^event(\.[A-Za-z_]\w*)+$/.test(text)) return null;
  const path = text.split('.').slice(1);
  return (event) => {
    let value = event;
    for (const name of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
      value = Reflect.get(value, name);
    }
    return { value };
  };
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
