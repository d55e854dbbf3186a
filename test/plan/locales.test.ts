import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageFor, wordsOf } from '../../locales/catalogs';
import enCities from '../../locales/cities/en-US.json';
import frCities from '../../locales/cities/fr-FR.json';
import ownEn from '../../locales/en-US.json';
import ownFr from '../../locales/fr-FR.json';
import manifestEn from '../../locales/manifest/en-US.json';
import manifestFr from '../../locales/manifest/fr-FR.json';
import enStarter from '../../locales/starters/en-US.json';
import frStarter from '../../locales/starters/fr-FR.json';
import { fieldLabel, optionLabel } from '../../src/plan/field-words';
import { fieldsOfRow, fieldsOfSection, ROW_KINDS, SECTION_NAMES, type Owner } from '../../src/plan/fields';
import { LANGUAGES, type Language } from '../../src/plan/plan';
import type { Refusal, RefusalCode } from '../../src/plan/refusal';
import { refusalSentence } from '../../src/plan/refusal-words';
import { makeWords, type Catalog } from '../../src/plan/words';

const en = { ...manifestEn, ...ownEn };
const fr = { ...manifestFr, ...ownFr };
const catalogs: Readonly<Record<Language, Catalog>> = { 'en-US': en, 'fr-FR': fr };
const valuesIn = (sentence = ''): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

const owners: readonly (readonly [Owner, ReturnType<typeof fieldsOfRow>])[] = [
  ...SECTION_NAMES.map((name) => [name, fieldsOfSection(name)] as const),
  ...ROW_KINDS.map((kind) => [kind, fieldsOfRow(kind)] as const),
];

/** One of each. A code that is not here is an error of types. */
const REFUSALS: { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  conflict: { code: 'conflict', current: 'a', yours: 'b' },
  rowGone: { code: 'rowGone' },
  rowExists: { code: 'rowExists' },
  noSuchField: { code: 'noSuchField' },
  notAValue: { code: 'notAValue' },
  badLink: { code: 'badLink' },
  tooLong: { code: 'tooLong', limit: 120, length: 121 },
  tooMany: { code: 'tooMany', limit: 20 },
  tooManyRows: { code: 'tooManyRows', limit: 400 },
  sectionFull: { code: 'sectionFull', limitBytes: 200_000 },
  allChosen: { code: 'allChosen' },
  idUsed: { code: 'idUsed' },
  notYourReview: { code: 'notYourReview' },
  notSeen: { code: 'notSeen' },
  mayNotChange: { code: 'mayNotChange' },
  planGone: { code: 'planGone' },
  notAPage: { code: 'notAPage' },
  badRequest: { code: 'badRequest' },
  tooManyEdits: { code: 'tooManyEdits', limit: 16 },
  busy: { code: 'busy', retryAfterSeconds: 5 },
  unavailable: { code: 'unavailable', of: 'storage' },
  unreadable: { code: 'unreadable', key: 'section:1' },
  newerFormat: { code: 'newerFormat', key: 'section:1' },
  mayNotComment: { code: 'mayNotComment' },
  notNamed: { code: 'notNamed' },
  mentionsNobody: { code: 'mentionsNobody' },
  mayNotWritePage: { code: 'mayNotWritePage' },
  titleTaken: { code: 'titleTaken' },
  pageUnknown: { code: 'pageUnknown' },
  notInTrash: { code: 'notInTrash' },
  mayNotDelete: { code: 'mayNotDelete' },
  otherTitle: { code: 'otherTitle' },
  commentUnknown: { code: 'commentUnknown' },
  noPageThere: { code: 'noPageThere' },
  fileNotJson: { code: 'fileNotJson' },
  fileNotAPlan: { code: 'fileNotAPlan' },
  fileNewer: { code: 'fileNewer' },
  fileTooLarge: { code: 'fileTooLarge', bytes: 512_345, limitBytes: 480_000 },
};

describe('[S6] the locales', () => {
  it('are those of the languages', () => {
    const files = readdirSync(join(__dirname, '../../locales')).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(LANGUAGES.map((language) => `${language}.json`).sort());
    expect(Object.keys(catalogs).sort()).toEqual([...LANGUAGES].sort());
  });
  it('say each thing in one place', () => {
    expect(Object.keys(manifestEn).filter((key) => key in ownEn)).toEqual([]);
    expect(Object.keys(manifestFr).sort()).toEqual(Object.keys(manifestEn).sort());
  });
  it.each(LANGUAGES)('%s has every key, and none of its own', (language) => {
    const keys = Object.keys(catalogs[language]);
    expect(keys.filter((key) => !(key in en))).toEqual([]);
    expect(Object.keys(en).filter((key) => !keys.includes(key))).toEqual([]);
  });
  it.each(LANGUAGES)('%s puts the same values in', (language) => {
    const others = Object.entries(catalogs[language]).filter(
      ([key, sentence]) =>
        // "One second" may leave the number out.
        !key.endsWith('.one') && String(valuesIn(sentence)) !== String(valuesIn(catalogs['en-US'][key])),
    );
    expect(others).toEqual([]);
  });
  it.each(LANGUAGES)('%s has no blank sentence', (language) => {
    expect(Object.entries(catalogs[language]).filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });
  it.each(LANGUAGES)('%s has plurals in full', (language) => {
    const keys = Object.keys(catalogs[language]);
    expect(
      keys.filter((key) => key.endsWith('.one') && !keys.includes(key.replace(/one$/, 'other'))),
    ).toEqual([]);
  });
  it('keep the punctuation of French together', () => {
    const texts = [...textsIn(fr), ...textsIn(frStarter), ...textsIn(frCities)];
    const loose = texts.filter((text) =>
      / [:;?!»]|«(?![\u00a0\u202f])|[^\s\u00a0\u202f:/][;?!»]|[^\s\u00a0\u202f]:(?:\s|$)/.test(text),
    );
    expect(texts.length).toBeGreaterThan(900);
    expect(loose).toEqual([]);
  });
  it('have one kind of apostrophe and of quotation marks in each language', () => {
    const english = [...textsIn(en), ...textsIn(enStarter), ...textsIn(enCities)];
    const french = [...textsIn(fr), ...textsIn(frStarter), ...textsIn(frCities)];
    expect([...english, ...french].filter((text) => /['"´]/.test(text))).toEqual([]);
    expect(english.filter((text) => /[«»]/.test(text))).toEqual([]);
    expect(french.filter((text) => /[“”]/.test(text))).toEqual([]);
  });
});

/** Every text of a file, however deep. */
function textsIn(found: unknown): string[] {
  if (typeof found === 'string') return [found];
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(textsIn) : [];
}

describe.each(LANGUAGES)('[S6] in %s', (language) => {
  const words = wordsOf(language);
  const said = (key: string, sentence: string): void => {
    expect(sentence).not.toBe(key);
    expect(sentence).not.toMatch(/^(?:field|stage|refusal)\./);
  };
  it.each(owners.flatMap(([owner, fields]) => Object.keys(fields).map((field) => [owner, field] as const)))(
    'the field %s.%s has words',
    (owner, field) => {
      expect(Object.keys(catalogs[language])).toContain(`field.${owner}.${field}`);
      said(field, fieldLabel(owner, field, words));
    },
  );
  it('every option has words', () => {
    for (const [, fields] of owners)
      for (const field of Object.values(fields))
        if (field.kind === 'option')
          for (const option of field.options) said(option, optionLabel(option, words));
  });
  it.each(Object.values(REFUSALS))('the refusal $code has words, with its values in', (refusal) => {
    const sentence = refusalSentence(refusal, words);
    said(refusal.code, sentence);
    expect(sentence).not.toMatch(/\{\w+\}/);
    expect(sentence).not.toContain('refusal.');
  });
  it('what is busy for an unknown time, or of Confluence, has words', () => {
    said('busy', refusalSentence({ code: 'busy', retryAfterSeconds: null }, words));
    said('unavailable', refusalSentence({ code: 'unavailable', of: 'confluence' }, words));
  });
});

describe('words', () => {
  const words = makeWords(
    'fr-FR',
    { 'duration.days.one': '{count} jour', 'duration.days.other': '{count} jours' },
    en,
  );
  it('choose the plural of their language', () => {
    expect([0, 1, 2].map((count) => words('duration.days', { count }))).toEqual([
      '0 jour',
      '1 jour',
      '2 jours',
    ]);
  });
  it('take the common plural where the language has a rarer one', () => {
    expect(new Intl.PluralRules('fr-FR').select(1_000_000)).toBe('many');
    expect(words('duration.days', { count: 1_000_000 })).toMatch(/ jours$/);
  });
  it('fall back to the other language, key by key', () => {
    expect(words('field.notSet')).toBe('Not set');
  });
  it('put values in once: a value is never read as a sentence', () => {
    expect(words('refusal.unreadable', { key: '{key} {limit}' })).toContain('{key} {limit}');
  });
});

it.each([
  ['fr-CA', 'fr-FR'],
  ['fr', 'fr-FR'],
  ['en-GB', 'en-US'],
  ['de-DE', 'en-US'],
])('somebody whose locale is %s reads %s', (locale, language) => {
  expect(languageFor(locale)).toBe(language);
});
