/** How much of Atlassian's descriptions the local Confluence answers, and how many of its answers are not as described. */
import { join } from 'node:path';
import { startSite } from '../local-confluence/src/start-site';
import { CALLS, makeWorld, walk, type Walked } from '../test/local-confluence/rest/walk';
import type { Numbers } from './numbers';

const HELLO = join('test', 'local-confluence', 'apps', 'hello');

export async function restNumbers(): Promise<Numbers> {
  const started = await startSite({ app: HELLO });
  try {
    const world = await makeWorld(started);
    const walked: Walked[] = [];
    // One after the other: what ends things comes last.
    for (const name of Object.keys(CALLS)) walked.push(...(await walk(started, world, name)));
    const paths = new Set(Object.keys(CALLS).map((name) => name.slice(name.indexOf(' ') + 1)));
    return {
      'rest.paths': paths.size,
      'rest.operations': Object.keys(CALLS).length,
      'rest.validated': walked.length,
      'rest.wrong': walked.filter(({ wrong }) => wrong.length > 0).length,
    };
  } finally {
    await started.stop();
  }
}
