/**
 * `plan/write-page`: the plan as a new page under its home, for Confluence's search and page history. A snapshot: it
 * says of which moment it is, and is never changed afterwards. Confluence asks whether the caller may create a page.
 */
import { wordsOf } from '../../locales/catalogs';
import { createPage, type NewPage } from '../confluence/new-page';
import * as adf from '../plan/adf/nodes';
import { linkToAdf, planToAdf } from '../plan/adf/plan';
import { unmentioned } from '../plan/adf/unmentioned';
import { done, refuse, type Result } from '../plan/refusal';
import type { Words } from '../plan/words';
import type { WrittenPage } from './contract';
import type { Place } from './place';
import { seenPlan } from './seen-plan';
import type { World } from './world';

export async function writePage(world: World, place: Place): Promise<Result<WrittenPage>> {
  if (place.account === null) return refuse({ code: 'notSeen' });
  const seen = await seenPlan(world, place);
  if (!seen.ok) return seen;
  const { plan, content, title, nameOf } = seen.value;
  // Nothing can stand under it.
  if (content.isTrashed) return refuse({ code: 'mayNotWritePage' });
  const words = wordsOf(plan.head.language);
  const at = world.now();
  const document = adf.doc([
    adf.paragraph(...adf.text(words('file.page.asOf', { moment: moment(at, words, 'short') }), adf.em)),
    ...linkToAdf(title, content.url, words, 'export.writtenFrom').content,
    ...unmentioned(planToAdf(plan, words), content.site, nameOf).content,
  ]);
  const page = (seconds: 'short' | 'medium'): NewPage => ({
    spaceId: content.spaceId,
    // A blog post has no pages under it.
    parentId: place.home.contentType === 'page' ? place.home.contentId : null,
    title: `${title.slice(0, MAX_TITLE)} – ${moment(at, words, seconds)} UTC`,
    document,
  });
  const first = await createPage(world.confluence, page('short'));
  // Written a moment ago: the seconds tell the two apart.
  const written = first.kind === 'titleTaken' ? await createPage(world.confluence, page('medium')) : first;
  if (written.kind === 'created') return done({ url: written.url });
  return refuse({ code: REFUSALS[written.kind] });
}

const REFUSALS = { mayNot: 'mayNotWritePage', titleTaken: 'titleTaken', unknown: 'pageUnknown' } as const;

/** A title of Confluence has 255 characters; the rest is for the moment. */
const MAX_TITLE = 200;

function moment(at: number, words: Words, timeStyle: 'short' | 'medium'): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle, timeZone: 'UTC' }).format(
    at,
  );
}
