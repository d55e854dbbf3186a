import { resolve } from 'node:path';
import { bareAppId, type Manifest } from '../manifest/manifest';
import { readManifest } from '../manifest/read-manifest';
import { readTranslations, type Translations } from '../manifest/translations';
import { buildFrontend, buildFunctions, frontendsOf } from './app-bundles';
import { BuildError } from './cached-build';

/** The app that this site has installed: what its manifest says, and its code, built. */
export interface InstalledApp {
  folder: string;
  manifest: Manifest;
  /** As it stands in extension keys. */
  appId: string;
  /** What people read on the app's own comments. */
  name: string;
  translations: Translations;
  /** Path of the bundle of its functions; null when they do not build. */
  functionsPath: string | null;
  /** Paths of the bundles of its front ends by resource; one that does not build is missing. */
  frontends: ReadonlyMap<string, string>;
  /** The compiler's words. The site stands all the same, and shows them. */
  buildError: string | null;
}

/** An app has one environment here, as `forge deploy` makes it at first: DEVELOPMENT. */
export const ENVIRONMENT_ID = 'c1f5b0a6-2d3e-4b58-9f0a-7e61d84c2a93';

export async function installApp(appFolder: string): Promise<InstalledApp> {
  const folder = resolve(appFolder);
  const manifest = await readManifest(folder);
  const translations = await readTranslations(manifest.translations, folder);
  const errors: string[] = [];
  const orError = async (build: Promise<{ js: string }>): Promise<string | null> => {
    try {
      return (await build).js;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      errors.push(error.message);
      return null;
    }
  };
  const functionsPath = await orError(buildFunctions(manifest, folder));
  const frontends = new Map<string, string>();
  for (const resource of frontendsOf(manifest)) {
    const path = await orError(buildFrontend(resource, folder));
    if (path !== null) frontends.set(resource.key, path);
  }
  const [macro] = manifest.modules.macro;
  return {
    folder,
    manifest,
    appId: bareAppId(manifest),
    // The real name is given at `forge register` and stands in no file.
    name: macro ? await translations.resolve(macro.title, 'en-US') : 'App',
    translations,
    functionsPath,
    frontends,
    buildError: errors.length === 0 ? null : errors.join('\n\n'),
  };
}
