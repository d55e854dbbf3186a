/**
 * What was done to a page, a live doc or a blog post, or to a comment under one, for whoever listens to the site: told within the transaction of
 * the deed, so that neither is ever there without the other.
 */
import type { Writer } from '../store/store';
import type { CommentRecord, ContentRecord } from './records';

export type Happening = ContentHappening | CommentHappening;

export interface ContentHappening {
  deed:
    | 'created'
    | 'updated'
    | 'moved'
    | 'copied'
    | 'archived'
    | 'unarchived'
    | 'trashed'
    | 'restored'
    | 'deleted'
    | 'permissions_updated';
  /** As it is now; of what was deleted, as it was. */
  content: ContentRecord;
  byId: string;
  /** Where it was moved from. */
  before?: ContentRecord;
  /** What it was copied from. */
  originId?: string;
  /** Why it was updated. */
  updateTrigger?: 'edit_page' | 'revert';
}

export interface CommentHappening {
  deed: 'created' | 'updated' | 'deleted';
  /** As it is now; of what was deleted, as it was. */
  comment: CommentRecord;
  /** What it stands under. */
  content: ContentRecord;
  byId: string;
}

export type Happened = (writer: Writer, happening: Happening) => void;
