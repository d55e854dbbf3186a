/**
 * A storm over mentions, seeded: editors name people in plans and press, many at a time, while Confluence refuses, is
 * late, answers and forgets, and functions die between their steps. Afterwards the bells are counted: what the plan says
 * of a naming must be what rang. Time is the storm's own, so that half an hour of it takes a moment.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIResponse } from '@forge/api';
import { kvs } from '@forge/kvs';
import { appStorage, withRates } from '../../../local-confluence/src/functions/app-storage';
import { readManifest } from '../../../local-confluence/src/manifest/read-manifest';
import { createRest, restAs } from '../../../local-confluence/src/rest/rest';
import { APP, type Caller, person } from '../../../local-confluence/src/site/caller';
import { createSite, type Site } from '../../../local-confluence/src/site/site';
import { openStore } from '../../../local-confluence/src/store/lmdb-store';
import { sendAgain } from '../../../src/background/mention-again';
import type { Edit } from '../../../src/plan/edit';
import { isUnsettled, pending, type PersonInRole } from '../../../src/plan/notices';
import { rowsOf } from '../../../src/plan/section';
import { storePlan } from '../../../src/resolvers/create-plan';
import { editPlan } from '../../../src/resolvers/edit-plan';
import { mentionPeople } from '../../../src/resolvers/mention-people';
import { placeOf, type Place } from '../../../src/resolvers/place';
import type { World } from '../../../src/resolvers/world';
import { readPlan, type StoredPlan } from '../../../src/storage/plans';
import { AGAIN_AFTER_SECONDS, type Again } from '../../../src/telling/again';
import { chances, type Chances } from '../chances';
import { keyOf, ringsOf, type Naming } from './bells';
import { Died, FUNCTION_MS, Weather } from './weather';

export interface Storm {
  readonly seed: number;
  readonly namings: number;
  readonly editors: number;
  readonly plans: number;
}

export interface AfterStorm {
  readonly namings: number;
  /** Namings whose person's bell rang more than once. */
  readonly twice: readonly string[];
  /** Namings of which the bell rang not once, and which no editor sees as open; or which are said to be mentioned and are not. */
  readonly lost: readonly string[];
  /** Namings that were shown as open when the storm was over. */
  readonly shown: number;
  /** Of those, which could not be mentioned by pressing when Confluence worked again. */
  readonly stuck: readonly string[];
  /** How often each thing went wrong: a storm in which nothing did proves nothing. */
  readonly wrong: Readonly<Record<string, number>>;
}

export async function afterStorm(storm: Storm): Promise<AfterStorm> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-plan-storm-'));
  const store = openStore(folder);
  try {
    return await new Running(storm, store, await readManifest('.')).run();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Running {
  private readonly weather: Weather;
  private readonly chances: Chances;
  private readonly site: Site;
  private readonly rest: ReturnType<typeof createRest>;
  private events: { at: number; what: Again }[] = [];
  private readonly editors: string[] = [];
  private readonly people: string[] = [];
  private plans: Place[] = [];
  private made = 0;

  constructor(
    private readonly storm: Storm,
    store: ReturnType<typeof openStore>,
    manifest: Awaited<ReturnType<typeof readManifest>>,
  ) {
    this.chances = chances(storm.seed);
    this.weather = new Weather(this.chances);
    const clock = { now: () => this.weather.now };
    this.site = createSite({ store, clock, appName: 'App' });
    this.rest = createRest({ site: this.site, siteUrl: () => 'http://localhost' });
    const answer = withRates(appStorage({ store, clock, manifest }), clock);
    Object.assign(globalThis, {
      __forge_fetch__: (_: unknown, path: string, { body }: { body: string }) =>
        this.weather.storage(path, () => answer(path, body).response),
    });
  }

  async run(): Promise<AfterStorm> {
    await this.arrange();
    this.weather.isCalm = false;
    const named = await this.blow();
    this.weather.isCalm = true;
    await this.settle();
    const afterwards = await this.look(named);
    await this.pressEverything();
    const drained = await this.look(named);
    return {
      namings: named.length,
      twice: drained.filter(({ rang }) => rang > 1).map(({ naming }) => naming),
      lost: afterwards.filter(({ rang, isOpen }) => rang === 0 && !isOpen).map(({ naming }) => naming),
      shown: afterwards.filter(({ isOpen }) => isOpen).length,
      stuck: drained.filter(({ rang }) => rang === 0).map(({ naming }) => naming),
      wrong: this.weather.wrong,
    };
  }

  private async arrange(): Promise<void> {
    const someone = (kind: string, index: number): string => {
      const accountId = `storm-${kind}-${index}`;
      this.site.people.add({
        accountId,
        email: `${accountId}@example.com`,
        name: `${kind} ${index}`,
        language: 'en-US',
        timeZone: 'UTC',
        status: 'active',
        accountType: 'atlassian',
        siteAdmin: false,
      });
      return accountId;
    };
    for (let index = 0; index < this.storm.editors; index++) this.editors.push(someone('editor', index));
    for (let index = 0; index < 40; index++) this.people.push(someone('person', index));
    const [authorId = ''] = this.editors;
    const body = { type: 'doc' as const, version: 1 as const, content: [] };
    const space = this.site.spaces.add({
      key: 'STORM',
      name: 'Storm',
      authorId,
      grants: [{ to: 'everyone', rights: ['view', 'comment', 'edit'] }],
      home: { title: 'Storm', body },
    });
    for (let index = 0; index < this.storm.plans; index++) {
      const page = this.site.contents.create(person(authorId), {
        spaceId: space.id,
        kind: 'page',
        subtype: null,
        status: 'current',
        title: `Plan ${index}`,
        body,
      });
      const place = this.placeOf(authorId, page.id, space.id);
      await storePlan(this.world(person(authorId)), place);
      this.plans.push(place);
    }
  }

  /** Until so many namings are made: several editors at a time, each naming some people and pressing, or not. */
  private async blow(): Promise<Naming[]> {
    const free = this.chances.shuffled(await this.everyNaming()).slice(0, this.storm.namings);
    const named: Naming[] = [];
    while (free.length > 0) {
      const crowd = Array.from({ length: 1 + this.chances.below(6) }, () => this.chances.of(this.editors));
      await Promise.all(
        crowd.map(async (editor) => {
          const plan = free[0]?.plan;
          if (plan === undefined) return;
          const some = free.filter((one) => one.plan === plan).slice(0, 1 + this.chances.below(4));
          for (const one of some) free.splice(free.indexOf(one), 1);
          await this.name(editor, some);
          named.push(...some);
          if (this.chances.is(0.2)) await this.takeBackAndNameAgain(editor, this.chances.of(some));
          if (this.chances.is(0.7)) await this.press(editor, plan, this.chances.is(0.3));
        }),
      );
      if (this.chances.is(0.1)) this.resolveSomeThread();
      await this.pass(this.chances.below(40_000));
    }
    return named;
  }

  private async everyNaming(): Promise<Naming[]> {
    const all = await Promise.all(
      this.plans.map(async (plan) =>
        rowsOf((await this.stored(plan)).plan.sections.roles, 'role').flatMap(({ id: role }) =>
          this.chances
            .shuffled(this.people)
            .slice(0, 18)
            .map((who): Naming => ({ plan, role, person: who })),
        ),
      ),
    );
    return all.flat();
  }

  private async name(editor: string, namings: readonly Naming[]): Promise<void> {
    await this.edit(editor, namings, 'addMember');
  }

  private async takeBackAndNameAgain(editor: string, naming: Naming): Promise<void> {
    await this.edit(editor, [naming], 'takeMember');
    await this.pass(this.chances.below(30_000));
    await this.edit(editor, [naming], 'addMember');
  }

  /** As the browser's queue does: the same edits again until they are saved. */
  private async edit(
    editor: string,
    namings: readonly Naming[],
    type: 'addMember' | 'takeMember',
  ): Promise<void> {
    const [first] = namings;
    if (first === undefined) return;
    const edits = namings.map(({ role, person: member }): Edit => {
      const change = { row: role, field: 'holders', member };
      return {
        id: `edit-${++this.made}`,
        section: 'roles',
        change: type === 'addMember' ? { ...change, type, at: null } : { ...change, type },
      };
    });
    const payload = { section: 'roles', edits };
    for (let time = 0; time < 200; time++) {
      const place = this.as(editor, first.plan);
      const answer = await this.alive(() => editPlan(this.world(person(editor)), place, payload));
      if (answer?.ok === true) return;
      await this.pass(this.chances.below(4_000));
    }
    throw new Error('An edit was never saved.');
  }

  /** What an editor sees as open, or what goes by itself; now and then again a moment later, by the same press or another. */
  private async press(editor: string, plan: Place, byItself: boolean): Promise<void> {
    const how = byItself ? 'byItself' : 'press';
    let payload = { mention: this.pressId(), people: await this.openIn(plan), how };
    for (let more = true; more && payload.people.length > 0; more = this.chances.is(0.4)) {
      const place = this.as(editor, plan);
      await this.alive(() => mentionPeople(this.world(person(editor)), place, payload));
      await this.pass(this.chances.below(10_000));
      if (this.chances.is(0.6)) payload = { mention: this.pressId(), people: await this.openIn(plan), how };
    }
  }

  private pressId(): string {
    return `press-${++this.made}`;
  }

  private async openIn(place: Place): Promise<PersonInRole[]> {
    const { plan, notices } = await this.stored(place);
    return pending(notices, plan.sections.roles, this.weather.now)
      .filter(() => this.weather.isCalm || this.chances.is(0.6))
      .map(({ role, person: who }) => ({ role, person: who }));
  }

  private resolveSomeThread(): void {
    const place = this.chances.of(this.plans);
    const caller = person(this.chances.of(this.editors));
    const threads = this.site.comments
      .of(caller, place.home.contentId)
      .filter(({ parentCommentId }) => parentCommentId === null);
    const [thread] = this.chances.shuffled(threads);
    if (thread !== undefined) this.site.comments.resolve(caller, thread.id, true);
  }

  /** Everything that is on its way arrives. */
  private async settle(): Promise<void> {
    for (let minute = 0; minute < 120; minute++) await this.pass(60_000);
  }

  private async pressEverything(): Promise<void> {
    for (const plan of this.plans)
      for (let time = 0; time < 10 && (await this.openIn(plan)).length > 0; time++)
        await this.press(this.chances.of(this.editors), plan, false);
  }

  /** Each naming: how often its bell rang for it, and whether an editor is shown it as open. */
  private async look(namings: readonly Naming[]) {
    const rings = ringsOf(this.site, this.people, this.plans, (name) => this.roleNamed(name));
    const open = new Set<string>();
    for (const place of this.plans) {
      const { plan, notices } = await this.stored(place);
      for (const one of pending(notices, plan.sections.roles, this.weather.now))
        open.add(keyOf({ ...one, plan: place }));
      // One that nobody can end is shown to nobody.
      for (const one of notices.named)
        if (one.told.state === 'sending' && !isUnsettled(one.told, this.weather.now))
          throw new Error('Something is still on its way.');
    }
    return namings.map((naming) => {
      const key = keyOf(naming);
      return { naming: key, rang: rings.get(key) ?? 0, isOpen: open.has(key) };
    });
  }

  private readonly roleNames = new Map<string, string>();
  private roleNamed(name: string): string {
    const found = this.roleNames.get(name);
    if (found === undefined) throw new Error(`No role is called ${name}.`);
    return found;
  }

  private async stored({ shown: { key } }: Place): Promise<StoredPlan> {
    const stored = await readPlan(kvs, key);
    if (stored === null) throw new Error('The plan was stored.');
    for (const { id, cells } of rowsOf(stored.plan.sections.roles, 'role'))
      this.roleNames.set(cells.name ?? '', id);
    return stored;
  }

  /** Time, and what comes with it: comments that Confluence wrote late, and events, some of them twice. */
  private async pass(ms: number): Promise<void> {
    await this.weather.pass(ms);
    const due = this.events.filter(({ at }) => at <= this.weather.now);
    this.events = this.events.filter(({ at }) => at > this.weather.now);
    for (const { what } of due) {
      const times = this.chances.is(0.3) ? 2 : 1;
      const deliveries = Array.from({ length: times }, () =>
        this.alive(() => sendAgain(this.world(APP), what)),
      );
      if ((await Promise.all(deliveries)).some((isOver) => isOver !== true)) this.later(what);
    }
  }

  private later(what: Again): void {
    // For an hour, as the consumer asks Forge.
    if (this.weather.now - what.at < 4_000_000)
      this.events.push({ at: this.weather.now + AGAIN_AFTER_SECONDS * 1000, what });
  }

  /** What a function did before it died is done; undefined when it died or threw. */
  private async alive<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await work();
    } catch {
      return undefined;
    }
  }

  /** For one call: it dies when its time is over, because others' time passes too. */
  private world(caller: Caller): World {
    const ask = restAs(this.rest, caller);
    const endsAt = this.weather.now + FUNCTION_MS;
    const inTime = async (): Promise<void> => {
      await this.weather.turns();
      if (this.weather.now <= endsAt || this.weather.isCalm) return;
      this.weather.count('function: too long');
      throw new Died();
    };
    return {
      storage: kvs,
      confluence: {
        requestConfluence: async ({ value: path }, { method = 'GET', headers = {}, body } = {}) => {
          await inTime();
          const init = { method, headers, ...(typeof body === 'string' ? { body } : {}) };
          const isComment = method === 'POST' && path.includes('/footer-comments');
          const work = () => ask(path, init) satisfies Promise<APIResponse>;
          return isComment ? this.weather.comment(work) : this.weather.reading(work);
        },
      },
      announce: () => Promise.resolve(),
      tryAgain: (what) => {
        this.events.push({ at: this.weather.now + AGAIN_AFTER_SECONDS * 1000, what });
        return Promise.resolve();
      },
      now: () => this.weather.now,
      random: () => this.chances.next(),
      wait: (ms) => {
        this.weather.now += Math.ceil(ms);
        return this.weather.turns();
      },
    };
  }

  private as(accountId: string, place: Place): Place {
    return { ...place, account: accountId };
  }

  private placeOf(accountId: string, id: string, spaceId: string): Place {
    const config = { plan: `storm-${id}`, home: id, homeType: 'page', shows: 'own', language: 'en-US' };
    const place = placeOf({
      accountId,
      extension: { content: { id, type: 'page' }, space: { id: spaceId }, config },
    });
    if (!place.ok) throw new Error('It is a page.');
    return place.value;
  }
}
