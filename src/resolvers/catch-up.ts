/** `plan/catch-up`: what changed since the caller looked. One read, of the parts that are asked for. */
import * as v from 'valibot';
import { known } from '../plan/news';
import { LIMITS } from '../plan/limits';
import { done, refuse, type Result } from '../plan/refusal';
import { id } from '../plan/schema';
import { readNewer } from '../storage/parts';
import type { CaughtUp } from './contract';
import type { Place } from './place';
import { maySee } from './rights';
import { newerShown } from './section-shown';
import type { World } from './world';

const request = v.strictObject({
  known,
  edits: v.pipe(v.array(id), v.maxLength(LIMITS.editsInACall)),
});

export async function catchUp(world: World, place: Place, payload: unknown): Promise<Result<CaughtUp>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { shown, home } = place;
  const edits = [...new Set(sent.output.edits)];
  // Side by side, and who may not see is told nothing of what was read.
  const reading = readNewer(world.storage, shown.key, sent.output.known, edits);
  reading.catch(() => undefined);
  const seen = await maySee(world, place, home);
  if (!seen.ok) return seen;
  if (shown.shows === 'mirror' && seen.value?.isTrashed === true) return refuse({ code: 'planGone' });
  const newer = await reading;
  if (newer === null) return refuse({ code: 'planGone' });
  const { sections, notices, entries } = newerShown(newer, place.section);
  return done({ sections, notices, changes: entries });
}
