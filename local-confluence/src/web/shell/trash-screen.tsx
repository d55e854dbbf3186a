import Button from '@atlaskit/button/new';
import { NotFound } from '../page/not-found';
import { ask } from '../data/ask';
import { useWords } from '../words/words';
import { useCurrentSpace } from './current-space';
import { useSay } from './flags';
import { LoadingMark } from './loading-mark';
import { paths } from './route';
import { goTo } from './router';
import { useDocumentTitle } from './use-document-title';

export function TrashScreen({ spaceKey }: { spaceKey: string }) {
  const words = useWords();
  const say = useSay();
  const { spaces, tree, treeChanged } = useCurrentSpace();
  useDocumentTitle(words.trash);
  if (spaces !== null && !spaces.some((space) => space.key === spaceKey)) return <NotFound />;
  if (tree === null) return <LoadingMark />;
  const restore = async (id: string): Promise<void> => {
    await ask('POST', `/local/content/${id}/untrash`);
    treeChanged();
    goTo(paths.content(spaceKey, id));
  };
  return (
    <div className="column">
      <h1>{words.trashTitle(tree.space.name)}</h1>
      {tree.trashed.length === 0 ? <p className="quiet">{words.trashEmpty}</p> : null}
      <ul className="rows">
        {tree.trashed.map(({ id, title }) => (
          <li key={id} className="row">
            <span>{title === '' ? words.untitled : title}</span>
            <Button
              onClick={() => void restore(id).catch(say.failed)}
              aria-label={`${words.restore}: ${title}`}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
