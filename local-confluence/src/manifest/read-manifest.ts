import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Manifest, manifestOf, manifestSchema } from './manifest';
import { ManifestError, type Problem } from './manifest-error';
import { codeOf } from '../error-code';
import { SentenceError } from '../sentence-error';
import { danglingNames } from './named-parts';
import { missingEventScopes } from './event-scopes';

export async function readManifest(appFolder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(appFolder, 'manifest.yml'), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new SentenceError(`There is no manifest.yml in ${appFolder}: it is not the folder of a Forge app.`);
  }
  return parseManifest(text, appFolder);
}

/** @throws ManifestError that names every place that is wrong. */
export function parseManifest(text: string, appFolder: string): Manifest {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    throw new ManifestError(document.errors.map(({ pos, message }) => ({ ...placeOf(pos[0]), message })));

  const problemAt = (path: (string | number)[], message: string): Problem => ({
    ...placeOf(offsetOf(document, path)),
    message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
  });
  const parsed = v.safeParse(manifestSchema, document.toJS());
  if (!parsed.success) {
    throw new ManifestError(
      parsed.issues.map((issue) =>
        problemAt(
          (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
          issue.message,
        ),
      ),
    );
  }
  const dangling = [...danglingNames(parsed.output, appFolder), ...missingEventScopes(parsed.output)];
  if (dangling.length > 0)
    throw new ManifestError(dangling.map(({ path, message }) => problemAt(path, message)));
  return manifestOf(parsed.output);
}

/** Where the value stands, or else the nearest thing around it: what is missing has no place of its own. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const offset: unknown = node.range[0];
      if (typeof offset === 'number') return offset;
    }
  }
  return 0;
}
