/** Exports through the site, as a reader asks for them; nobody is signed in to the function that makes them. */
import * as v from 'valibot';
import { adfDocument } from '../../local-confluence/src/adf/schema';
import { adfToHtml } from '../../local-confluence/src/adf/to-html';
import { person } from '../../local-confluence/src/site/caller';
import { adfExport } from '../../src/background/adf-export';
import { STAGES } from '../../src/plan/fields';
import { wordsOf } from '../../locales/catalogs';
import { LANGUAGES } from '../../src/plan/plan';
import { faultsOf } from '../plan/adf-schema';
import { textOf } from '../plan/html-text';
import { missingIn } from '../plan/said-of';
import { planInFull } from './plan-in-full';
import { allMarks, planAtLimits, prose } from './plan-at-limits';
import { appSite, configOf, EDITOR, name, set, VIEWER } from '../resolvers/app-site';

const app = appSite();

const FORMATS = ['html', 'word'] as const;

/** The page as the reader prints it: markup with the texts in it. */
const exported = (page: string, as = VIEWER, format: 'html' | 'word' = 'html'): Promise<string> =>
  asked(`/local/content/${page}/export/${format}`, as);

async function asked(path: string, as: string): Promise<string> {
  const { address } = app().started;
  const login = await fetch(`${address}/login?as=${as}`, { redirect: 'manual' });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const answer = await fetch(`${address}${path}`, { headers: { cookie } });
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

  it.each(FORMATS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const)))(
    '[A2] opened again, as %s in %s, says every field of every row in its order',
    async (format, language) => {
      const nameOf = (id: string) => app().started.site.people.get(id)?.name ?? null;
      const words = wordsOf(language);
      const starter = await app().plan({ language });
      const full = await planInFull(app(), language);
      for (const { page, plan } of [starter, full]) {
        const said = textOf(await exported(page, VIEWER, format));
        expect(missingIn(said, { sections: plan.sections, words, nameOf })).toEqual([]);
        expect(said).not.toContain(words('export.today'));
      }
    },
  );

  it.each(LANGUAGES)(
    '[A6] stands whole in the page history, in %s, and says that it is the plan of today',
    async (language) => {
      const { page, plan } = await app().plan({ language });
      app().started.activity.clear();
      const answer: unknown = JSON.parse(await asked(`/local/content/${page}/versions/1`, VIEWER));
      const { body } = v.parse(v.object({ body: adfDocument }), answer);
      expect(faultsOf(body)).toEqual([]);
      const told = { sections: plan.sections, words: wordsOf(language), nameOf: () => null };
      const said = textOf(adfToHtml(body));
      expect(missingIn(said, told)).toEqual([]);
      expect(said).toContain(told.words('export.today'));
      const calls = app().started.activity.all();
      expect(calls.filter(({ kind }) => kind === 'storage')).toHaveLength(1);
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

  it('exports the same link where neither the reader nor the app may see its home', async () => {
    const original = await app().plan();
    const page = app().page([{ config: { ...original.config, shows: 'mirror' } }], { spaceKey: 'TEAM' });
    const before = await exported(page);
    const only = [app().account(EDITOR)];
    app().started.site.restrictions.set(person(only[0] ?? ''), original.page, { view: only, edit: only });
    expect(await exported(page)).toBe(before);
    expect(before).toContain(`pageId=${original.page}`);
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
  expect(html).not.toContain(escaped('Responsable de l’incident'));
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
