import LockIcon from '@atlaskit/icon/core/lock-locked';
import Lozenge from '@atlaskit/lozenge';
import { Fragment, type ReactNode } from 'react';
import type { ContentView } from '../../local-api';
import { paths } from '../shell/route';
import { Link } from '../shell/router';
import { useWords } from '../words/words';

/** The line above a page: where it is, what is special about it, and what can be done with it. */
export function PageHead({ content, actions }: { content: ContentView; actions: ReactNode }) {
  const words = useWords();
  const { space, restrictions, status } = content;
  // The name of the space leads to its home page already.
  const ancestors = content.ancestors.filter(({ id }) => id !== space.homepageId);
  return (
    <div className="page-head">
      <nav className="breadcrumbs" aria-label={words.breadcrumbs}>
        <Link href={paths.space(space.key)}>{space.name}</Link>
        {ancestors.map((ancestor) => (
          <Fragment key={ancestor.id}>
            <span aria-hidden="true">/</span>
            <Link href={paths.content(space.key, ancestor.id)}>
              {ancestor.title === '' ? words.untitled : ancestor.title}
            </Link>
          </Fragment>
        ))}
      </nav>
      <div className="page-head-actions">
        {status === 'archived' ? <Lozenge>{words.archived}</Lozenge> : null}
        {status === 'trashed' ? <Lozenge appearance="removed">{words.inTrash}</Lozenge> : null}
        {restrictions.view !== null || restrictions.edit !== null ? (
          <span className="restricted-mark" title={words.restricted}>
            <LockIcon label={words.restricted} />
          </span>
        ) : null}
        {actions}
      </div>
    </div>
  );
}
