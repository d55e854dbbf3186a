/**
 * As much of Confluence's query language as an app here asks in: what is a page or a blog post, in which space it is,
 * and which words its title has. The rest is refused by its name.
 * https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/
 */
import { invalid } from '../../site/refusal';

/** What a query can ask about. */
export interface Searched {
  readonly type: 'page' | 'blogpost';
  readonly space: string;
  readonly title: string;
}

export interface Query {
  readonly matches: (content: Searched) => boolean;
  /** By the last change, the newest first, where the query says so. */
  readonly isByChange: boolean;
}

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[A-Za-z][\w.]*|[(),=~])/y;
const ORDER = /\s+order\s+by\s+lastmodified\s+desc\s*$/i;

export function parseCql(cql: string): Query {
  const tokens = tokensOf(cql.replace(ORDER, ''));
  const matches = either(tokens);
  if (tokens.length > 0) throw unknown(tokens[0]);
  return { matches, isByChange: ORDER.test(cql) };
}

type Matches = Query['matches'];

function either(tokens: string[]): Matches {
  const one = both(tokens);
  if (!takes(tokens, 'or')) return one;
  const other = either(tokens);
  return (content) => one(content) || other(content);
}

function both(tokens: string[]): Matches {
  const one = clause(tokens);
  if (!takes(tokens, 'and')) return one;
  const other = both(tokens);
  return (content) => one(content) && other(content);
}

function clause(tokens: string[]): Matches {
  if (takes(tokens, '(')) {
    const inside = either(tokens);
    expects(tokens, ')');
    return inside;
  }
  const [field, operator] = [tokens.shift()?.toLowerCase(), tokens.shift()?.toLowerCase()];
  switch (`${field} ${operator}`) {
    case 'type in': {
      const types = listIn(tokens);
      return ({ type }) => types.includes(type);
    }
    case 'space =': {
      const space = valueIn(tokens);
      return (content) => content.space === space;
    }
    case 'title ~': {
      const words = wordsOf(valueIn(tokens));
      return ({ title }) => hasWords(title, words);
    }
    default:
      throw unknown(`${field} ${operator}`);
  }
}

/** All of them, in any order; one that ends with an asterisk is the beginning of a word. */
function hasWords(title: string, words: readonly string[]): boolean {
  const there = wordsOf(title);
  return words.every((word) =>
    word.endsWith('*')
      ? there.some((each) => each.startsWith(word.slice(0, -1)))
      : there.some((each) => each === word),
  );
}

/** Different from Confluence: a word is found as it stands, in no other form of it. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+\*?/gu) ?? [];

function tokensOf(cql: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < cql.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(cql)?.[1];
    if (token === undefined) throw unknown(cql.slice(at));
    tokens.push(token);
  }
  return tokens;
}

function listIn(tokens: string[]): string[] {
  expects(tokens, '(');
  const values = [valueIn(tokens)];
  while (takes(tokens, ',')) values.push(valueIn(tokens));
  expects(tokens, ')');
  return values;
}

function valueIn(tokens: string[]): string {
  const token = tokens.shift() ?? '';
  if (token.startsWith('"')) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (!/^\w/.test(token)) throw unknown(token);
  return token;
}

function takes(tokens: string[], word: string): boolean {
  if (tokens[0]?.toLowerCase() !== word) return false;
  tokens.shift();
  return true;
}

function expects(tokens: string[], word: string): void {
  if (!takes(tokens, word)) throw unknown(tokens[0]);
}

const unknown = (at = 'its end') => invalid(`Could not parse cql : this site does not know it at ${at}`);
