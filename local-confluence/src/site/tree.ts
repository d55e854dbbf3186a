/** The page tree and what changes it: move, to the archive or the trash and back, away for good. */
import type { Writer } from '../store/store';
import type { Caller } from './caller';
import { removeCommentsOf } from './comments';
import { authorOf, type Ground } from './ground';
import {
  ancestorsOf,
  archiveOf,
  blogpostsOf,
  checkTitle,
  childrenOf,
  putContent,
  removeContent,
  trashOf,
} from './places';
import { forbidden, invalid } from './refusal';
import type { ContentRecord } from './records';
import { allowed, editedSpace, rightsOn, viewed, viewedSpace } from './rights';
import { contents, nextId, spaces } from './tables';

export interface Branch {
  content: ContentRecord;
  children: Branch[];
}

export function createTree(ground: Ground) {
  const { store, happened } = ground;
  const sees = (caller: Caller) => (content: ContentRecord) => rightsOn(store, caller, content).view;

  /** What stood under a page moves up to where it stood. */
  function takenOut(
    writer: Writer,
    caller: Caller,
    content: ContentRecord,
    status: 'archived' | 'trashed',
  ): ContentRecord {
    checkIsNotHome(writer, content);
    moveChildrenUp(writer, content);
    const out: ContentRecord = { ...content, status };
    putContent(writer, out);
    happened(writer, { deed: status, content: out, byId: authorOf(ground, caller) });
    return out;
  }

  function branches(caller: Caller, spaceId: string, parentId: string | null): Branch[] {
    return childrenOf(store, spaceId, parentId)
      .filter(sees(caller))
      .map((content) => ({ content, children: branches(caller, spaceId, content.id) }));
  }

  return {
    /** A space as this caller sees it. What stands under a restricted page is restricted with it. */
    ofSpace(caller: Caller, spaceId: string) {
      const space = viewedSpace(store, caller, spaceId);
      return {
        pages: branches(caller, space.id, null),
        blogposts: blogpostsOf(store, space.id).filter(sees(caller)),
        archived: archiveOf(store, space.id).filter(sees(caller)),
        trashed: trashOf(store, space.id).filter((content) => rightsOn(store, caller, content).delete),
      };
    },

    children(caller: Caller, id: string): ContentRecord[] {
      const parent = viewed(store, caller, id);
      return childrenOf(store, parent.spaceId, parent.id).filter(sees(caller));
    },

    /** The topmost first. */
    ancestors(caller: Caller, id: string): ContentRecord[] {
      return ancestorsOf(store, viewed(store, caller, id));
    },

    /** Under another page, or to the root of a space; what stands under it comes along. */
    move(caller: Caller, id: string, to: { spaceId: string; parentId: string | null }): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'update');
        if (content.kind !== 'page') throw invalid('A blog post has no place in the page tree.');
        const space = editedSpace(writer, caller, to.spaceId);
        checkIsNotHome(writer, content);
        if (to.parentId !== null) {
          const parent = viewed(writer, caller, to.parentId);
          if (parent.kind !== 'page' || parent.spaceId !== space.id || parent.status !== 'current') {
            throw invalid('The parent is not a page of this space.');
          }
          if (parent.id === id || ancestorsOf(writer, parent).some((above) => above.id === id)) {
            throw invalid('A page cannot stand under itself.');
          }
        }
        const below = content.spaceId === space.id ? [] : descendantsOf(writer, content);
        for (const each of [content, ...below]) {
          if (content.spaceId !== space.id && each.status === 'current') {
            checkTitle(writer, { ...each, spaceId: space.id });
          }
        }
        const moved = {
          ...content,
          spaceId: space.id,
          parentId: to.parentId,
          position: Number(nextId(writer)),
        };
        putContent(writer, moved);
        for (const each of below) putContent(writer, { ...each, spaceId: space.id });
        happened(writer, {
          deed: 'moved',
          content: moved,
          byId: authorOf(ground, caller),
          before: content,
        });
        return moved;
      });
    },

    /**
     * Out of the tree, and read by whoever may view it, but neither edited nor commented on
     * (https://support.atlassian.com/confluence-cloud/docs/archive-pages/); what stood under the page moves up to
     * where it stood.
     */
    archive(caller: Caller, id: string): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'update');
        if (content.kind !== 'page' || content.status !== 'current')
          throw invalid('Only a published page can be archived.');
        return takenOut(writer, caller, content, 'archived');
      });
    },

    /** Back from the archive: where it was, or at the root when that is gone. What stood under it stays where it went. */
    unarchive(caller: Caller, id: string): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'delete');
        if (content.status !== 'archived') throw invalid('This content is not archived.');
        const back = broughtBack(writer, content);
        happened(writer, { deed: 'unarchived', content: back, byId: authorOf(ground, caller) });
        return back;
      });
    },

    /** To the trash; what stood under the page moves up to where it stood. */
    trash(caller: Caller, id: string): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'delete');
        if (content.status !== 'current') throw invalid('Only published content goes to the trash.');
        return takenOut(writer, caller, content, 'trashed');
      });
    },

    /** Back from the trash: where it was, or at the root when that is gone. */
    untrash(caller: Caller, id: string): ContentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, id, 'delete');
        if (content.status !== 'trashed') throw invalid('This content is not in the trash.');
        const back = broughtBack(writer, content);
        happened(writer, { deed: 'restored', content: back, byId: authorOf(ground, caller) });
        return back;
      });
    },

    /** Out of the trash, for good, with its comments. */
    purge(caller: Caller, id: string): void {
      store.transact((writer) => {
        const content = viewed(writer, caller, id);
        if (content.status !== 'trashed') throw invalid('Only content in the trash can be deleted for good.');
        if (!rightsOn(writer, caller, content).purge) {
          throw forbidden('Only an administrator of the space deletes for good.');
        }
        // While its place and restrictions are there to be looked at.
        happened(writer, { deed: 'deleted', content, byId: authorOf(ground, caller) });
        removeCommentsOf(writer, id);
        removeContent(writer, content);
      });
    },

    /** A draft never goes to the trash: discarded, it is gone. */
    discardDraft(caller: Caller, id: string): void {
      store.transact((writer) => {
        const content = allowed(writer, caller, id, 'delete');
        if (content.status !== 'draft') throw invalid('This content is not a draft.');
        removeContent(writer, content);
      });
    },
  };
}

/** Published again: where it was, or at the root when that is gone. */
function broughtBack(writer: Writer, content: ContentRecord): ContentRecord {
  checkTitle(writer, content);
  const parent = content.parentId === null ? undefined : contents.get(writer, content.parentId);
  const isParentThere = parent?.status === 'current' && parent.spaceId === content.spaceId;
  const back: ContentRecord = { ...content, status: 'current', parentId: isParentThere ? parent.id : null };
  putContent(writer, back);
  return back;
}

/** Everything under a page, whoever may see it. */
function descendantsOf(writer: Writer, content: ContentRecord): ContentRecord[] {
  return childrenOf(writer, content.spaceId, content.id).flatMap((child) => [
    child,
    ...descendantsOf(writer, child),
  ]);
}

function moveChildrenUp(writer: Writer, content: ContentRecord): void {
  for (const child of childrenOf(writer, content.spaceId, content.id)) {
    putContent(writer, { ...child, parentId: content.parentId });
  }
}

/** Different from Confluence, which lets a space lose its home page. */
function checkIsNotHome(writer: Writer, content: ContentRecord): void {
  if (spaces.get(writer, content.spaceId)?.homepageId === content.id) {
    throw invalid('The home page of a space stays where it is.');
  }
}

export type Tree = ReturnType<typeof createTree>;
