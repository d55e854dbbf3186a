import { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import BlogIcon from '@atlaskit/icon/core/quotation-mark';
import ArchiveIcon from '@atlaskit/icon/core/archive-box';
import TemplateIcon from '@atlaskit/icon/core/pages';
import TrashIcon from '@atlaskit/icon/core/delete';
import type { SpaceTree } from '../../local-api';
import { useWords } from '../words/words';
import { GlobalAppLinks, SpaceAppLinks } from '../apps/app-links';
import { createContent } from './create-content';
import { useCurrentSpace } from './current-space';
import { DraftList } from './draft-list';
import { useSay } from './flags';
import { PageTree } from './page-tree';
import { paths } from './route';
import { Link, usePlace } from './router';
import { SpaceMark } from './space-mark';

/** Spaces, and what the current one holds. Behind a button where the window is narrow. */
export function SideBar({ isOpen }: { isOpen: boolean }) {
  const words = useWords();
  const { spaces, space, tree } = useCurrentSpace();
  return (
    <nav id="side" className={isOpen ? 'side side-open' : 'side'} aria-label={words.mainMenu}>
      <h2 className="side-heading">{words.spaces}</h2>
      <ul className="side-list">
        {spaces?.map((one) => (
          <li key={one.id}>
            <Link
              className="side-link"
              href={paths.space(one.key)}
              aria-current={one.key === space?.key ? 'true' : undefined}
            >
              <SpaceMark spaceKey={one.key} name={one.name} />
              <span className="side-link-text">{one.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <GlobalAppLinks />
      {tree === null ? null : <SpaceContents tree={tree} />}
    </nav>
  );
}

function SpaceContents({ tree }: { tree: SpaceTree }) {
  const words = useWords();
  const say = useSay();
  const { contentId, treeChanged } = useCurrentSpace();
  const { route } = usePlace();
  const { space, pages, blogposts, archived, trashed } = tree;
  const addPage = (): void => {
    createContent(space, space.homepageId, { kind: 'page', subtype: null, title: '' }).then(
      treeChanged,
      say.failed,
    );
  };
  return (
    <>
      <SpaceAppLinks />
      <div className="side-heading-row">
        <h2 className="side-heading">{words.pages}</h2>
        {space.canCreate ? (
          <IconButton
            icon={AddIcon}
            label={words.addPageIn(space.name)}
            appearance="subtle"
            spacing="compact"
            onClick={addPage}
          />
        ) : null}
      </div>
      <PageTree spaceKey={space.key} nodes={pages} currentId={contentId} />
      <h2 className="side-heading">{words.blogPosts}</h2>
      {blogposts.length === 0 ? <p className="side-empty">{words.noBlogPosts}</p> : null}
      <ul className="side-list">
        {blogposts.map((post) => (
          <li key={post.id}>
            <Link
              className="side-link"
              href={paths.content(space.key, post.id, 'blogpost')}
              aria-current={post.id === contentId ? 'page' : undefined}
            >
              <BlogIcon label="" />
              <span className="side-link-text">{post.title === '' ? words.untitled : post.title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <DraftList spaceKey={space.key} />
      <ul className="side-list side-trash">
        {space.canAdminister ? (
          <AwayLink
            href={paths.templates(space.key)}
            Icon={TemplateIcon}
            name={words.templates}
            isHere={route.screen === 'templates' || route.screen === 'template'}
          />
        ) : null}
        <AwayLink
          href={paths.archive(space.key)}
          Icon={ArchiveIcon}
          name={words.archivedPages}
          isHere={route.screen === 'archive'}
          count={archived.length}
        />
        <AwayLink
          href={paths.trash(space.key)}
          Icon={TrashIcon}
          name={words.trash}
          isHere={route.screen === 'trash'}
          count={trashed.length}
        />
      </ul>
    </>
  );
}

interface AwayLinkProps {
  href: string;
  Icon: typeof TrashIcon;
  name: string;
  isHere: boolean;
  count?: number;
}

/** To what does not stand in the tree. */
function AwayLink({ href, Icon, name, isHere, count = 0 }: AwayLinkProps) {
  return (
    <li>
      <Link className="side-link" href={href} aria-current={isHere ? 'page' : undefined}>
        <Icon label="" />
        <span className="side-link-text">
          {name}
          {count === 0 ? null : <span className="side-count"> {count}</span>}
        </span>
      </Link>
    </li>
  );
}
