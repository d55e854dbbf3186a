import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bareAppId, type Manifest } from '../manifest/manifest';
import { readManifest } from '../manifest/read-manifest';
import { readTranslations, type Translations } from '../manifest/translations';
import { buildFrontend, buildFunctions, frontendsOf } from './app-bundles';
import { BuildError, type Built, type Compiler } from './cached-build';

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
  /** Another one each time it is installed. */
  deployment: string;
  /** Folders that hold what it was made of. */
  sources: readonly string[];
}

/** An app has one environment here, as `forge deploy` makes it at first: DEVELOPMENT. */
export const ENVIRONMENT_ID = 'c1f5b0a6-2d3e-4b58-9f0a-7e61d84c2a93';

/** `compiler` is for who installs the same app again and again. */
export async function installApp(appFolder: string, compiler?: Compiler): Promise<InstalledApp> {
  const folder = resolve(appFolder);
  const manifest = await readManifest(folder);
  const translations = await readTranslations(manifest.translations, folder);
  const errors: string[] = [];
  const files = new Set<string>();
  const orError = async (build: Promise<Built>): Promise<string | null> => {
    try {
      const { js, inputs } = await build;
      for (const file of inputs) files.add(file);
      return js;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      errors.push(error.message);
      return null;
    }
  };
  // Side by side: who changed a file waits for the slowest alone.
  const [functionsPath, ...fronts] = await Promise.all([
    orError(buildFunctions(manifest, folder, compiler)),
    ...frontendsOf(manifest).map(
      async (resource) => [resource.key, await orError(buildFrontend(resource, folder, compiler))] as const,
    ),
  ]);
  const frontends = new Map(fronts.flatMap(([key, path]) => (path === null ? [] : [[key, path] as const])));
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
    deployment: randomUUID(),
    sources: sourcesOf(manifest, folder, files),
  };
}

/** Of the app's own; whoever changes a package installs it, and starts the site again. */
function sourcesOf(
  { resources, translations }: Manifest,
  folder: string,
  files: ReadonlySet<string>,
): string[] {
  const own = [...files].filter((file) => !file.includes('node_modules')).map((file) => dirname(file));
  const declared = [
    ...resources.map(({ path }) => (/\.[jt]sx?$/.test(path) ? dirname(path) : path)),
    ...(translations?.resources ?? []).map(({ path }) => dirname(path)),
    // Whose first build failed has no files yet.
    'src',
  ].map((path) => join(folder, path));
  return [...new Set([...own, ...declared])].filter((path) => existsSync(path));
}
