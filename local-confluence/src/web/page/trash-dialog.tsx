import type { ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useCurrentSpace } from '../shell/current-space';
import { useSay } from '../shell/flags';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useWords } from '../words/words';
import { Dialog } from './dialog';

export function TrashDialog({ content, close }: { content: ContentView; close: () => void }) {
  const words = useWords();
  const say = useSay();
  const { treeChanged } = useCurrentSpace();
  const act = async (): Promise<void> => {
    await ask('DELETE', `/local/content/${content.id}`);
    say.done(words.movedToTrash(content.title));
    treeChanged();
    const parent = content.ancestors.at(-1);
    goTo(parent === undefined ? paths.space(content.space.key) : paths.content(content.space.key, parent.id));
  };
  return (
    <Dialog
      title={words.moveToTrashAsk(content.title)}
      doLabel={words.moveToTrash}
      isDangerous
      act={act}
      close={close}
    >
      <p>{words.moveToTrashHint}</p>
    </Dialog>
  );
}
