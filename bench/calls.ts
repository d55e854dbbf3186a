/** What each step asks of storage and of Confluence, counted at the border of a running site: the design's table. */
import type { Activity } from '../local-confluence/src/activity';
import { appSiteOn, EDITOR, EDITOR2, name, set, VIEWER, type AppSite } from '../test/resolvers/app-site';
import { bareAppId } from '../local-confluence/src/manifest/manifest';
import { readManifest } from '../local-confluence/src/manifest/read-manifest';
import { startSite } from '../local-confluence/src/start-site';
import type { Numbers } from './numbers';

export async function callNumbers(): Promise<Numbers> {
  const started = await startSite({ app: '.' });
  try {
    const app = appSiteOn(started, bareAppId(await readManifest('.')));
    return {
      ...(await opening(app)),
      ...(await editing(app)),
      ...(await mentioning(app)),
      ...(await listing(app)),
    };
  } finally {
    await started.stop();
  }
}

async function opening(app: AppSite): Promise<Numbers> {
  const { page, config, plan } = await app.plan();
  const own = await counted(app, () => app.call('plan/open', {}, { as: VIEWER, page, config }));
  const other = app.page([], { spaceKey: 'TEAM' });
  const [id = ''] = plan.head.key.split(':');
  const shown = { ...config, plan: id, home: page, shows: 'mirror' };
  const mirror = await counted(app, () =>
    app.call('plan/open', {}, { as: EDITOR, page: other, config: shown }),
  );
  return {
    'open.invokes': own.invokes,
    'open.storageRequests': own.storageRequests,
    'open.restCalls': own.restCalls,
    'openMirror.storageRequests': mirror.storageRequests,
    'openMirror.restCalls': mirror.restCalls,
  };
}

async function editing(app: AppSite): Promise<Numbers> {
  const { page, config, plan } = await app.plan();
  const [row] = plan.sections.roles.rows;
  if (row === undefined) throw new Error('The starter has roles.');
  const before = row.cells.reach ?? null;
  const edit = set('roles', row.id, 'reach', before, 'The rota says who: press the red button');
  const call = await counted(app, () =>
    app.call('plan/edit', { section: 'roles', edits: [edit] }, { as: EDITOR, page, config }),
  );
  return {
    'edit.invokes': call.invokes,
    'edit.storageRequests': call.storageRequests,
    'edit.restCalls': call.restCalls,
    'edit.bytesWritten': call.writtenBytes,
    'edit.sectionBytes': Buffer.byteLength(JSON.stringify(plan.sections.roles)),
  };
}

async function mentioning(app: AppSite): Promise<Numbers> {
  const { page, config, plan } = await app.plan();
  const roles = plan.sections.roles.rows.slice(0, 3).map(({ id }) => id);
  const people = [EDITOR2, VIEWER, 'redacteur@example.com'].map((email) => app.account(email));
  const edits = roles.map((role, index) => name(role, people[index] ?? ''));
  const at = { as: EDITOR, page, config };
  await app.call('plan/edit', { section: 'roles', edits }, at);
  const named = roles.map((role, index) => ({ role, person: people[index] ?? '' }));
  const call = await counted(app, () => app.call('plan/mention', { mention: 'bench', people: named }, at));
  return {
    'mention.people': named.length,
    'mention.comments': call.comments,
    'mention.storageRequests': call.storageRequests,
    'mention.restCalls': call.restCalls,
  };
}

async function listing(app: AppSite): Promise<Numbers> {
  const { page, config } = await app.plan();
  const call = await counted(app, () =>
    app.call('plan/list', { cursor: null }, { as: EDITOR, page, config }),
  );
  return { 'list.storageRequests': call.storageRequests, 'list.restCalls': call.restCalls };
}

async function counted(app: AppSite, work: () => Promise<{ ok: boolean }>) {
  const { activity } = app.started;
  activity.clear();
  const answer = await work();
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  const all = activity.all();
  const of = <Kind extends Activity['kind']>(kind: Kind) =>
    all.filter((one): one is Extract<Activity, { kind: Kind }> => one.kind === kind);
  return {
    invokes: of('invocation').length,
    storageRequests: of('storage').length,
    restCalls: of('rest').length,
    writtenBytes: of('storage').reduce((sum, { writtenBytes }) => sum + writtenBytes, 0),
    comments: of('rest').filter(({ method, path }) => method === 'POST' && path.includes('/footer-comments'))
      .length,
  };
}
