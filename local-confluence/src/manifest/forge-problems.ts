/**
 * What Forge itself says of a manifest: `validate` of its `@forge/manifest`, as `forge deploy` asks it. It reads the folder
 * that it is started in, and takes seconds: it has a process of its own.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Problem } from './manifest-error';

const SCRIPT = `
const { validate } = require(process.argv[1]);
validate().then(({ errors = [] }) => process.stdout.write('\\n' + JSON.stringify(errors)));
`;

const said = v.array(
  v.object({
    message: v.string(),
    level: v.optional(v.string(), 'error'),
    line: v.optional(v.number(), 1),
    column: v.optional(v.number(), 1),
  }),
);

/** None when all is well, and when it cannot be asked. */
export async function forgeProblems(appFolder: string): Promise<Problem[]> {
  try {
    const args = ['-e', SCRIPT, require.resolve('@forge/manifest')];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: appFolder });
    const errors = v.parse(said, JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)));
    return errors
      .filter(({ level }) => level === 'error')
      .map(({ line, column, message }) => ({ line, column, message }));
  } catch {
    return [];
  }
}
