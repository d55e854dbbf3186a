import { Link } from '@forge/react';

interface Props {
  readonly contentId: string;
  /** A comment under it, which Confluence then scrolls to. */
  readonly comment?: string;
  readonly children: string;
}

/** To a page whose title nobody needs to know for it: Confluence shows it to those who may see it. */
export function PageLink({ contentId, comment, children }: Props) {
  const focused = comment === undefined ? '' : `&focusedCommentId=${comment}`;
  return <Link href={`/wiki/pages/viewpage.action?pageId=${contentId}${focused}`}>{children}</Link>;
}
