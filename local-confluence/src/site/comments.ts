/** Footer comments, with replies. To see them is to see the content they stand under. */
import type { AdfDocument } from '../local-api';
import type { Reader, Writer } from '../store/store';
import type { Caller } from './caller';
import { authorOf, type Ground } from './ground';
import { tellAnswered, tellMentioned } from './mentions';
import { conflict, forbidden, notFound } from './refusal';
import type { CommentRecord, ContentRecord } from './records';
import { allowed, rightsInSpace, rightsOn, viewed } from './rights';
import { comments, contents, index, nextId, spaces } from './tables';

const commentsOf = index('comment-of');

export interface NewCommentInput {
  contentId: string;
  parentCommentId: string | null;
  body: AdfDocument;
}

export function createComments(ground: Ground) {
  const { store, clock, happened } = ground;

  /** The comment and what it stands under, for one who may view that. */
  function found(
    reader: Reader,
    caller: Caller,
    id: string,
  ): { comment: CommentRecord; content: ContentRecord } {
    const comment = comments.get(reader, id);
    const content = comment && contents.get(reader, comment.contentId);
    if (!comment || !content || !rightsOn(reader, caller, content).view) throw notFound('comment', id);
    return { comment, content };
  }

  function mayDelete(
    reader: Reader,
    caller: Caller,
    comment: CommentRecord,
    content: ContentRecord,
  ): boolean {
    if (caller.kind === 'anonymous' || !rightsOn(reader, caller, content).view) return false;
    if (authorOf(ground, caller) === comment.authorId) return true;
    const space = spaces.get(reader, content.spaceId);
    return space !== undefined && rightsInSpace(reader, caller, space).administer;
  }

  return {
    create(caller: Caller, { contentId, parentCommentId, body }: NewCommentInput): CommentRecord {
      return store.transact((writer) => {
        const content = allowed(writer, caller, contentId, 'comment');
        const parent = parentCommentId === null ? undefined : comments.get(writer, parentCommentId);
        if (parentCommentId !== null && parent?.contentId !== contentId)
          throw notFound('comment', parentCommentId);
        const authorId = authorOf(ground, caller);
        const at = clock.now();
        const comment: CommentRecord = {
          id: nextId(writer),
          contentId,
          parentCommentId,
          authorId,
          createdAt: at,
          version: { number: 1, authorId, createdAt: at, message: '' },
          resolved: false,
          body,
        };
        comments.put(writer, comment);
        commentsOf.add(writer, Number(contentId), Number(comment.id));
        const saved = { content, comment, body, byId: authorId, at };
        const told = tellMentioned(writer, saved);
        if (parent) tellAnswered(writer, saved, parent.authorId, told);
        happened(writer, { deed: 'created', comment, content, byId: authorId });
        return comment;
      });
    },

    get: (caller: Caller, id: string): CommentRecord => found(store, caller, id).comment,

    /** Every comment of a content, replies too, oldest first. */
    of(caller: Caller, contentId: string): CommentRecord[] {
      return allOf(store, viewed(store, caller, contentId).id);
    },

    replies(caller: Caller, id: string): CommentRecord[] {
      const { comment } = found(store, caller, id);
      return allOf(store, comment.contentId).filter(({ parentCommentId }) => parentCommentId === id);
    },

    /** One's own. Those whom the new version names and the old one did not are told. */
    update(
      caller: Caller,
      id: string,
      input: { body: AdfDocument; version: number; message: string },
    ): CommentRecord {
      return store.transact((writer) => {
        const { comment, content } = found(writer, caller, id);
        if (authorOf(ground, caller) !== comment.authorId || !rightsOn(writer, caller, content).comment) {
          throw forbidden('You can only edit your own comments.');
        }
        if (input.version !== comment.version.number + 1) {
          throw conflict(
            `Version must be incremented on update. Current version is: ${comment.version.number}`,
          );
        }
        const at = clock.now();
        const { authorId } = comment;
        const version = { number: input.version, authorId, createdAt: at, message: input.message };
        const updated: CommentRecord = { ...comment, body: input.body, version };
        comments.put(writer, updated);
        tellMentioned(writer, {
          content,
          comment: updated,
          body: input.body,
          before: comment.body,
          byId: authorId,
          at,
        });
        happened(writer, { deed: 'updated', comment: updated, content, byId: authorId });
        return updated;
      });
    },

    /** Or opens it again. */
    resolve(caller: Caller, id: string, resolved: boolean): CommentRecord {
      return store.transact((writer) => {
        const { comment, content } = found(writer, caller, id);
        if (!rightsOn(writer, caller, content).comment) {
          throw forbidden('You do not have permission to resolve this comment.');
        }
        const settled = { ...comment, resolved };
        comments.put(writer, settled);
        return settled;
      });
    },

    mayDelete(caller: Caller, id: string): boolean {
      const { comment, content } = found(store, caller, id);
      return mayDelete(store, caller, comment, content);
    },

    /** For good, with the replies under it. */
    delete(caller: Caller, id: string): void {
      store.transact((writer) => {
        const { comment, content } = found(writer, caller, id);
        if (!mayDelete(writer, caller, comment, content)) {
          throw forbidden('You do not have permission to delete this comment.');
        }
        // While what it answers is there to be named; of the replies that go with it nothing is told.
        happened(writer, { deed: 'deleted', comment, content, byId: authorOf(ground, caller) });
        const all = allOf(writer, content.id);
        const remove = (each: CommentRecord) => {
          all.filter(({ parentCommentId }) => parentCommentId === each.id).forEach(remove);
          removeComment(writer, each);
        };
        remove(comment);
      });
    },
  };
}

function allOf(reader: Reader, contentId: string): CommentRecord[] {
  return commentsOf.ids(reader, Number(contentId)).flatMap((id) => comments.get(reader, id) ?? []);
}

function removeComment(writer: Writer, comment: CommentRecord): void {
  commentsOf.remove(writer, Number(comment.contentId), Number(comment.id));
  comments.delete(writer, comment.id);
}

/** With the content that they stand under. */
export function removeCommentsOf(writer: Writer, contentId: string): void {
  for (const comment of allOf(writer, contentId)) removeComment(writer, comment);
}

export type Comments = ReturnType<typeof createComments>;
