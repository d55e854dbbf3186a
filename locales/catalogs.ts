/** The catalogs by language, for whoever needs words of more than one: `src/plan/words.ts` makes sentences of them. */
import { makeWords, type Words } from '../src/plan/words';
import type { Language } from '../src/plan/plan';
import ownEn from './en-US.json';
import ownFr from './fr-FR.json';
import manifestEn from './manifest/en-US.json';
import manifestFr from './manifest/fr-FR.json';

const en = { ...manifestEn, ...ownEn };
const fr = { ...manifestFr, ...ownFr };

const words: Readonly<Record<Language, Words>> = {
  'en-US': makeWords('en-US', en, en),
  'fr-FR': makeWords('fr-FR', fr, en),
};

export function wordsOf(language: Language): Words {
  return words[language];
}

/** The language that the app speaks to somebody whose locale is this one: `fr-CA` reads French. */
export function languageFor(locale: string): Language {
  return locale.toLowerCase().startsWith('fr') ? 'fr-FR' : 'en-US';
}
