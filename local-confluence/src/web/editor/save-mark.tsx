import { useSyncExternalStore } from 'react';
import { sentenceOf } from '../data/ask';
import { useWords } from '../words/words';
import type { Autosave } from './autosave';

/** Whether what was typed is safe, said quietly beside the buttons. */
export function SaveMark({ autosave, savedWord }: { autosave: Autosave; savedWord: string }) {
  const words = useWords();
  const status = useSyncExternalStore(autosave.subscribe, autosave.status);
  const said = {
    untouched: '',
    saved: savedWord,
    changed: words.notSaved,
    saving: words.saving,
    failed: status.is === 'failed' ? words.saveFailed(sentenceOf(status.error)) : '',
  }[status.is];
  return (
    <span className={`save-mark save-mark-${status.is}`} role="status">
      {said}
    </span>
  );
}
