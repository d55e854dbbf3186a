import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import LiveIcon from '@atlaskit/icon/core/edit';
import PageIcon from '@atlaskit/icon/core/page';
import { useEffect, useState } from 'react';
import type { TreeNode } from '../../local-api';
import { useWords } from '../words/words';
import { paths } from './route';
import { Link } from './router';

interface BranchProps {
  spaceKey: string;
  currentId: string | null;
}

export function PageTree({ nodes, ...rest }: BranchProps & { nodes: TreeNode[] }) {
  return (
    <ul className="side-list">
      {nodes.map((node) => (
        <Branch key={node.id} node={node} isRoot {...rest} />
      ))}
    </ul>
  );
}

/** One page with those below it. The way to the current page is open, and so are the topmost. */
function Branch({
  node,
  spaceKey,
  currentId,
  isRoot = false,
}: BranchProps & { node: TreeNode; isRoot?: boolean }) {
  const words = useWords();
  const leadsToCurrent = node.children.some((child) => holds(child, currentId));
  const [isOpen, setIsOpen] = useState(isRoot || leadsToCurrent);
  useEffect(() => {
    if (leadsToCurrent) setIsOpen(true);
  }, [leadsToCurrent, currentId]);
  const title = node.title === '' ? words.untitled : node.title;
  const Icon = node.subtype === 'live' ? LiveIcon : PageIcon;
  return (
    <li>
      <div className="tree-row">
        {node.children.length === 0 ? (
          <span className="tree-toggle" />
        ) : (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.collapsePage(title) : words.expandPage(title)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          </button>
        )}
        <Link
          className="side-link"
          href={paths.content(spaceKey, node.id)}
          aria-current={node.id === currentId ? 'page' : undefined}
        >
          <Icon label={node.subtype === 'live' ? words.liveDocMark : ''} size="small" />
          <span className="side-link-text">{title}</span>
        </Link>
      </div>
      {isOpen && node.children.length > 0 ? (
        <ul className="side-list tree-children">
          {node.children.map((child) => (
            <Branch key={child.id} node={child} spaceKey={spaceKey} currentId={currentId} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Whether a content is this page or below it. */
export function holds(node: TreeNode, id: string | null): boolean {
  return node.id === id || node.children.some((child) => holds(child, id));
}
