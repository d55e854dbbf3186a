/**
 * Ten minutes after a comment failed, the app sends it on behalf of whoever pressed, where its own user sees the page:
 * a restricted one it does not see, and there people try again. What was done meanwhile is left alone: it comes at
 * least once, and perhaps after an editor was faster. What Confluence forbade a person, the app does not do for them.
 */
import { asApp } from '@forge/api';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import { contentOf } from '../confluence/contents';
import { peopleOf } from '../confluence/people';
import { personKey } from '../plan/named-now';
import type { Named } from '../plan/notice';
import { isUnsettled, type PersonInRole } from '../plan/notices';
import { Refused } from '../plan/refusal';
import { readPlan, type StoredPlan } from '../storage/plans';
import { AGAIN_AFTER_SECONDS, parseAgain, type Again } from '../telling/again';
import { begin } from '../telling/begin';
import { mention } from '../telling/mention';
import type { Telling } from '../telling/order';

/** For an hour, and then it is people's. */
const TRIES = 5;

const event = v.object({
  body: v.unknown(),
  retryContext: v.optional(v.object({ retryCount: v.number() })),
});

/** What the manifest names. An answer other than undefined asks Forge to call once more. */
export async function mentionAgain(called: unknown): Promise<InvocationError | undefined> {
  const parsed = v.safeParse(event, called);
  const again = parsed.success ? parseAgain(parsed.output.body) : null;
  if (!parsed.success || again === null) return undefined;
  const isOver = await sendAgain(appWorld(), again);
  if (isOver || (parsed.output.retryContext?.retryCount ?? 0) >= TRIES) return undefined;
  return new InvocationError({
    retryAfter: AGAIN_AFTER_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}

function appWorld(): Telling {
  return {
    storage: kvs,
    confluence: asApp(),
    now: () => Date.now(),
    random: () => Math.random(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** Whether nothing more is to be tried. */
export async function sendAgain(world: Telling, again: Again): Promise<boolean> {
  try {
    return await send(world, again);
  } catch (error) {
    if (error instanceof Refused)
      return error.refusal.code !== 'busy' && error.refusal.code !== 'unavailable';
    throw error;
  }
}

async function send(world: Telling, again: Again): Promise<boolean> {
  const stored = await readPlan(world.storage, again.plan);
  const asked = stored === null ? [] : stillUntold(stored, again, world.now());
  if (stored === null || asked.length === 0) return true;
  const { contentId, contentType } = stored.plan.head;
  const home = { contentId, contentType };
  const page = await contentOf(world.confluence, home);
  if (page === null || page.isTrashed || !page.may.comment) return true;
  const people = await peopleOf(world.confluence, [again.by]);
  const outcome = await mention(
    world,
    {
      key: again.plan,
      home,
      asked,
      // The same each time the event comes: what comes twice sends once.
      press: { mention: `${again.mention.slice(0, 60)}-app`, by: again.by, how: 'press', asApp: true },
      page,
      nameOf: (person) => people.get(person)?.name ?? null,
    },
    begin(world, again.plan),
  );
  return outcome.kind === 'told' || !outcome.mayPass;
}

/** Those for whom this press was the last word, and it failed in passing. */
function stillUntold({ notices }: StoredPlan, { people, at }: Again, now: number): PersonInRole[] {
  const asked = new Set(people.map(personKey));
  return notices.named.filter(
    (record) => asked.has(personKey(record)) && record.namedAt <= at && failedInPassing(record, now),
  );
}

function failedInPassing({ told }: Named, now: number): boolean {
  if (told.state === 'failed') return told.why === 'unavailable';
  return told.state === 'waiting' || isUnsettled(told, now);
}
