/** The app's words in each of its languages, looked up by Forge's own package. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureLocale, TranslationsGetter, Translator } from '@forge/i18n';
import * as v from 'valibot';
import { SentenceError } from '../sentence-error';
import type { TranslationsDeclaration, Words } from './manifest';

/** /manifest-reference/translations: "a combined size limit of 100 KB" for the files that a manifest names. */
const MAX_TRANSLATIONS_BYTES = 100 * 1024;

type Catalog = { [key: string]: string | Catalog };
const catalogSchema: v.GenericSchema<Catalog> = v.lazy(() =>
  v.record(v.string(), v.union([v.string(), catalogSchema])),
);

export interface Translations {
  /** The words in the language, or in the one that the manifest falls back to; the key when nobody wrote them. */
  resolve(words: Words, locale: string): Promise<string>;
  /** What `@forge/bridge` fetches as `__LOCALES__/<name>`; undefined when there is no such file. */
  file(name: string): unknown;
}

const NONE: TranslationsDeclaration = { resources: [], fallback: { default: 'en-US' } };

export async function readTranslations(
  { resources, fallback }: TranslationsDeclaration = NONE,
  appFolder: string,
): Promise<Translations> {
  const files = await Promise.all(
    resources.map(async ({ key, path }) => ({
      key,
      path,
      text: await readFile(join(appFolder, path), 'utf8'),
    })),
  );
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_TRANSLATIONS_BYTES)
    throw new SentenceError(
      `The translation files that the manifest names have ${Math.ceil(bytes / 1024)} KB together: Forge takes ${MAX_TRANSLATIONS_BYTES / 1024} KB.`,
    );
  const catalogs = new Map<string, Catalog>(files.map(({ key, path, text }) => [key, catalogIn(text, path)]));
  const info = { locales: resources.map(({ key }) => key), fallback };
  const getter = new TranslationsGetter({
    getI18nInfoConfig: () => Promise.resolve(info),
    getTranslationResource: (locale) => Promise.resolve(catalogs.get(locale) ?? {}),
  });
  return {
    async resolve(words, locale) {
      if (typeof words === 'string') return words;
      const translator = new Translator(ensureLocale(locale) ?? fallback.default, getter);
      await translator.init();
      return translator.translate(words.i18n) ?? words.i18n;
    },
    file: (name) =>
      name === 'i18n-info.json' ? { config: info } : catalogs.get(name.replace(/\.json$/, '')),
  };
}

function catalogIn(text: string, path: string): Catalog {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SentenceError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = v.safeParse(catalogSchema, json);
  if (!parsed.success) throw new SentenceError(`${path} must hold texts alone, by key.`);
  return parsed.output;
}
