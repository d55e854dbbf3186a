/** A plan at all its limits as it leaves: Forge gives a function 25 s and takes 5 MB of answer. */
import { bareAppId } from '../local-confluence/src/manifest/manifest';
import { readManifest } from '../local-confluence/src/manifest/read-manifest';
import { startSite, type StartedSite } from '../local-confluence/src/start-site';
import { planAtLimits, prose } from '../test/background/plan-at-limits';
import { appSiteOn, EDITOR, planIn, VIEWER } from '../test/resolvers/app-site';
import type { Numbers } from './numbers';

export async function exportNumbers(): Promise<Numbers> {
  const started = await startSite({ app: '.' });
  try {
    const app = appSiteOn(started, bareAppId(await readManifest('.')));
    const { page, config } = await planAtLimits(app, prose);
    const plan = planIn(await app.call('plan/open', {}, { as: VIEWER, page, config }));
    const login = await fetch(`${started.address}/login?as=${VIEWER}`, { redirect: 'manual' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const ask = async () => {
      await (
        await fetch(`${started.address}/local/content/${page}/export/word`, { headers: { cookie } })
      ).text();
    };
    // The first one starts the function.
    await ask();
    const document = await measured(started, ask);
    const at = { as: EDITOR, page, config };
    const written = await measured(started, async () =>
      assertDone(await app.call('plan/write-page', {}, at)),
    );
    const file = await measured(started, async () =>
      assertDone(await app.call('plan/download', { as: 'html' }, at)),
    );
    return {
      'export.planBytes': Buffer.byteLength(JSON.stringify(plan.sections)),
      'export.documentBytes': document.responseBytes,
      'export.ms': document.tookMs,
      'export.pageMs': written.tookMs,
      'export.fileBytes': file.responseBytes,
      'export.fileMs': file.tookMs,
    };
  } finally {
    await started.stop();
  }
}

/** The one call of a function that this makes. */
async function measured(started: StartedSite, make: () => Promise<unknown>) {
  started.activity.clear();
  await make();
  const [call] = started.activity.all().filter((one) => one.kind === 'invocation');
  if (call?.outcome !== 'answered') throw new Error('The function did not answer.');
  return call;
}

function assertDone(answer: { readonly ok: boolean }): void {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
