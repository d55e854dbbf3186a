import Button from '@atlaskit/button/new';
import type { SpaceTree } from '../../local-api';
import { NotFound } from '../page/not-found';
import { ask } from '../data/ask';
import { useWords } from '../words/words';
import { useCurrentSpace } from './current-space';
import { useSay } from './flags';
import { LoadingMark } from './loading-mark';
import { paths } from './route';
import { goTo, Link } from './router';
import { useDocumentTitle } from './use-document-title';

export function TrashScreen({ spaceKey }: { spaceKey: string }) {
  const words = useWords();
  return (
    <PutAway
      spaceKey={spaceKey}
      of="trashed"
      wayBack="untrash"
      name={words.trash}
      title={words.trashTitle}
      empty={words.trashEmpty}
    />
  );
}

export function ArchiveScreen({ spaceKey }: { spaceKey: string }) {
  const words = useWords();
  return (
    <PutAway
      spaceKey={spaceKey}
      of="archived"
      wayBack="unarchive"
      name={words.archivedPages}
      title={words.archiveTitle}
      empty={words.archiveEmpty}
    />
  );
}

interface PutAwayProps {
  spaceKey: string;
  of: keyof Pick<SpaceTree, 'trashed' | 'archived'>;
  wayBack: 'untrash' | 'unarchive';
  name: string;
  title: (space: string) => string;
  empty: string;
}

/** What was taken out of the tree and can be brought back. */
function PutAway({ spaceKey, of, wayBack, name, title, empty }: PutAwayProps) {
  const words = useWords();
  const say = useSay();
  const { spaces, tree, treeChanged } = useCurrentSpace();
  useDocumentTitle(name);
  if (spaces !== null && !spaces.some((space) => space.key === spaceKey)) return <NotFound />;
  if (tree === null) return <LoadingMark />;
  const restore = async (id: string): Promise<void> => {
    await ask('POST', `/local/content/${id}/${wayBack}`);
    treeChanged();
    goTo(paths.content(spaceKey, id));
  };
  return (
    <div className="column">
      <h1>{title(tree.space.name)}</h1>
      {tree[of].length === 0 ? <p className="quiet">{empty}</p> : null}
      <ul className="rows">
        {tree[of].map((content) => (
          <li key={content.id} className="row">
            <Link href={paths.content(spaceKey, content.id)}>
              {content.title === '' ? words.untitled : content.title}
            </Link>
            <Button
              onClick={() => void restore(content.id).catch(say.failed)}
              aria-label={`${words.restore}: ${content.title}`}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
