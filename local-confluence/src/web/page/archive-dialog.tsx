import type { ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useCurrentSpace } from '../shell/current-space';
import { useSay } from '../shell/flags';
import { useWords } from '../words/words';
import { Dialog } from './dialog';

interface ArchiveDialogProps {
  content: ContentView;
  changed: () => void;
  close: () => void;
}

export function ArchiveDialog({ content, changed, close }: ArchiveDialogProps) {
  const words = useWords();
  const say = useSay();
  const { treeChanged } = useCurrentSpace();
  const act = async (): Promise<void> => {
    await ask('POST', `/local/content/${content.id}/archive`);
    say.done(words.isArchived(content.title));
    treeChanged();
    changed();
    close();
  };
  return (
    <Dialog title={words.archiveAsk(content.title)} doLabel={words.archive} act={act} close={close}>
      <p>{words.archiveHint}</p>
    </Dialog>
  );
}
