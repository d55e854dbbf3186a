import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Declared, isNative, PAGE_KINDS } from './manifest';

/** Where in the manifest, and what is wrong there. */
export interface Dangling {
  path: (string | number)[];
  message: string;
}

/** What the manifest names and does not have: functions, resources, files. */
export function danglingNames(manifest: Declared, appFolder: string): Dangling[] {
  const functions = new Set(manifest.modules.function.map(({ key }) => key));
  const resources = new Set(manifest.resources.map(({ key }) => key));
  const found: Dangling[] = [];
  const expectFunction = (key: string | undefined, path: Dangling['path']) => {
    if (key !== undefined && !functions.has(key))
      found.push({ path, message: `cannot find associated function with key: ${key}` });
  };
  const expectResource = (key: string, path: Dangling['path']) => {
    if (!resources.has(key))
      found.push({ path, message: `cannot find associated resource with key: ${key}` });
  };
  const expectFile = (file: string, path: Dangling['path']) => {
    if (!existsSync(join(appFolder, file))) found.push({ path, message: `the file is not there: ${file}` });
  };

  manifest.modules.macro.forEach((macro, n) => {
    if (!isNative(macro)) return;
    const at = ['modules', 'macro', n];
    expectResource(macro.resource, [...at, 'resource']);
    expectFunction(macro.resolver?.function, [...at, 'resolver', 'function']);
    expectFunction(macro.adfExport?.function, [...at, 'adfExport', 'function']);
    if (macro.config !== undefined && 'resource' in macro.config)
      expectResource(macro.config.resource, [...at, 'config', 'resource']);
  });
  for (const kind of PAGE_KINDS)
    manifest.modules[kind].forEach((page, n) => {
      if (!isNative(page)) return;
      const at = ['modules', kind, n];
      expectResource(page.resource, [...at, 'resource']);
      expectFunction(page.resolver?.function, [...at, 'resolver', 'function']);
    });
  manifest.modules.consumer.forEach((consumer, n) =>
    expectFunction(consumer.function, ['modules', 'consumer', n, 'function']),
  );
  for (const kind of ['trigger', 'scheduledTrigger'] as const)
    manifest.modules[kind].forEach((module, n) =>
      expectFunction(module.function, ['modules', kind, n, 'function']),
    );
  manifest.resources.forEach(({ path }, n) => expectFile(path, ['resources', n, 'path']));
  manifest.translations?.resources.forEach(({ path }, n) =>
    expectFile(path, ['translations', 'resources', n, 'path']),
  );
  return found;
}
