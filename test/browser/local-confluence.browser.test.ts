/** The stand-in itself, with the hello app and the gallery: a macro's front end in its frame, its document in the page. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { StartedSite } from '../../local-confluence/src/start-site';
import { HELLO } from '../local-confluence/running-site';
import { browsing } from './browsing';
import { emptyPage, frameOf, macroPage } from './macro-page';
import { EDITOR, FRENCH, VIEWER } from './people';

/** What `@forge/bridge` does in the frame, and nothing else. */
async function callBridge(page: Page, resource: string, command: string, payload?: unknown) {
  const frame = await frameOf(page, resource);
  const call = `globalThis.__bridge.callBridge(${JSON.stringify(command)}, ${JSON.stringify(payload)})`;
  return frame.evaluate<unknown>(
    `${call}.then((answer) => ({ answer }), (error) => ({ refused: error.message }))`,
  );
}

/** What the page reported of this kind since now, counted where it is sent: nothing is on its way unseen. */
function reports(page: Page, kind: 'reconcile' | 'unknown'): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.url().endsWith('/local/bridge/report') ? (request.postData() ?? '') : '';
    if (body.includes(`"kind":"${kind}"`)) sent.push(body);
  });
  return sent;
}

/** Presses a button of the gallery and waits for its effect. */
async function press(page: Page, times: number) {
  await page.getByRole('button', { name: 'Press', exact: true }).click();
  await page.getByText(`Pressed ${times} times`).waitFor();
}

/** So many things of which the page told the log that it does not know them. */
async function logged(site: StartedSite, count: number): Promise<string[]> {
  for (;;) {
    const named = site.activity
      .all()
      .flatMap((each) => (each.kind === 'unknown' ? [`${each.what} ${each.name}`] : []));
    if (named.length >= count) return named.sort();
    await setImmediate();
  }
}

describe('a macro', () => {
  const { site, visit } = browsing({ app: HELLO, provoked: /no such plan/ });

  test('is put in a page by its name, asks for its config, and runs in the published page', async () => {
    const page = await visit(EDITOR, emptyPage(site()).editPath);
    const body = page.getByRole('textbox', { name: 'Page body' });
    await body.click();
    await body.pressSequentially('/hel');
    await page.getByRole('option', { name: /^Hello/ }).click();

    const form = page.getByRole('dialog', { name: 'Whom to greet' });
    await form.getByLabel('Whom to greet').fill('Ada');
    await form.getByRole('button', { name: 'Insert' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Update' }).click();

    const article = page.locator('article');
    await article.getByRole('button', { name: 'Greet' }).click();
    await article.getByText('Hello, Ada: 1 times').waitFor();
    await page.reload();
    await article.getByRole('button', { name: 'Greet' }).click();
    await article.getByText('Hello, Ada: 2 times').waitFor();
  });

  test('in the editor hears that its config changed', async () => {
    const { editPath } = await macroPage(site(), 'hello', { to: 'Ada' });
    const page = await visit(EDITOR, editPath);
    const macro = page.locator('.editor-macro');
    await macro.getByText('Not greeted yet').waitFor();
    await page.getByRole('button', { name: 'Edit Hello' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Whom to greet').fill('Grace');
    await form.getByRole('button', { name: 'Insert' }).click();
    await form.waitFor({ state: 'detached' });
    await macro.getByRole('button', { name: 'Greet' }).click();
    await macro.getByText('Hello, Grace: 1 times').waitFor();
  });

  test('whose form is dismissed stays as it was', async () => {
    const { editPath } = await macroPage(site(), 'hello', { to: 'Ada' });
    const page = await visit(EDITOR, editPath);
    await page.getByRole('button', { name: 'Edit Hello' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Whom to greet').fill('Grace');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.locator('.editor-macro').getByRole('button', { name: 'Greet' }).click();
    await page.getByText('Hello, Ada: 1 times').waitFor();
  });

  test('is told where it stands and who looks', async () => {
    const { id, path } = await macroPage(site(), 'hello', { to: 'Ada' });
    const page = await visit(FRENCH, path);
    expect(await callBridge(page, 'main', 'getContext')).toMatchObject({
      answer: {
        accountType: 'licensed',
        locale: 'fr-FR',
        timezone: 'Europe/Paris',
        siteUrl: site().address,
        moduleKey: 'hello',
        theme: { colorMode: 'light' },
        extension: {
          content: { id, type: 'page' },
          space: { key: 'OPS' },
          isEditing: false,
          config: { to: 'Ada' },
        },
      },
    });
  });

  test('gets an error of its function as Forge gives it', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    const call = { functionKey: 'throw', payload: { message: 'no such plan' } };
    expect(await callBridge(page, 'main', 'invoke', call)).toEqual({
      refused: 'There was an error invoking the function - no such plan',
    });
  });

  test('asks Confluence as the person who looks', async () => {
    const { id, path } = await macroPage(site(), 'hello');
    const page = await visit(VIEWER, path);
    site().activity.clear();
    const call = {
      product: 'confluence',
      restPath: `/wiki/api/v2/pages/${id}/operations`,
      fetchRequestInit: { body: null, headers: [['accept', 'application/json']] },
    };
    const answered = await callBridge(page, 'main', 'fetchProduct', call);
    expect(answered).toMatchObject({ answer: { status: 200, statusText: 'OK' } });
    expect(JSON.stringify(answered)).toContain('read');
    expect(JSON.stringify(answered)).not.toContain('update');
    const [asked] = site()
      .activity.all()
      .filter(({ kind }) => kind === 'rest');
    expect(asked).toMatchObject({ via: 'bridge', as: 'user', path: call.restPath });
  });

  test('in a page can neither submit nor close', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    expect(await callBridge(page, 'main', 'submit', { config: {} })).toEqual({ answer: false });
    expect(await callBridge(page, 'main', 'close')).toEqual({ answer: false });
  });

  test('shows a flag, and takes it back', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    await callBridge(page, 'main', 'showFlag', { id: 'saved', title: 'Plan saved', type: 'success' });
    await page.getByText('Plan saved').waitFor();
    await callBridge(page, 'main', 'closeFlag', { id: 'saved' });
    await page.getByText('Plan saved').waitFor({ state: 'detached' });
  });

  test('has a panel beside it that turns faults on and off, and tells what the app did', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    await page.getByRole('button', { name: 'Faults and log', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Faults and log' });
    await panel.getByLabel('Storage', { exact: true }).selectOption('503, unavailable');
    await panel.getByLabel('Storage: how often').waitFor();
    await panel.getByRole('button', { name: 'Close the panel' }).click();
    const open = page.getByRole('button', { name: 'Faults and log, 1 fault is on' });
    await open.click();
    await panel.getByRole('button', { name: 'Let everything work again' }).click();
    await panel.getByLabel('Storage: how often').waitFor({ state: 'detached' });

    await panel.getByRole('tab', { name: 'Log' }).click();
    await page.locator('article').getByRole('button', { name: 'Greet' }).click();
    await panel.getByText('greet', { exact: true }).waitFor();
  });

  test('leads to another page', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    const place = { target: 'contentView', contentId: '98310' };
    expect(await callBridge(page, 'main', 'getUrl', place)).toEqual({
      answer: `${site().address}/wiki/pages/viewpage.action?pageId=98310`,
    });
    const frame = await frameOf(page, 'main');
    // Its answer would come to a frame that has gone.
    await frame.evaluate(
      `void globalThis.__bridge.callBridge('navigate', ${JSON.stringify({ ...place, type: 'same-tab' })})`,
    );
    await page.getByRole('heading', { name: 'Sandbox' }).waitFor();
  });

  test('cannot reach the site from its frame', async () => {
    const { path } = await macroPage(site(), 'hello');
    const page = await visit(EDITOR, path);
    const frame = await frameOf(page, 'main');
    expect(await frame.evaluate('window.origin')).toBe('null');
    expect(
      await frame.evaluate(`fetch('${site().address}/local/session').then(() => 'reached', () => 'refused')`),
    ).toBe('refused');
    expect(
      await frame.evaluate(
        `(() => { try { return String(parent.document); } catch { return 'refused'; } })()`,
      ),
    ).toBe('refused');
  });
});

describe('a document', () => {
  const { site, visit } = browsing({
    app: join(__dirname, '../local-confluence/apps/gallery'),
    provoked: /does not know|on fire/,
  });
  const gallery = async () => {
    const { path } = await macroPage(site(), 'gallery');
    const page = await visit(EDITOR, '/wiki/home');
    const [documents, unknown] = [reports(page, 'reconcile'), reports(page, 'unknown')];
    await page.goto(path);
    await page.getByText('Said: nothing').waitFor();
    return { page, documents, unknown };
  };

  test('is drawn with every component that this stand-in knows, and nothing in it is unknown', async () => {
    const { page, unknown } = await gallery();
    await page.getByText('A paragraph in ADF').waitFor();
    await press(page, 1);
    expect(unknown).toEqual([]);
  });

  test('is counted in the log each time the app sends it', async () => {
    const { page, documents } = await gallery();
    expect(documents).toHaveLength(1);
    site().activity.clear();
    const logged = page.waitForResponse('**/local/bridge/report');
    await press(page, 1);
    await logged;
    expect(documents).toHaveLength(2);
    expect(site().activity.all()).toContainEqual(
      expect.objectContaining({ kind: 'reconcile', module: 'gallery' }),
    );
  });

  test('leaves alone what is typed in a field that the app does not control', async () => {
    const { page, documents } = await gallery();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('');
    await name.pressSequentially('Scribe');
    expect(documents).toHaveLength(1);

    await name.press('Tab');
    await page.getByText('Said: left "Scribe"').waitFor();
    await press(page, 1);
    expect(documents).toHaveLength(3);
    expect(await name.inputValue()).toBe('Scribe');
  });

  test('loses no letter of a field that the app controls', async () => {
    const { page } = await gallery();
    const field = page.getByLabel('Controlled', { exact: true });
    await field.pressSequentially('the quick brown fox');
    await page.getByText('Controlled: the quick brown fox').waitFor();
    expect(await field.inputValue()).toBe('the quick brown fox');
  });

  test('tells the app what was chosen in the forms of UI Kit', async () => {
    const { page } = await gallery();
    const said = (what: string) => page.getByText(`Said: ${what}`).waitFor();
    await page.getByRole('combobox', { name: 'Stage', exact: true }).click();
    await page.getByRole('option', { name: 'Identified' }).click();
    await said('chose {"label":"Identified","value":"identified"}');
    await page.getByRole('combobox', { name: 'Who', exact: true }).fill('Pri');
    await page.getByRole('option', { name: 'Priya Raman' }).click();
    await said('named [{"id":"5f2a91c4d8e37b0046c1a002"');
    const one = page.getByRole('combobox', { name: 'One', exact: true });
    await one.fill('Pri');
    await page.getByRole('option', { name: 'Priya Raman' }).click();
    await said('named {"id":"5f2a91c4d8e37b0046c1a003","type":"user"');
    await one.press('Backspace');
    await said('named null');
    await page.getByLabel('External').check();
    await said('external true');
    await page.getByRole('checkbox', { name: 'Investigating' }).check();
    await said('group ["investigating","identified"]');
    await page.getByRole('radio', { name: 'Investigating' }).check();
    await said('radio "investigating"');
    await page.getByRole('button', { name: 'Send' }).click();
    await said('submitted');
  });

  test('tells the app of an event what Forge tells, and nothing else of the page; ids are the app’s own', async () => {
    const { page } = await gallery();
    await page.getByLabel('Heard').focus();
    const event = 'bubbles cancelable defaultPrevented eventPhase isTrusted target timeStamp type';
    const target = 'checked id name selectionEnd selectionStart tagName type value';
    const heard = [event, target].map((names) => names.split(' '));
    await page.getByText(`Said: heard ${JSON.stringify(heard)}`).waitFor();
    await page.keyboard.press('Tab');
    await page.getByText(/Said: as "forge-app-[0-9a-f]{5}-heard"/).waitFor();
  });

  test('opens a popup and a dialog over the page, and closes them', async () => {
    const { page } = await gallery();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Move up' }).click();
    await page.getByRole('button', { name: 'Move up' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ask' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove the role?' });
    await dialog.getByText('Two channels use it.').waitFor();
    await dialog.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('embeds a static resource, which hears the app, copies, and has nothing of the site', async () => {
    const { path } = await macroPage(site(), 'framed');
    const page = await visit(EDITOR, path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Said: the frame is there').waitFor();
    const element = page.locator('iframe[src$="/local/frame/copy/"]');
    const inside = element.contentFrame();

    await page.getByRole('button', { name: 'Send' }).click();
    await inside.getByText('We are on it').waitFor();
    await inside.getByRole('button', { name: 'Copy it' }).click();
    await page.getByText('Said: copied We are on it').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('We are on it');

    expect((await element.boundingBox())?.height).toBeGreaterThanOrEqual(120);
    const frame = page.frames().find((each) => each.url().endsWith('/local/frame/copy/'));
    expect(await frame?.evaluate('window.origin')).toBe(
      `http://copy.localhost:${new URL(site().address).port}`,
    );
    expect(
      await frame?.evaluate(
        `(() => { try { return String(parent.document); } catch { return 'refused'; } })()`,
      ),
    ).toBe('refused');
  });

  test('stands in the sentence in which it was put, with what its own form holds', async () => {
    const page = await visit(EDITOR, emptyPage(site()).editPath);
    const body = page.getByRole('textbox', { name: 'Page body' });
    await body.click();
    await body.pressSequentially('Led by /lea');
    await page.getByRole('option', { name: 'Lead' }).click();
    await page.getByText('nobody').waitFor();
    await page.getByRole('button', { name: 'Edit Lead' }).click();
    await page.getByRole('complementary', { name: 'Lead' }).getByLabel('Name').fill('Ada');
    await body.getByText('Ada').waitFor();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.locator('article p', { hasText: 'Led by' }).getByText('Ada').waitFor();
  });

  test('of an app that throws is an error in its place, with what was thrown', async () => {
    const { path } = await macroPage(site(), 'broken');
    const page = await visit(EDITOR, path);
    await page.locator('article').getByText('The plan is on fire').waitFor();
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
  });

  test('may bring the form of its config along, which keeps by itself what is chosen beside the page', async () => {
    const page = await visit(EDITOR, emptyPage(site()).editPath);
    const body = page.getByRole('textbox', { name: 'Page body' });
    await body.click();
    await body.pressSequentially('/added');
    await page.getByRole('option', { name: 'Added' }).click();

    const panel = page.getByRole('complementary', { name: 'Added' });
    await panel.getByLabel('City').waitFor();
    await body.getByText('Nothing is kept').waitFor();
    await panel.getByLabel('City').fill('Oslo');
    await body.getByText('Kept: {"city":"Oslo","pet":""}').waitFor();
    await panel.getByLabel('Pet').click();
    await page.getByRole('option', { name: 'Dog' }).click();
    await body.getByText('Kept: {"city":"Oslo","pet":"dog"}').waitFor();

    await panel.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Update' }).click();
    await page.locator('article').getByText('Kept: {"city":"Oslo","pet":"dog"}').waitFor();
  });

  test('names what is not known, in the page and in the log', async () => {
    const { path } = await macroPage(site(), 'unknown');
    site().activity.clear();
    const page = await visit(EDITOR, path);
    await page.getByText('“ChromelessEditor”').waitFor();
    await page.getByText('“createHistory”').waitFor();
    await page.getByText('Known', { exact: true }).waitFor();
    await page.getByText('A second “Frame” is not shown').waitFor();
    expect(await page.locator('iframe.uikit-frame').count()).toBe(1);
    const named = await logged(site(), 4);
    expect(named).toEqual([
      'bridge command createHistory',
      'component Box.xcss zIndex: 3',
      'component ChromelessEditor',
      'component Frame (a second one)',
    ]);
  });
});

describe('a front end that goes wrong', () => {
  const { site, visit } = browsing({
    app: join(__dirname, '../local-confluence/apps/runaway'),
    provoked: /no words to begin with/,
  });

  test('is named where it stands, and the macro beside it goes on', async () => {
    const { path } = await macroPage(site(), ['stuck', 'restless', 'stillborn', 'steady']);
    const page = await visit(EDITOR, path);
    const macro = (key: string) => page.locator(`[data-module="${key}"]`);
    await macro('restless').getByText('It drew itself 500 times').waitFor();
    await macro('restless').getByText('Drawn 500 times').waitFor();
    await macro('stillborn').getByText('There are no words to begin with').waitFor();
    await macro('stuck').getByText('The app does not answer').waitFor();

    await macro('steady').getByRole('button', { name: 'Press' }).click();
    await macro('steady').getByText('Pressed 1 times').waitFor();
    await macro('stuck').getByRole('button', { name: 'Stop it' }).click();
    await macro('stuck').getByText('The app was stopped').waitFor();
    expect(page.frames().map((frame) => new URL(frame.url()).hostname.split('.')[0])).not.toContain('stuck');
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Page body' }).waitFor();
  });

  test('and draws ten thousand things can still be used', async () => {
    const { path } = await macroPage(site(), 'crowded');
    const page = await visit(EDITOR, path);
    await page.getByText('Item 9999', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Push' }).click();
    await page.getByText('Pushed 1 times').waitFor();
  });
});
