/** A macro that shows one section of a plan: what is told to it, and what is done through it. */
import type { SectionName } from '../../src/plan/fields';
import { appSite, EDITOR, EDITOR2, name, openedIn, OUTSIDER, planIn, refused, set, VIEWER } from './app-site';

const app = appSite();

/** A plan with a secret in every section and somebody who waits to be mentioned, and a page elsewhere that shows a part. */
async function shownAlone(section: SectionName) {
  const original = await app().plan();
  const at = { as: EDITOR, ...original };
  for (const each of ['incidents', 'roles', 'channels', 'templates', 'values'] as const) {
    const before = original.plan.sections[each].own.text ?? null;
    const edits = [set(each, null, 'text', before, `The secret of ${each}`)];
    expect(await app().call('plan/edit', { section: each, edits }, at)).toMatchObject({ ok: true });
  }
  const naming = { section: 'roles', edits: [name('scribe', app().account(EDITOR2))] };
  await app().call('plan/edit', naming, at);
  const config = { ...original.config, shows: 'mirror', section };
  const page = app().page([{ config }], { spaceKey: 'TEAM' });
  return { original, config, page };
}

const secretsIn = (answer: unknown): string[] =>
  [...JSON.stringify(answer).matchAll(/The secret of (\w+)/g)].map(([, section = '']) => section);

describe('[I5] one section of a plan, elsewhere', () => {
  it('sends that section and nothing that is not on its screen', async () => {
    const { page, config, original } = await shownAlone('channels');
    const answer = await app().call('plan/open', {}, { as: VIEWER, page, config });
    const opened = openedIn(answer);
    expect(opened).toMatchObject({
      notices: { named: [] },
      mirrorOf: { contentId: original.page },
    });
    expect(secretsIn(answer)).toEqual(['channels']);
    const { roles, templates } = planIn(answer).sections;
    expect(roles.rows.map(({ cells }) => Object.keys(cells))).toEqual(roles.rows.map(() => ['name']));
    expect(templates.rows).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain(app().account(EDITOR2));
  });

  it('catches up with that section alone, and says of its edits alone who made them', async () => {
    const { page, config, original } = await shownAlone('channels');
    const at = { as: EDITOR, ...original };
    const said = (section: 'channels' | 'values') =>
      set(section, null, 'text', `The secret of ${section}`, `The secret of ${section}, newer`);
    const edits = [said('channels'), said('values')];
    for (const each of edits) await app().call('plan/edit', { section: each.section, edits: [each] }, at);
    const known = Object.fromEntries([
      ...['top', 'incidents', 'roles', 'channels', 'templates', 'values'].map((part) => [part, 1]),
      ['notices', 0],
    ]) as Record<string, number>;
    for (const asked of [edits.map(({ id }) => id), []]) {
      const caught = await app().call('plan/catch-up', { known, edits: asked }, { as: VIEWER, page, config });
      if (!caught.ok) throw new Error('It is seen.');
      const { sections, notices, changes } = caught.value;
      expect(secretsIn(caught).every((section) => section === 'channels')).toBe(true);
      expect(sections.map(({ name: section }) => section)).toContain('channels');
      expect(notices).toBeNull();
      expect(changes.map(({ edit }) => edit.section)).not.toContain('values');
    }
  });

  it('is edited by those who may edit the home, and says nothing of who was named', async () => {
    const { page, config, original } = await shownAlone('values');
    const edits = [set('values', null, 'text', 'The secret of values', 'From afar')];
    const call = (as: string) => app().call('plan/edit', { section: 'values', edits }, { as, page, config });
    expect(await call(VIEWER)).toEqual(refused({ code: 'mayNotChange' }));
    expect(await call(OUTSIDER)).toEqual(refused({ code: 'notSeen' }));
    expect(await call(EDITOR2)).toMatchObject({ ok: true, value: { notices: { revision: 0, named: [] } } });
    const home = planIn(await app().call('plan/open', {}, { as: VIEWER, ...original }));
    expect(home.sections.values.own.text).toBe('From afar');
  });

  it('of roles tells who is named in them and was told', async () => {
    const { page, config } = await shownAlone('roles');
    const opened = openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config }));
    expect(opened).toMatchObject({ notices: { named: [{ role: 'scribe' }] } });
    expect(secretsIn(opened)).toEqual(['roles']);
  });

  it('tells its own history and no other, whatever is asked for', async () => {
    const { page, config } = await shownAlone('channels');
    for (const of of [
      { kind: 'plan' },
      { kind: 'section', section: 'values' },
      { kind: 'person', person: app().account(EDITOR) },
    ]) {
      const asked = { of, movedFrom: null, cursor: null };
      const answer = await app().call('plan/history', asked, { as: VIEWER, page, config });
      expect(new Set(secretsIn(answer))).toEqual(new Set(['channels']));
      expect(JSON.stringify(answer)).not.toContain(app().account(EDITOR2));
      expect(await app().call('plan/history', asked, { as: OUTSIDER, page, config })).toEqual(
        refused({ code: 'notSeen' }),
      );
    }
  });

  it('of a plan that the reader may not see is a sentence', async () => {
    const { page, config } = await shownAlone('values');
    expect(await app().call('plan/open', {}, { as: OUTSIDER, page, config })).toEqual(
      refused({ code: 'notSeen' }),
    );
  });

  it('is one read and one question', async () => {
    const { page, config } = await shownAlone('values');
    const { activity } = app().started;
    activity.clear();
    await app().call('plan/open', {}, { as: VIEWER, page, config });
    const kinds = activity.all().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'storage' || kind === 'rest').sort()).toEqual(['rest', 'storage']);
  });
});
