/** The export of a plan at all its limits: Forge gives it 25 s and takes 5 MB. */
import { bareAppId } from '../local-confluence/src/manifest/manifest';
import { readManifest } from '../local-confluence/src/manifest/read-manifest';
import { startSite } from '../local-confluence/src/start-site';
import { planAtLimits, prose } from '../test/background/plan-at-limits';
import { appSiteOn, planIn, VIEWER } from '../test/resolvers/app-site';
import type { Numbers } from './numbers';

export async function exportNumbers(): Promise<Numbers> {
  const started = await startSite({ app: '.' });
  try {
    const app = appSiteOn(started, bareAppId(await readManifest('.')));
    const { page, config } = await planAtLimits(app, prose);
    const plan = planIn(await app.call('plan/open', {}, { as: VIEWER, page, config }));
    const login = await fetch(`${started.address}/login?as=${VIEWER}`, { redirect: 'manual' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const ask = () => fetch(`${started.address}/local/content/${page}/export/word`, { headers: { cookie } });
    // The first one starts the function.
    await (await ask()).text();
    started.activity.clear();
    await (await ask()).text();
    const [call] = started.activity.all().filter((one) => one.kind === 'invocation');
    if (call?.outcome !== 'answered') throw new Error('The plan was not exported.');
    return {
      'export.planBytes': Buffer.byteLength(JSON.stringify(plan.sections)),
      'export.documentBytes': call.responseBytes,
      'export.ms': call.tookMs,
    };
  } finally {
    await started.stop();
  }
}
