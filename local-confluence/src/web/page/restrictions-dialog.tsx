import { RadioGroup } from '@atlaskit/radio';
import { useState } from 'react';
import type { ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useSession } from '../data/session';
import { PeoplePicker } from '../people/people-picker';
import { useWords } from '../words/words';
import { Dialog } from './dialog';

interface RestrictionsDialogProps {
  content: ContentView;
  changed: () => void;
  close: () => void;
}

type Level = 'open' | 'edit' | 'view';

/** Confluence's three levels. Whoever restricts a page is among those who may still see it. */
export function RestrictionsDialog({ content, changed, close }: RestrictionsDialogProps) {
  const words = useWords();
  const { me } = useSession();
  const { view, edit } = content.restrictions;
  const [level, setLevel] = useState<Level>(view !== null ? 'view' : edit !== null ? 'edit' : 'open');
  const [viewers, setViewers] = useState(view ?? [me.accountId]);
  const [editors, setEditors] = useState(edit ?? [me.accountId]);
  const act = async (): Promise<void> => {
    await ask('PUT', `/local/content/${content.id}/restrictions`, {
      view: level === 'view' ? viewers : null,
      edit: level === 'open' ? null : editors,
    });
    changed();
    close();
  };
  return (
    <Dialog title={words.restrictionsTitle} doLabel={words.save} act={act} close={close}>
      <RadioGroup
        aria-label={words.restrictions}
        value={level}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === 'open' || chosen === 'edit' || chosen === 'view') setLevel(chosen);
        }}
        options={[
          { name: 'level', value: 'open', label: words.openToSpace },
          { name: 'level', value: 'edit', label: words.editLimited },
          { name: 'level', value: 'view', label: words.viewLimited },
        ]}
      />
      {level === 'view' ? (
        <PeoplePicker label={words.peopleWhoMayView} chosenIds={viewers} choose={setViewers} />
      ) : null}
      {level === 'open' ? null : (
        <PeoplePicker label={words.peopleWhoMayEdit} chosenIds={editors} choose={setEditors} />
      )}
    </Dialog>
  );
}
