/** A site with this app, for the tests of one file: pages with its macro, and its calls as somebody makes them. */
import { ENVIRONMENT_ID } from '../../local-confluence/src/bundle/installed-app';
import type { AdfNode } from '../../local-confluence/src/local-api';
import { bareAppId } from '../../local-confluence/src/manifest/manifest';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { person } from '../../local-confluence/src/site/caller';
import { startSite, type StartedSite } from '../../local-confluence/src/start-site';
import type { MacroConfig } from '../../src/plan/identity';
import type { Edit } from '../../src/plan/edit';
import type { SectionName } from '../../src/plan/fields';
import type { Plan } from '../../src/plan/plan';
import type { Refusal } from '../../src/plan/refusal';
import type { Value } from '../../src/plan/values';
import type { Calls, Opened } from '../../src/resolvers/contract';

/** The demo's people: all but the last two may edit in both spaces. The viewer may comment in TEAM alone. */
export const EDITOR = 'editor@example.com';
export const EDITOR2 = 'editor2@example.com';
export const ADMIN = 'admin@example.com';
export const VIEWER = 'viewer@example.com';
/** Does not see OPS. */
export const OUTSIDER = 'outsider@example.com';
export const EVERYBODY = [EDITOR, EDITOR2, ADMIN, VIEWER, OUTSIDER] as const;

export interface At {
  readonly as: string;
  readonly page: string;
  readonly config?: Record<string, unknown> | undefined;
  readonly localId?: string;
  readonly autoConvertLink?: string;
  readonly isEditing?: boolean;
}

export interface AppSite {
  readonly started: StartedSite;
  /** The account behind an address. */
  account(email: string): string;
  /** A page that holds these macros, as `EDITOR` publishes it; says its id. */
  page(macros?: readonly MacroIn[], more?: { spaceKey?: string; kind?: 'page' | 'blogpost' }): string;
  /** The page as it is edited: these macros instead of those. */
  rewrite(page: string, macros: readonly MacroIn[]): void;
  /** Through the bridge, as the macro's front end calls. The payload may be anything that a browser can send. */
  call<Name extends keyof Calls>(name: Name, payload: unknown, at: At): Promise<ReturnType<Calls[Name]>>;
  /** As the list of plans calls: on a space's page, or on the site's. */
  callList<Name extends 'plans/list' | 'plans/delete'>(
    name: Name,
    payload: unknown,
    at: { readonly as: string; readonly space: string | null },
  ): Promise<ReturnType<Calls[Name]>>;
  /** A stored plan on a page of its own, with the config that its macro has. */
  plan(config?: Beginning, spaceKey?: string): Promise<PlanOn>;
}

/** What a new plan begins as. */
type Beginning = Partial<Pick<MacroConfig, 'language' | 'start'>>;

export interface MacroIn {
  readonly localId?: string;
  readonly config?: Record<string, unknown> | undefined;
}

export interface PlanOn {
  readonly page: string;
  readonly config: Record<string, unknown>;
  readonly plan: Plan;
}

export function appSite(): () => AppSite {
  let site: AppSite | undefined;
  beforeAll(async () => {
    site = appSiteOn(await startSite({ app: '.' }), bareAppId(await readManifest('.')));
  }, 120_000);
  afterEach(() => {
    if (site === undefined) return;
    delete site.started.faults.storage;
    delete site.started.faults.rest;
    delete site.started.faults.reader;
  });
  afterAll(async () => site?.started.stop());
  return () => {
    if (site === undefined) throw new Error('The site is there within a test.');
    return site;
  };
}

let made = 0;

export function appSiteOn(started: StartedSite, appId: string): AppSite {
  const { site } = started;
  const account = (email: string): string => {
    const found = site.people.byEmail(email);
    if (!found) throw new Error(`Nobody is ${email}.`);
    return found.accountId;
  };
  const author = person(account(EDITOR));
  const app: AppSite = {
    started,
    account,
    page(macros = [{}], { spaceKey = 'OPS', kind = 'page' } = {}) {
      const { id } = site.contents.create(author, {
        spaceId: site.spaces.byKey(author, spaceKey).id,
        kind,
        subtype: null,
        status: 'current',
        title: `A page for a test (${++made})`,
        body: documentOf(appId, macros),
      });
      return id;
    },
    rewrite(page, macros) {
      const { content } = site.contents.open(author, page);
      const { title, version } = content;
      const body = documentOf(appId, macros);
      site.contents.save(author, page, { title, body, baseVersion: version.number, status: 'current' });
    },
    async call<Name extends keyof Calls>(name: Name, payload: unknown, { page, ...at }: At) {
      const answer = await started.invoke({
        ...at,
        moduleKey: 'incident-plan',
        contentId: page,
        functionKey: name,
        payload,
      });
      // What comes over the wire is what the contract says, or the test that looks at it fails.
      return answer as ReturnType<Calls[Name]>;
    },
    async callList<Name extends 'plans/list' | 'plans/delete'>(
      name: Name,
      payload: unknown,
      { as, space }: { readonly as: string; readonly space: string | null },
    ) {
      const answer = await started.invoke({
        as,
        moduleKey: space === null ? 'plans-of-site' : 'plans-of-space',
        ...(space === null ? {} : { spaceId: site.spaces.byKey(author, space).id }),
        functionKey: name,
        payload,
      });
      return answer as ReturnType<Calls[Name]>;
    },
    async plan(config = {}, spaceKey = 'OPS') {
      const plan = `plan-${++made}`;
      const page = app.page([{ config: { plan, ...config } }], { spaceKey });
      const full = configOf({ plan, home: page, ...config });
      app.rewrite(page, [{ config: full }]);
      const created = await app.call('plan/create', {}, { as: EDITOR, page, config: full });
      return { page, config: full, plan: planIn(created) };
    },
  };
  return app;
}

/** As Confluence keeps it: every value is a string. */
export function configOf(
  config: Partial<MacroConfig> & { plan: string; home: string },
): Record<string, unknown> {
  return { homeType: 'page', shows: 'own', language: 'en-US', start: 'filled', ...config };
}

export const refused = (refusal: Refusal) => ({ ok: false, refusal });

let edits = 0;

/** An edit of a cell, under an id of its own. */
export const set = (
  section: SectionName,
  row: string | null,
  field: string,
  before: Value | null,
  after: Value | null,
): Edit => ({ id: `set-${++edits}`, section, change: { type: 'set', row, field, before, after } });

/** Adds so many values. */
export const addValues = (count: number): readonly Edit[] =>
  Array.from({ length: count }, (): Edit => {
    const row = { id: `value-${++edits}`, kind: 'value' as const, cells: { name: 'A value' } };
    return { id: `add-${edits}`, section: 'values', change: { type: 'add', row, after: null } };
  });

/** Names somebody in a role. */
export const name = (role: string, person: string, field: 'holders' | 'backups' = 'holders'): Edit => ({
  id: `name-${++edits}`,
  section: 'roles',
  change: { type: 'addMember', row: role, field, member: person, at: null },
});

export function openedIn(answer: ReturnType<Calls['plan/open']>): Opened {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

export function planIn(answer: ReturnType<Calls['plan/open']>): Plan {
  const opened = openedIn(answer);
  if (opened.state === 'copy') throw new Error('The plan is yet to be copied.');
  return opened.plan;
}

function documentOf(appId: string, macros: readonly MacroIn[]) {
  return {
    type: 'doc' as const,
    version: 1 as const,
    content: macros.map((macro) => macroNode(appId, macro)),
  };
}

function macroNode(appId: string, { localId = `local-${++made}`, config }: MacroIn): AdfNode {
  const extensionKey = `${appId}/${ENVIRONMENT_ID}/static/incident-plan`;
  return {
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey,
      text: 'Incident communication plan',
      layout: 'default',
      localId,
      parameters: { localId, ...(config === undefined ? {} : { guestParams: config }) },
    },
  };
}
