import { useEffect, useRef, useState, type MutableRefObject } from 'react';
import type { AdfDocument, ContentView, SaveContent } from '../../local-api';
import { sentenceOf } from '../data/ask';
import { useSession } from '../data/session';
import { useWords } from '../words/words';
import { Autosave } from './autosave';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import type { LiveEditor } from './live-editor';
import { saveContent } from './save-content';
import { toAdf } from './to-adf';

const DRAFT_DELAY_MS = 600;

interface PageWriting {
  editor: MutableRefObject<LiveEditor | null>;
  autosave: Autosave;
  initial: AdfDocument;
  title: string;
  changeTitle: (title: string) => void;
  /** Changes of last time were found in this browser and taken up. */
  isTakenUp: boolean;
  isPublishing: boolean;
  /** Why publishing did not work, in a sentence. */
  refusal: string | null;
  conflict: ContentView | null;
  publish: () => Promise<void>;
  publishMine: () => Promise<void>;
  startOver: () => void;
}

/**
 * The state of a page being written. Every change is kept in this browser at once; a draft also goes to the
 * server a moment later, so that it has its macros and title wherever it is opened. Publishing ends both.
 */
export function usePageWriting(opened: ContentView, published: () => void): PageWriting {
  const words = useWords();
  const { me } = useSession();
  const isDraft = opened.status === 'draft';
  const [kept] = useState(() => keptDraft(me.accountId, opened.id));
  const [title, setTitle] = useState(kept?.title ?? opened.title);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<ContentView | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const editor = useRef<LiveEditor | null>(null);
  const baseVersion = useRef(kept?.baseVersion ?? opened.version.number);
  const newestTitle = useRef(title);

  function written(publish: boolean): SaveContent | null {
    if (editor.current === null) return null;
    const body = toAdf(editor.current.view.state.doc);
    return { title: newestTitle.current.trim(), body, baseVersion: baseVersion.current, publish };
  }

  const [autosave] = useState(
    () =>
      new Autosave(async () => {
        const save = written(false);
        if (save === null) return;
        const { kind, space } = opened;
        keepDraft(me.accountId, opened.id, { ...save, isNew: isDraft, kind, spaceKey: space.key });
        if (isDraft) await saveContent(opened.id, save);
      }, DRAFT_DELAY_MS),
  );

  useEffect(() => {
    const flush = (): void => void autosave.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);

  /** Nothing is left to keep. */
  function forget(): void {
    autosave.drop();
    forgetDraft(me.accountId, opened.id);
  }

  async function publish(): Promise<void> {
    setRefusal(null);
    setConflict(null);
    setIsPublishing(true);
    try {
      // A draft's save that is still under way must not arrive after the page.
      await autosave.flush();
      const save = written(true);
      if (save === null) return;
      if (save.title === '') {
        setRefusal(words.titleNeeded);
        return;
      }
      const saved = await saveContent(opened.id, save);
      if (saved.is === 'conflict') {
        setConflict(saved.current);
        return;
      }
      forget();
      published();
    } catch (error) {
      setRefusal(words.saveFailed(sentenceOf(error)));
    } finally {
      setIsPublishing(false);
    }
  }

  return {
    editor,
    autosave,
    initial: kept?.body ?? opened.body,
    title,
    changeTitle: (changed) => {
      setTitle(changed);
      newestTitle.current = changed;
      autosave.changed();
    },
    isTakenUp: kept !== null && !isDraft,
    isPublishing,
    refusal,
    conflict,
    publish,
    publishMine: () => {
      if (conflict !== null) baseVersion.current = conflict.version.number;
      return publish();
    },
    startOver: () => {
      forget();
      window.location.reload();
    },
  };
}
