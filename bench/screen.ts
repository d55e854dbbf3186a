/** What crosses from the macro to Confluence in a real browser: documents, their sizes, and how many a step sends. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSite } from '../local-confluence/src/start-site';
import { EDITOR, ENGLISH_PLAN, VIEWER } from '../test/browser/people';
import { PlanPage } from '../test/browser/plan-page';
import { macroPage } from '../test/browser/macro-page';
import type { Numbers } from './numbers';

const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

export async function screenNumbers(): Promise<Numbers> {
  const started = await startSite({ app: '.' });
  const browser = await chromium.launch({ executablePath: chrome(), args: BROWSER_ARGS });
  try {
    const starter = await macroPage(started, 'incident-plan', { plan: 'starter', language: 'en-US' });
    return {
      ...(await documents(browser, started.address, starter.path)),
      ...(await typing(browser, started.address)),
    };
  } finally {
    await browser.close();
    await started.stop();
  }
}

/** The starter in one commit: read by a viewer, and with the largest section in Edit. */
async function documents(browser: Browser, site: string, path: string): Promise<Numbers> {
  const viewer = await visit(browser, site, VIEWER, path);
  await new PlanPage(viewer.page).ready();
  await settled(viewer.page);
  const viewerBytes = viewer.sent.at(-1) ?? 0;
  const editor = await visit(browser, site, EDITOR, path);
  const plan = await new PlanPage(editor.page).ready();
  const editing: number[] = [];
  for (const section of ['incidents', 'roles', 'channels', 'templates', 'values'] as const) {
    await plan.edit(section);
    await settled(editor.page);
    editing.push(editor.sent.at(-1) ?? 0);
    await plan.done();
  }
  return { 'document.viewerBytes': viewerBytes, 'document.editorBytes': Math.max(...editing) };
}

async function typing(browser: Browser, site: string): Promise<Numbers> {
  const { page, sent } = await visit(browser, site, EDITOR, ENGLISH_PLAN);
  const plan = await new PlanPage(page).ready();
  await plan.edit('incidents');
  await settled(page);
  const step = async (work: () => Promise<void>): Promise<number> => {
    const before = sent.length;
    await work();
    await settled(page);
    return sent.length - before;
  };
  const field = plan.field('First message');
  const opening = await step(async () => {
    await plan.press('First message', 'Critical');
    await field.waitFor();
  });
  const keystrokes = await step(() => field.pressSequentially('25 minutes'));
  const confirming = await step(async () => {
    await field.press('Enter');
    await plan.saved();
  });
  return { 'edit.openReconciles': opening, 'type.reconciles': keystrokes, 'edit.reconciles': confirming };
}

interface Visit {
  readonly page: Page;
  /** The sizes of the documents that were sent, oldest first. */
  readonly sent: readonly number[];
}

async function visit(browser: Browser, site: string, as: string, path: string): Promise<Visit> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const sent: number[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/local/bridge/report')) return;
    const { activity } = request.postDataJSON() as { activity: readonly { kind: string; bytes: number }[] };
    sent.push(...activity.filter(({ kind }) => kind === 'reconcile').map(({ bytes }) => bytes));
  });
  await page.goto(`${site}/login?as=${encodeURIComponent(as)}`);
  await page.goto(site + path);
  return { page, sent };
}

/** Whatever the macro sent before this has reached the page when the bridge answers. */
async function settled(page: Page): Promise<void> {
  const frame = page.frames().find((each) => each.url().endsWith('/local/frame/main/'));
  if (frame === undefined) throw new Error('The macro has no frame.');
  await frame.evaluate('globalThis.__bridge.callBridge("getContext")');
  await page.evaluate('1');
}

function chrome(): string {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH === undefined) throw new Error('`npm run bench` finds a browser.');
  return CHROME_PATH;
}
