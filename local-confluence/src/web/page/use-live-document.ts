import type { Node } from 'prosemirror-model';
import { useEffect, useRef, useState, type MutableRefObject } from 'react';
import type { ContentView, SaveContent } from '../../local-api';
import { Autosave } from '../editor/autosave';
import { fromAdf } from '../editor/from-adf';
import type { LiveEditor } from '../editor/live-editor';
import { changeBetween, mergeDocuments } from '../editor/merge-documents';
import { saveContent, saveOnLeaving } from '../editor/save-content';
import { toAdf } from '../editor/to-adf';
import { useWords } from '../words/words';

interface LiveDocumentParts {
  /** As the server has it, looked for again every few seconds. */
  content: ContentView;
  editor: MutableRefObject<LiveEditor | null>;
  title: string;
  setTitle: (title: string) => void;
}

interface LiveDocument {
  autosave: Autosave;
  typed: () => void;
  conflict: ContentView | null;
  publishMine: () => void;
  takeTheirs: () => void;
}

const SAVE_DELAY_MS = 500;

/**
 * Keeps a live doc and the server in step: what is typed here is saved, what others saved appears here, and
 * what both did in different places is put together. Where they met, the person chooses. (Confluence merges
 * letter by letter, always; this site does not.)
 */
export function useLiveDocument({ content, editor, title, setTitle }: LiveDocumentParts): LiveDocument {
  const words = useWords();
  /** The version that this window's text builds on. */
  const base = useRef({
    version: content.version.number,
    title: content.title,
    document: fromAdf(content.body),
  });
  const newestTitle = useRef(title);
  newestTitle.current = title;
  const isShowing = useRef(false);
  const [conflict, setConflict] = useState<ContentView | null>(null);

  const [autosave] = useState(() => new Autosave(save, SAVE_DELAY_MS));

  async function save(): Promise<void> {
    const wanted = written();
    if (wanted === null) return;
    const saved = await saveContent(content.id, wanted);
    if (saved.is === 'saved') {
      buildOn(saved.content);
    } else if (takeIn(saved.current)) {
      autosave.changed();
    } else {
      setConflict(saved.current);
      throw new Error(`${words.conflictTitle}.`);
    }
  }

  function written(): SaveContent | null {
    const view = editor.current?.view;
    if (view === undefined) return null;
    const wantedTitle = newestTitle.current.trim();
    return {
      title: wantedTitle === '' ? base.current.title : wantedTitle,
      body: toAdf(view.state.doc),
      baseVersion: base.current.version,
      publish: true,
    };
  }

  function buildOn({ version, title: savedTitle, body }: ContentView): void {
    base.current = { version: version.number, title: savedTitle, document: fromAdf(body) };
  }

  /** Puts what others wrote into what stands here; false where it does not fit. */
  function takeIn(theirs: ContentView): boolean {
    const mine = editor.current?.view.state.doc;
    if (mine === undefined) return false;
    const merged = mergeDocuments(base.current.document, mine, fromAdf(theirs.body));
    if (merged === null) return false;
    if (newestTitle.current === base.current.title) setTitle(theirs.title);
    buildOn(theirs);
    show(merged);
    return true;
  }

  /** Changes only what differs, so that macros and the cursor elsewhere stay. */
  function show(document: Node): void {
    const view = editor.current?.view;
    const change = view && changeBetween(view.state.doc, document);
    if (!change) return;
    isShowing.current = true;
    const slice = document.slice(change.start, change.newEnd);
    view.dispatch(view.state.tr.replace(change.start, change.oldEnd, slice).setMeta('addToHistory', false));
    isShowing.current = false;
  }

  useEffect(() => {
    const leave = (): void => {
      const unsaved = autosave.isSafe ? null : written();
      if (unsaved !== null) saveOnLeaving(content.id, unsaved);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void autosave.flush();
    };
  }, [autosave]);

  useEffect(() => {
    if (content.version.number > base.current.version && autosave.isSafe) takeIn(content);
  }, [content]);

  return {
    autosave,
    typed: () => {
      if (!isShowing.current) autosave.changed();
    },
    conflict,
    publishMine: () => {
      if (conflict !== null) buildOn(conflict);
      setConflict(null);
      autosave.changed();
    },
    takeTheirs: () => {
      autosave.drop();
      if (conflict !== null) {
        buildOn(conflict);
        setTitle(conflict.title);
        show(fromAdf(conflict.body));
      }
      setConflict(null);
    },
  };
}
