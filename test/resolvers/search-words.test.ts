import { appSite, configOf, EDITOR, set, VIEWER, type At } from './app-site';

const app = appSite();

async function wordsAt(at: At): Promise<string> {
  const answer = await app().call('plan/search-words', { language: 'fr-FR', start: 'filled' }, at);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer.value.words;
}

describe('[C4] what the form writes for Confluence’s search', () => {
  it('is of the plan as it is now', async () => {
    const { page, config } = await app().plan();
    const edits = [set('top', null, 'title', null, 'Payments')];
    await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page, config });
    expect(await wordsAt({ as: EDITOR, page, config })).toMatch(/^Payments · Critical · /);
  });

  it('of a plan that is not there yet is what it will begin with', async () => {
    const page = app().page();
    expect(await wordsAt({ as: EDITOR, page })).toContain('Critique');
  });

  it('of a mirror says nothing of the plan', async () => {
    const { page: home, config } = await app().plan();
    const edits = [set('top', null, 'title', null, 'Payments')];
    await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page: home, config });
    const mirror = configOf({ plan: String(config['plan']), home, shows: 'mirror' });
    const page = app().page([{ config: mirror }], { spaceKey: 'TEAM' });
    expect(await wordsAt({ as: VIEWER, page, config: mirror })).not.toContain('Payments');
  });
});
