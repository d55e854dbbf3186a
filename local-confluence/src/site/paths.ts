/** The addresses of things on the site, Confluence's own. */
import type { ContentRecord, SpaceRecord } from './records';

export const spacePath = (space: SpaceRecord) => `/spaces/${space.key}`;

/** Below `/wiki`. */
export function contentPath(space: SpaceRecord, content: Pick<ContentRecord, 'id' | 'kind'>): string {
  return `/spaces/${space.key}/${content.kind === 'page' ? 'pages' : 'blog'}/${content.id}`;
}

export const commentPath = (
  space: SpaceRecord,
  content: Pick<ContentRecord, 'id' | 'kind'>,
  commentId: string,
) => `${contentPath(space, content)}?focusedCommentId=${commentId}`;

export const editorPath = (space: SpaceRecord, content: Pick<ContentRecord, 'id' | 'kind'>) =>
  `/spaces/${space.key}/${content.kind === 'page' ? 'pages/edit-v2' : 'blog/edit-v2'}/${content.id}`;
