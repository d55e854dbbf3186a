import { RadioGroup } from '@atlaskit/radio';
import { useState } from 'react';
import type { SpaceView, TemplateLine } from '../../local-api';
import { useAsked } from '../data/use-asked';
import { Dialog } from '../page/dialog';
import { createContent } from '../shell/create-content';
import { useCurrentSpace } from '../shell/current-space';
import { LoadingMark } from '../shell/loading-mark';
import { useWords } from '../words/words';

interface CreateFromTemplateProps {
  space: SpaceView;
  parentId: string | null;
  close: () => void;
}

/** Which template of the space the new page begins with. */
export function CreateFromTemplate({ space, parentId, close }: CreateFromTemplateProps) {
  const words = useWords();
  const { treeChanged } = useCurrentSpace();
  const [asked] = useAsked<TemplateLine[]>(`/local/spaces/${encodeURIComponent(space.key)}/templates`);
  const templates = asked.state === 'answered' ? asked.answer : [];
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? templates[0]?.id ?? null;
  const act = async (): Promise<void> => {
    if (chosen === null) return;
    await createContent(space, parentId, { kind: 'page', subtype: null, title: '', templateId: chosen });
    treeChanged();
    close();
  };
  return (
    <Dialog
      title={words.fromTemplate}
      doLabel={words.create}
      isReady={chosen !== null}
      act={act}
      close={close}
    >
      {asked.state === 'asking' ? <LoadingMark /> : null}
      {asked.state === 'answered' && templates.length === 0 ? <p>{words.noTemplates}</p> : null}
      <RadioGroup
        aria-label={words.templates}
        options={templates.map(({ id, name }) => ({ name: 'template', value: id, label: name }))}
        value={chosen ?? ''}
        onChange={(event) => setPicked(event.currentTarget.value)}
      />
    </Dialog>
  );
}
