/**
 * The sentences of `locales/`, with values put in and plurals chosen: Forge's own `t()` does neither.
 * `{name}` is a value; a sentence that depends on `count` stands under its key with `.one` and `.other`
 * (and what else `Intl.PluralRules` names for the language).
 */
import type catalog from '../../locales/en-US.json';
import type manifestCatalog from '../../locales/manifest/en-US.json';

export type Catalog = Readonly<Record<string, string>>;

type Stored = keyof typeof catalog | keyof typeof manifestCatalog;
type Base<Key> = Key extends `${infer Name}.one` | `${infer Name}.other` ? Name : Key;
export type WordKey = Base<Stored>;

export interface Words {
  (key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** For `Intl`: dates, lists and numbers are written as this language writes them. */
  readonly language: string;
}

/** Words of a language, from its catalog and, where that lacks a key, from the fallback's. */
export function makeWords(language: string, words: Catalog, fallback: Catalog): Words {
  const plurals = new Intl.PluralRules(language);
  const say = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const { count } = values;
    const plural = typeof count === 'number' ? `${key}.${plurals.select(count)}` : key;
    const sentence =
      words[plural] ??
      words[`${key}.other`] ??
      words[key] ??
      fallback[plural] ??
      fallback[`${key}.other`] ??
      fallback[key] ??
      key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(language) : value;
    });
  };
  return Object.assign(say, { language });
}
