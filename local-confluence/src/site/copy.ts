/**
 * Copies of pages. The body is copied as it stands: every macro keeps its local id and its configuration,
 * on another content id. Restrictions, comments and old versions stay behind, and nobody is told of the
 * mentions in it.
 */
import type { Writer } from '../store/store';
import type { Caller } from './caller';
import { authorOf, type Ground } from './ground';
import { checkTitle, childrenOf, putContent, titleOfCopy } from './places';
import { invalid } from './refusal';
import type { ContentRecord } from './records';
import { editedSpace, rightsOn, viewed } from './rights';
import { nextId, versions } from './tables';

export interface CopyInput {
  spaceId: string;
  parentId: string | null;
  /** Absent: “Copy of …”. */
  title?: string;
  withChildren: boolean;
}

export function createCopy(ground: Ground) {
  /** Copies what this caller may view of it; gives back the copy of the page itself. */
  return function copy(caller: Caller, id: string, input: CopyInput): ContentRecord {
    return ground.store.transact((writer) => {
      const original = viewed(writer, caller, id);
      if (original.kind !== 'page' || original.status !== 'current')
        throw invalid('Only a published page can be copied.');
      const space = editedSpace(writer, caller, input.spaceId);
      if (input.parentId !== null) {
        const parent = viewed(writer, caller, input.parentId);
        if (parent.kind !== 'page' || parent.status !== 'current' || parent.spaceId !== space.id) {
          throw invalid('The parent is not a page of this space.');
        }
      }
      const title = input.title ?? titleOfCopy(writer, space.id, original.title);
      checkTitle(writer, { kind: 'page', spaceId: space.id, title });
      // What is to be copied is read first: a page may be copied to a place under itself.
      const below = input.withChildren ? branch(writer, caller, original) : [];
      const made = new Map([[original.id, copyOne(writer, caller, original, { ...input, title })]]);
      for (const each of below) {
        const parent = made.get(each.parentId ?? '');
        if (!parent) continue;
        const place = {
          spaceId: space.id,
          parentId: parent.id,
          title: titleOfCopy(writer, space.id, each.title),
        };
        made.set(each.id, copyOne(writer, caller, each, place));
      }
      const copied = made.get(original.id);
      if (!copied) throw new Error('A copy was made and is not there.');
      return copied;
    });
  };

  function copyOne(
    writer: Writer,
    caller: Caller,
    original: ContentRecord,
    place: { spaceId: string; parentId: string | null; title: string },
  ): ContentRecord {
    const version = versions.get(writer, original.id, original.version.number);
    if (!version) throw new Error(`The content ${original.id} has no version ${original.version.number}.`);
    const authorId = authorOf(ground, caller);
    const at = ground.clock.now();
    const copied: ContentRecord = {
      ...original,
      id: nextId(writer),
      position: Number(nextId(writer)),
      spaceId: place.spaceId,
      parentId: place.parentId,
      title: place.title,
      authorId,
      createdAt: at,
      version: { number: 1, authorId, createdAt: at, message: '' },
      restrictions: { view: null, edit: null },
    };
    putContent(writer, copied);
    versions.put(writer, copied.id, { ...copied.version, title: copied.title, body: version.body });
    ground.happened(writer, { deed: 'copied', content: copied, byId: authorId, originId: original.id });
    return copied;
  }
}

/** Parents before children. */
function branch(writer: Writer, caller: Caller, page: ContentRecord): ContentRecord[] {
  return childrenOf(writer, page.spaceId, page.id)
    .filter((child) => rightsOn(writer, caller, child).view)
    .flatMap((child) => [child, ...branch(writer, caller, child)]);
}
