import type { Node } from 'prosemirror-model';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { AdfDocument } from '../../local-api';
import { AdfPlaceContext, type AdfPlace } from '../adf/place';
import { useInstalledApp } from '../data/installed-app';
import { useWords } from '../words/words';
import { autoConvert } from './auto-convert';
import { IncludeDialog } from './include-dialog';
import { ConfigDialog, type Configuring } from './config-dialog';
import type { LiveEditor } from './live-editor';
import { ConfigureContext } from './macro-in-editor';
import { mentionSuggestions } from './mention-suggestions';
import { RichEditor } from './rich-editor';
import { slashSuggestions } from './slash-suggestions';

interface PageEditorProps {
  place: Omit<AdfPlace, 'isEditing'>;
  initial: AdfDocument;
  changed: (document: Node) => void;
  ready: (editor: LiveEditor) => void;
  autoFocus?: boolean;
  /** The bar of buttons and the title. */
  above: (editor: LiveEditor | null) => ReactNode;
}

/** The body of a page, live doc or template in writing: macros, slash menu, mentions, config forms. */
export function PageEditor({
  place: standing,
  initial,
  changed,
  ready,
  autoFocus = false,
  above,
}: PageEditorProps) {
  const words = useWords();
  const app = useInstalledApp();
  const [configuring, setConfiguring] = useState<Configuring | null>(null);
  const [isIncluding, setIsIncluding] = useState(false);
  const [configure] = useState(() => (localId: string) => setConfiguring({ localId, isInserting: false }));
  const newestApp = useRef(app);
  newestApp.current = app;
  const [plugins] = useState(() => [
    autoConvert(
      () => newestApp.current,
      () => crypto.randomUUID(),
    ),
  ]);
  // The macro's surroundings stay the same while the page is being written.
  const [place] = useState(() => ({ ...standing, isEditing: true }));
  const suggestions = useMemo(
    () => ({
      '/': slashSuggestions(
        words,
        app,
        (localId) => setConfiguring({ localId, isInserting: true }),
        () => setIsIncluding(true),
      ),
      '@': mentionSuggestions,
    }),
    [words, app],
  );
  return (
    <AdfPlaceContext.Provider value={place}>
      <ConfigureContext.Provider value={configure}>
        <RichEditor
          label={words.pageBody}
          hint={words.bodyHint}
          initial={initial}
          plugins={plugins}
          suggestions={suggestions}
          changed={changed}
          ready={ready}
          autoFocus={autoFocus}
          above={above}
        >
          {() => (
            <>
              {configuring === null ? null : (
                <ConfigDialog
                  key={configuring.localId}
                  configuring={configuring}
                  close={() => setConfiguring(null)}
                />
              )}
              {isIncluding ? <IncludeDialog close={() => setIsIncluding(false)} /> : null}
            </>
          )}
        </RichEditor>
      </ConfigureContext.Provider>
    </AdfPlaceContext.Provider>
  );
}
