import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useCurrentSpace } from '../shell/current-space';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useWords } from '../words/words';
import { ChooseParent } from './choose-parent';
import { Dialog } from './dialog';

export function CopyDialog({ content, close }: { content: ContentView; close: () => void }) {
  const words = useWords();
  const { spaces, treeChanged } = useCurrentSpace();
  const [title, setTitle] = useState(words.copyOf(content.title));
  const [withChildren, setWithChildren] = useState(false);
  // Somebody who may only read here copies into a space that is theirs to write in.
  const home = content.space.canCreate
    ? content.space
    : (spaces?.find((space) => space.canCreate) ?? content.space);
  const besideTheOriginal = home.id === content.space.id ? content.parentId : null;
  const [to, setTo] = useState({ spaceKey: home.key, parentId: besideTheOriginal ?? home.homepageId });
  const act = async (): Promise<void> => {
    const { id } = await ask<{ id: string }>('POST', `/local/content/${content.id}/copy`, {
      title: title.trim(),
      ...to,
      withChildren,
    });
    treeChanged();
    close();
    goTo(paths.content(to.spaceKey, id));
  };
  return (
    <Dialog title={words.copyPage} doLabel={words.copy} isReady={title.trim() !== ''} act={act} close={close}>
      <label className="field-label" htmlFor="copy-title">
        {words.title}
      </label>
      <Textfield
        id="copy-title"
        value={title}
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <ChooseParent chosen={to} choose={setTo} />
      <Checkbox
        label={words.includeChildren}
        isChecked={withChildren}
        onChange={(event) => setWithChildren(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
