/** A plan without a blank field, on a page of its own, made by edits as people make them. */
import { SECTION_NAMES } from '../../src/plan/fields';
import type { Language } from '../../src/plan/plan';
import { fullEdits } from '../plan/full-plan';
import { EDITOR, planIn, type AppSite, type PlanOn } from '../resolvers/app-site';

export async function planInFull(app: AppSite, language: Language): Promise<PlanOn> {
  const { page, config } = await app.plan({ start: 'empty', language });
  for (const section of SECTION_NAMES) {
    const edits = fullEdits(section, language, app.account(EDITOR));
    const answer = await app.call('plan/edit', { section, edits }, { as: EDITOR, page, config });
    if (!answer.ok || answer.value.edits.some(({ refusal }) => refusal !== null))
      throw new Error(`The section ${section} took not all of it: ${JSON.stringify(answer)}`);
  }
  return { page, config, plan: planIn(await app.call('plan/open', {}, { as: EDITOR, page, config })) };
}
