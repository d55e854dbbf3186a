/**
 * `plan/import`: what a page or a file holds of a plan, to be looked at before anything is changed. The page is read as
 * the person who asks; what is taken of it they send as edits of their own.
 */
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { wordsOf } from '../../locales/catalogs';
import { contentWithDocument } from '../confluence/contents';
import { tooLarge } from '../plan/file/file-size';
import type { FileFault } from '../plan/file/plan-file';
import type { ReadWith } from '../plan/import/gathered';
import type { Understood } from '../plan/import/outcome';
import { contentAt, type Addressed } from '../plan/import/page-address';
import { readFile } from '../plan/import/read-file';
import { readPage } from '../plan/import/read-page';
import { parsedJson } from '../plan/parsed-json';
import { LANGUAGES } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { contentId, contentType } from '../plan/schema';
import { readPlan } from '../storage/plans';
import { beginningOf } from './open-plan';
import type { Place } from './place';
import { mayChange } from './rights';
import type { World } from './world';

const request = v.variant('from', [
  v.strictObject({
    from: v.literal('page'),
    page: v.strictObject({ contentId, contentType }),
  }),
  v.strictObject({ from: v.literal('address'), address: v.pipe(v.string(), v.maxLength(4_000)) }),
  v.strictObject({ from: v.literal('file'), text: v.string() }),
]);

export async function importPlan(world: World, place: Place, payload: unknown): Promise<Result<Understood>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const asked = sent.output;
  const unfit = asked.from === 'file' ? tooLarge(asked.text) : null;
  if (unfit !== null) return refuse(unfit);
  const at = addressedBy(asked);
  if (asked.from !== 'file' && at === null) return refuse({ code: 'noPageThere' });
  const reading = readPlan(world.storage, place.shown.key);
  reading.catch(() => undefined);
  const [editor, page] = await Promise.all([
    mayChange(world, place, place.home),
    at === null || place.account === null ? null : contentWithDocument(world.confluence, at),
  ]);
  if (!editor.ok) return editor;
  const into = ((await reading)?.plan ?? beginningOf(place)).sections;
  const readWith: ReadWith = { languages: LANGUAGES.map(wordsOf), into, newId: randomUUID };
  if (asked.from === 'file') {
    const read = readFile(asked.text, readWith);
    return read.ok ? read : refuse({ code: FAULTS[read.refusal] });
  }
  // An id means another page on another site.
  const isElsewhere = page !== null && at?.host != null && new URL(page.site).host !== at.host;
  if (page === null || isElsewhere) return refuse({ code: 'noPageThere' });
  // A document that is no JSON holds nothing.
  return done(readPage(parsedJson(page.document), readWith));
}

/** Null for a file, and for an address of something else. */
function addressedBy(asked: v.InferOutput<typeof request>): Addressed | null {
  if (asked.from === 'file') return null;
  return asked.from === 'address' ? contentAt(asked.address) : { ...asked.page, host: null };
}

const FAULTS: Readonly<Record<FileFault, 'fileNotJson' | 'fileNotAPlan' | 'fileNewer'>> = {
  notJson: 'fileNotJson',
  notAPlan: 'fileNotAPlan',
  newerVersion: 'fileNewer',
};
