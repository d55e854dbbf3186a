import { posix } from 'node:path';
import type { Manifest } from '../manifest/manifest';

/**
 * The file of a module's icon, in the app's folder. Forge writes it `resource:<key of a resource that is a
 * folder>;<path in it>`; an address on the network is not shown here, and neither is a path out of the folder.
 */
export function iconFile({ resources }: Manifest, { icon }: { icon?: string }): string | null {
  const [, key, path] = /^resource:([^;]+);(.+)$/.exec(icon ?? '') ?? [];
  const folder = resources.find((resource) => resource.key === key)?.path;
  if (folder === undefined || path === undefined) return null;
  const file = posix.join(folder, path);
  const isWithin = !posix.relative(folder, file).startsWith('..') && !file.startsWith('..');
  return isWithin ? file : null;
}
