/** Exports through the site, as a reader asks for them; nobody is signed in to the function that makes them. */
import { person } from '../../local-confluence/src/site/caller';
import { adfExport } from '../../src/background/adf-export';
import { STAGES } from '../../src/plan/fields';
import { wordsOf } from '../../locales/catalogs';
import { allMarks, planAtLimits, prose } from './plan-at-limits';
import { appSite, configOf, EDITOR, name, set, VIEWER } from '../resolvers/app-site';

const app = appSite();

/** The page as the reader prints it: markup with the texts in it. */
async function exported(page: string, as = VIEWER, format: 'html' | 'word' = 'html'): Promise<string> {
  const { address } = app().started;
  const login = await fetch(`${address}/login?as=${as}`, { redirect: 'manual' });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const answer = await fetch(`${address}/local/content/${page}/export/${format}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('the export of a page', () => {
  it('[A2] holds the whole plan, in the plan’s language, whoever reads it', async () => {
    const { page, config, plan } = await app().plan({ language: 'fr-FR' });
    const edits = [set('top', null, 'title', null, 'Plan des paiements')];
    await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page, config });
    const html = await exported(page);
    const words = wordsOf('fr-FR');
    const { incidents, roles, channels, values } = plan.sections;
    const names = [incidents, roles, channels, values].flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.name),
    );
    const expected = ['Plan des paiements', ...names, ...STAGES.map((stage) => words(`stage.${stage}`))];
    for (const text of expected) expect(html).toContain(escaped(text ?? ''));
  });

  it.each([
    ['word', 'en-US'],
    ['html', 'fr-FR'],
  ] as const)(
    '[A2] opened again, as %s in %s, says every word of the plan in its order',
    async (format, language) => {
      const { page, plan } = await app().plan({ language });
      const said = wordsIn(textOf(await exported(page, VIEWER, format)));
      const texts = Object.values(plan.sections).flatMap(({ own, rows }) =>
        [own, ...rows.map(({ cells }) => cells)].flatMap((cells) =>
          Object.values<unknown>(cells).flatMap((value) =>
            // What is chosen from a list is told in words of its own.
            typeof value === 'string' && !CHOSEN.has(value) ? [value] : [],
          ),
        ),
      );
      expect(texts.length).toBeGreaterThan(150);
      expect(texts.filter((text) => !said.includes(wordsIn(text)))).toEqual([]);
    },
  );

  it('names people as Confluence knows them', async () => {
    const { page, config } = await app().plan();
    const edits = [name('scribe', app().account(VIEWER))];
    await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, page, config });
    expect(await exported(page)).toContain('Jonas Weber');
  });

  it('asks storage once and Confluence nothing', async () => {
    const { page } = await app().plan();
    app().started.activity.clear();
    await exported(page);
    const log = app()
      .started.activity.all()
      .filter((one) => 'invocation' in one);
    expect(log.map(({ kind }) => kind).sort()).toEqual(['invocation', 'storage']);
  });

  it('shows what everyone sees while no plan is stored', async () => {
    const page = app().page();
    app().rewrite(page, [{ config: configOf({ plan: 'unstored', home: page }) }]);
    expect(await exported(page)).toContain('Incident commander');
  });
});

it('a macro that shows one section of its page’s plan exports that section', async () => {
  const { page, config } = await app().plan();
  app().rewrite(page, [{ config: { ...config, section: 'roles' } }]);
  const html = await exported(page);
  expect(html).toContain('Incident commander');
  expect(html).not.toContain('Communication channels');
});

describe('[A4] a mirror', () => {
  it('exports a link and not a word of the plan', async () => {
    const original = await app().plan();
    const edits = [set('top', null, 'title', null, 'A secret title')];
    await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, ...original });
    const config = { ...original.config, shows: 'mirror' };
    const page = app().page([{ config }], { spaceKey: 'TEAM' });
    const html = await exported(page);
    expect(html).toContain(`/wiki/pages/viewpage.action?pageId=${original.page}`);
    expect(html).not.toContain('A secret title');
    expect(html).not.toContain('Incident commander');
  });

  it('on a page that the app’s own user may not see exports a sentence', async () => {
    const original = await app().plan();
    const page = app().page([{ config: { ...original.config, shows: 'mirror' } }]);
    const only = [app().account(EDITOR)];
    app().started.site.restrictions.set(person(only[0] ?? ''), page, { view: only, edit: only });
    expect(await exported(page, EDITOR)).toContain(wordsOf('en-US')('export.elsewhere'));
  });
});

describe('a plan at all its limits', () => {
  it('is exported whole, within what Forge takes of an answer', async () => {
    const { page } = await planAtLimits(app(), prose);
    const html = await exported(page);
    expect(html).toContain(wordsOf('en-US')('section.values'));
    expect(html.length).toBeGreaterThan(750_000);
  }, 60_000);

  it('[A5] says so where its texts are all marks and would be too large', async () => {
    const { page } = await planAtLimits(app(), allMarks);
    expect(await exported(page)).toContain(wordsOf('en-US')('export.tooLarge'));
  }, 60_000);
});

it('a copy that no editor has opened exports a sentence, in the language of its macro', async () => {
  const original = await app().plan({ language: 'fr-FR' });
  const page = app().page([{ config: original.config }]);
  const html = await exported(page);
  expect(html).toContain(escaped(wordsOf('fr-FR')('export.copy')));
  expect(html).not.toContain(escaped("Responsable de l'incident"));
});

it('[I6] a page of which nobody has said whether a template made it or it is a copy exports a sentence', async () => {
  const config = configOf({ plan: 'of-a-template', home: '' });
  const first = app().page([{ config }]);
  expect(await exported(first)).toContain('Incident commander');
  await app().call('plan/create', {}, { as: EDITOR, page: first, config });
  const html = await exported(app().page([{ config }]));
  expect(html).toContain(escaped(wordsOf('en-US')('export.undecided')));
  expect(html).not.toContain('Incident commander');
});

it('a plan that cannot be reached exports why, not half of it', async () => {
  const { page } = await app().plan();
  app().started.faults.storage = () => ({ kind: 'answer', answer: { status: 503 } });
  expect(await exported(page)).toContain(wordsOf('en-US')('refusal.unavailable.storage'));
});

it('where there is no page it exports a sentence', async () => {
  for (const called of [undefined, {}, { context: { extension: { content: { id: '1', type: 'space' } } } }])
    expect(JSON.stringify(await adfExport(called))).toContain(wordsOf('en-US')('refusal.notAPage'));
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');

function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<(?:br|\/?(?:p|li|td|th|h\d|div|blockquote))\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Letters and digits: what marks a text (`**`, `- `, `1. `) is not said in a document. */
const wordsIn = (text: string): string =>
  ` ${(text.replace(/^\d+\. /gm, '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const CHOSEN: ReadonlySet<string> = new Set(['all', 'internal', 'external', 'always', 'if', ...STAGES]);
