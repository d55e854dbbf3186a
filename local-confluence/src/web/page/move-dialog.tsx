import { useState } from 'react';
import type { ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useCurrentSpace } from '../shell/current-space';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useWords } from '../words/words';
import { ChooseParent } from './choose-parent';
import { Dialog } from './dialog';

interface MoveDialogProps {
  content: ContentView;
  changed: () => void;
  close: () => void;
}

export function MoveDialog({ content, changed, close }: MoveDialogProps) {
  const words = useWords();
  const { treeChanged } = useCurrentSpace();
  const [to, setTo] = useState({
    spaceKey: content.space.key,
    parentId: content.parentId ?? content.space.homepageId,
  });
  const act = async (): Promise<void> => {
    await ask('POST', `/local/content/${content.id}/move`, to);
    treeChanged();
    changed();
    close();
    goTo(paths.content(to.spaceKey, content.id, content.kind), { replace: true });
  };
  return (
    <Dialog title={words.move} doLabel={words.move} isReady={to.parentId !== ''} act={act} close={close}>
      <ChooseParent chosen={to} choose={setTo} withoutId={content.id} />
    </Dialog>
  );
}
