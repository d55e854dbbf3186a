/** `plan/mention`: one comment for all, as the person who presses. What failed in passing is tried again by the app. */
import * as v from 'valibot';
import { LIMITS } from '../plan/limits';
import { done, refuse, type Result } from '../plan/refusal';
import { account as accountId, id } from '../plan/schema';
import { begin } from '../telling/begin';
import { mention } from '../telling/mention';
import type { Order } from '../telling/order';
import type { Mentioned } from './contract';
import type { Place } from './place';
import { mayChange } from './rights';
import type { World } from './world';

const request = v.strictObject({
  mention: id,
  people: v.pipe(
    v.array(v.strictObject({ role: id, person: accountId })),
    v.minLength(1),
    v.maxLength(LIMITS.rowsInASection),
  ),
  how: v.exactOptional(v.picklist(['press', 'byItself', 'anew'])),
});

export async function mentionPeople(
  world: World,
  place: Place,
  payload: unknown,
): Promise<Result<Mentioned>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { mention: press, people, how = 'press' } = sent.output;
  const { key } = place.shown;
  const begun = begin(world, key);
  const may = await mayChange(world, place, place.home);
  if (!may.ok) return may;
  const { account: by, content: page } = may.value;
  if (!page.may.comment) return refuse({ code: 'mayNotComment' });
  const at = world.now();
  const order: Order = {
    key,
    home: place.home,
    asked: people,
    press: { mention: press, by, how },
    page,
    // Confluence shows each person's name of its own.
    nameOf: () => null,
  };
  const outcome = await mention(world, order, begun);
  if (outcome.kind === 'told') return done({ comment: outcome.comment, notices: outcome.notices });
  if (outcome.mayPass) await world.tryAgain({ plan: key, mention: press, by, at, people });
  return refuse(outcome.refusal);
}
