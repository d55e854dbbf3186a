import { Link } from '@forge/react';

interface Props {
  readonly contentId: string;
  readonly children: string;
}

/** To a page whose title nobody needs to know for it: Confluence shows it to those who may see it. */
export function PageLink({ contentId, children }: Props) {
  return <Link href={`/wiki/pages/viewpage.action?pageId=${contentId}`}>{children}</Link>;
}
