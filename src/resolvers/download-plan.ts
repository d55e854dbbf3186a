/** `plan/download`: the plan as a file, for whoever may see it. */
import * as v from 'valibot';
import { wordsOf } from '../../locales/catalogs';
import { planFile, type Exported } from '../plan/file/plan-file';
import { planPage } from '../plan/file/plan-page';
import { done, refuse, type Result } from '../plan/refusal';
import type { Downloaded } from './contract';
import type { Place } from './place';
import { seenPlan } from './seen-plan';
import type { World } from './world';

const request = v.strictObject({ as: v.picklist(['json', 'html']) });

export async function downloadPlan(
  world: World,
  place: Place,
  payload: unknown,
): Promise<Result<Downloaded>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  if (place.account === null) return refuse({ code: 'notSeen' });
  const seen = await seenPlan(world, place);
  if (!seen.ok) return seen;
  const { plan, content, title, nameOf } = seen.value;
  const exported: Exported = { at: world.now(), url: content.url, nameOf };
  const words = wordsOf(plan.head.language);
  const { as } = sent.output;
  return done({
    name: fileName(title, exported.at, as),
    type: as === 'json' ? 'application/json' : 'text/html',
    text: as === 'json' ? planFile(plan, exported, words) : planPage(plan, title, exported, words),
  });
}

/** Letters of any script and digits; what a file system might not take is left out. */
function fileName(title: string, at: number, extension: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const day = new Date(at).toISOString().slice(0, 10);
  return `${[plain, day].filter((part) => part !== '').join('-')}.${extension}`;
}
