import PageIcon from '@atlaskit/icon/core/page';
import { useSession } from '../data/session';
import { newPagesBegun } from '../editor/kept-draft';
import { useWords } from '../words/words';
import { paths } from './route';
import { Link, usePlace } from './router';

/** Pages begun and not published, so that closing the editor loses none of them. */
export function DraftList({ spaceKey }: { spaceKey: string }) {
  const words = useWords();
  const { me } = useSession();
  // Read anew at every address: drafts begin and end with the editor.
  const { route } = usePlace();
  const drafts = newPagesBegun(me.accountId, spaceKey);
  if (drafts.length === 0) return null;
  return (
    <>
      <h2 className="side-heading">{words.drafts}</h2>
      <ul className="side-list">
        {drafts.map(({ contentId, title, kind }) => (
          <li key={contentId}>
            <Link
              className="side-link"
              href={paths.edit(spaceKey, contentId, kind)}
              aria-current={'contentId' in route && route.contentId === contentId ? 'page' : undefined}
            >
              <PageIcon label="" size="small" />
              <span className="side-link-text">{title === '' ? words.untitled : title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
