/**
 * The storm on the whole site: the app's own functions in threads that can be killed, its storage, Confluence and events,
 * the front end's own queue that saves and its own following of others. Everybody edits one plan, and on another page
 * names people and presses; the page of the first is moved to and fro. Afterwards nothing is lost, doubled or different, who
 * was named was told once, and the plan is in the list of the space that its page is in.
 */
import { person } from '../../local-confluence/src/site/caller';
import { Following } from '../../src/frontend/saving/following';
import { channelOf } from '../../src/plan/news';
import { pending } from '../../src/plan/notices';
import { placeOf, type Place } from '../../src/resolvers/place';
import { ADMIN, EDITOR, EDITOR2, openedIn, type AppSite, type PlanOn } from '../resolvers/app-site';
import { keyOf, ringsOf, type Naming } from '../resolvers/mention-storm/bells';
import { Browser } from './browser';
import { Editor } from './editor';
import { clear, Weather, type FaultName } from './faults';
import { heldAgainst, type Judged } from './judge';
import { randomOf } from './time';
import { wholeHistory } from './whole-history';

export interface FaultStorm {
  readonly faults: readonly FaultName[];
  readonly seed: number;
  /** Each of three browsers does something so often. */
  readonly rounds: number;
}

export interface AfterFaults {
  readonly edited: Judged;
  readonly named: Judged;
  readonly namings: number;
  /** Whose bell rang more than once for a naming. */
  readonly twice: readonly string[];
  /** Whose bell never rang, although editors pressed when all worked again. */
  readonly untold: readonly string[];
  /** The spaces in whose list the edited plan stands, of the two that its page was moved between; it is in the first. */
  readonly listedIn: readonly string[];
  readonly happened: Readonly<Partial<Record<FaultName, number>>>;
}

const PEOPLE = 12;
const TEN_MINUTES = 600_000;
const SPACES = ['OPS', 'TEAM'] as const;

/** How far the clock of the site was put ahead: it goes back for nobody. */
let aheadMs = 0;
let storms = 0;

export async function stormOnSite(app: AppSite, storm: FaultStorm): Promise<AfterFaults> {
  const running = await Running.begun(app, storm);
  try {
    return await running.run();
  } finally {
    running.end();
  }
}

interface OnPlan {
  readonly editor: Editor;
  readonly following: Following;
}

interface Person {
  readonly browser: Browser;
  readonly editing: OnPlan;
  readonly naming: OnPlan;
}

class Running {
  private readonly random: () => number;
  private readonly weather: Weather;
  private readonly listeners = new Set<(channel: string, payload: string) => void>();
  private readonly persons: Person[] = [];
  private readonly named: Naming[] = [];
  private presses = 0;

  private constructor(
    private readonly app: AppSite,
    private readonly storm: FaultStorm,
    private readonly edited: PlanOn,
    private readonly told: PlanOn,
    private readonly people: readonly string[],
  ) {
    this.random = randomOf(storm.seed);
    this.weather = new Weather(storm.faults, this.random);
  }

  static async begun(app: AppSite, storm: FaultStorm): Promise<Running> {
    storms += 1;
    const plans = [await app.plan({}, 'TEAM'), await app.plan({}, 'TEAM')] as const;
    const people = Array.from({ length: PEOPLE }, (_, nth) => `storm-${storms}-${nth}`);
    for (const accountId of people)
      app.started.site.people.add({
        accountId,
        email: `${accountId}@example.com`,
        name: `Person ${accountId}`,
        language: 'en-US',
        timeZone: 'UTC',
        status: 'active',
        accountType: 'atlassian',
        siteAdmin: false,
      });
    const running = new Running(app, storm, ...plans, people);
    for (const email of [EDITOR, EDITOR2, ADMIN]) await running.open(email);
    return running;
  }

  private async open(email: string): Promise<void> {
    const browser = await Browser.signedIn(this.app, email);
    this.persons.push({
      browser,
      editing: await this.openPlan(browser, this.edited),
      naming: await this.openPlan(browser, this.told),
    });
  }

  private async openPlan(browser: Browser, on: PlanOn): Promise<OnPlan> {
    const { random } = this;
    const opened = openedIn(await browser.call('plan/open', {}, on));
    if (opened.state !== 'plan') throw new Error('The plan is stored.');
    const editor = new Editor(opened, {
      name: `${on.page}-${browser.email.split('@')[0] ?? ''}`,
      random,
      send: (section, edits) => browser.call('plan/edit', { section, edits }, on),
      after: browser.after,
    });
    const following = new Following(
      editor.queue,
      {
        // A message as it leaves a function: whether it arrives is the weather's.
        listen: (plan, hear) => {
          const listener = (channel: string, payload: string): void => {
            if (channel === channelOf(plan)) hear(payload);
          };
          this.listeners.add(listener);
          return Promise.resolve(() => void this.listeners.delete(listener));
        },
        read: (asked) => browser.call('plan/catch-up', asked, on),
        after: browser.after,
        random,
        now: () => Date.now(),
        isHidden: () => false,
        onReturn: () => () => undefined,
      },
      () => undefined,
    );
    return { editor, following };
  }

  async run(): Promise<AfterFaults> {
    const beginnings = [await this.stored(this.edited), await this.stored(this.told)] as const;
    const { started } = this.app;
    this.weather.over(started, (channel, payload) => {
      for (const hear of this.listeners) hear(channel, payload);
    });
    for (let round = 0; round < this.storm.rounds; round += 1) {
      await Promise.all(this.persons.map((one) => this.act(one)));
      this.movePage(SPACES[round % SPACES.length] ?? 'OPS');
      if (this.weather.does('cold starts')) await started.killFunctions();
      if (this.weather.does('clock moved')) await this.passTenMinutes();
    }
    this.movePage('OPS');
    this.weather.isCalm = true;
    for (const { browser, editing, naming } of this.persons)
      while (!editing.editor.isIdle || !naming.editor.isIdle) await browser.next();
    await this.tellEverybody();
    const [edited, named] = [
      await this.judged(this.edited, beginnings[0], ({ editing }) => editing),
      await this.judged(this.told, beginnings[1], ({ naming }) => naming),
    ];
    const rings = await this.rings();
    const of = (isIt: (rang: number) => boolean): string[] =>
      this.named.map(keyOf).filter((key) => isIt(rings.get(key) ?? 0));
    return {
      edited,
      named,
      namings: this.named.length,
      twice: of((rang) => rang > 1),
      untold: of((rang) => rang === 0),
      listedIn: await this.listedIn(),
      happened: Object.fromEntries(this.weather.happened),
    };
  }

  end(): void {
    clear(this.app.started);
    for (const { editing, naming } of this.persons) for (const one of [editing, naming]) one.following.stop();
  }

  private async act(person: Person): Promise<void> {
    const { browser, editing } = person;
    editing.editor.act();
    this.nameSomebody(person);
    if (this.random() < 0.6) await this.press(person);
    else await browser.next();
  }

  private nameSomebody({ naming: { editor } }: Person): void {
    const { rows } = editor.queue.state().plan.sections.roles;
    const role = rows[Math.floor(this.random() * rows.length)]?.id ?? '';
    const member = this.people[Math.floor(this.random() * PEOPLE)] ?? '';
    const naming: Naming = { plan: this.placeOf(this.told), role, person: member };
    if (this.named.some((other) => keyOf(other) === keyOf(naming))) return;
    const isMade = editor.make('roles', [
      { type: 'addMember', row: role, field: 'holders', member, at: null },
    ]);
    if (isMade) this.named.push(naming);
  }

  /** Those whom the screen shows as open; the same press again where it did not come back. */
  private async press({ browser, naming: { editor } }: Person): Promise<void> {
    const { plan, notices } = editor.queue.state();
    const people = pending(notices, plan.sections.roles, Date.now() + aheadMs).map(({ role, person }) => ({
      role,
      person,
    }));
    if (people.length === 0) return;
    const mention = `storm-${storms}-${++this.presses}`;
    for (let time = 0; time < 2; time += 1) {
      const answer = await browser.call('plan/mention', { mention, people }, this.told).catch(() => null);
      if (answer === null) continue;
      if (answer.ok) editor.queue.setNotices(answer.value.notices);
      return;
    }
  }

  /** Time goes on between calls, as it does for functions, which live for seconds. */
  private async passTenMinutes(): Promise<void> {
    const [first] = this.persons;
    for (const { browser } of this.persons) await browser.atRest();
    await Promise.all(this.weather.held);
    aheadMs += TEN_MINUTES;
    await first?.browser.putClock(aheadMs);
    await this.app.started.deliverEvents();
  }

  /** What the queue still holds arrives; and editors look at the plan and press while anybody is shown as open. */
  private async tellEverybody(): Promise<void> {
    const [first] = this.persons;
    if (first === undefined) throw new Error('Nobody is there.');
    for (let time = 0; time < 10; time += 1) {
      await this.passTenMinutes();
      const { plan, notices } = await this.stored(this.told);
      first.naming.editor.queue.opened(plan, notices);
      if (pending(notices, plan.sections.roles, Date.now() + aheadMs).length === 0) return;
      await this.press(first);
    }
  }

  private async judged(
    on: PlanOn,
    { plan: beginning }: Stored,
    of: (person: Person) => OnPlan,
  ): Promise<Judged> {
    const now = await this.stored(on);
    const read = await wholeHistory((asked) => this.app.call('plan/history', asked, { as: EDITOR, ...on }));
    // As somebody who comes back to the page.
    for (const person of this.persons) {
      const { following, editor } = of(person);
      following.look();
      while (!editor.isUpTo(now.plan.revisions)) await person.browser.next();
    }
    return heldAgainst(
      this.persons.map((person) => of(person).editor),
      beginning,
      now.plan,
      read,
    );
  }

  private movePage(spaceKey: string): void {
    const { site } = this.app.started;
    const mover = person(this.app.account(EDITOR));
    const spaceId = site.spaces.byKey(mover, spaceKey).id;
    if (site.contents.open(mover, this.edited.page).content.spaceId !== spaceId)
      site.tree.move(mover, this.edited.page, { spaceId, parentId: null });
  }

  private async listedIn(): Promise<readonly string[]> {
    const asked = { order: 'changed', beginning: null, cursor: null };
    const lists = SPACES.map(async (space) => {
      const list = await this.app.callList('plans/list', asked, { as: EDITOR, space });
      return list.ok && list.value.plans.some(({ home }) => home.contentId === this.edited.page)
        ? [space]
        : [];
    });
    return (await Promise.all(lists)).flat();
  }

  private async stored(on: PlanOn): Promise<Stored> {
    const opened = openedIn(await this.app.call('plan/open', {}, { as: EDITOR, ...on }));
    if (opened.state !== 'plan') throw new Error('The plan is stored.');
    return opened;
  }

  private async rings(): Promise<ReadonlyMap<string, number>> {
    const { plan } = await this.stored(this.told);
    const roles = plan.sections.roles.rows;
    const roleNamed = (name: string): string => {
      const found = roles.find(({ cells }) => cells.name === name);
      if (found === undefined) throw new Error(`No role is called ${name}.`);
      return found.id;
    };
    return ringsOf(this.app.started.site, this.people, [this.placeOf(this.told)], roleNamed);
  }

  private placeOf({ page, config }: PlanOn): Place {
    const extension = { content: { id: page, type: 'page' }, space: { id: '1' }, config };
    const place = placeOf({ accountId: this.app.account(EDITOR), extension });
    if (!place.ok) throw new Error('It is a page.');
    return place.value;
  }
}

type Stored = Extract<ReturnType<typeof openedIn>, { state: 'plan' }>;
