import './editor.css';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AdfDocument } from '../../local-api';
import { cursorInStep } from './cursor-in-step';
import { fromAdf } from './from-adf';
import { typingRules } from './input-rules';
import { keys } from './keys';
import { EditorContext, type LiveEditor } from './live-editor';
import { Listeners } from './listeners';
import { localIds } from './local-ids';
import { MacroInEditor } from './macro-in-editor';
import { DrawnNodes, NodePortals } from './node-portals';
import { OpaqueInEditor } from './opaque-in-editor';
import { placeholder } from './placeholder';
import { typeahead, TRIGGERS, type KeyTaker, type Trigger } from './typeahead';
import { TypeaheadList, type FindSuggestions } from './typeahead-list';

interface RichEditorProps {
  label: string;
  hint: string;
  initial: AdfDocument;
  /** What besides belongs to this editor alone. */
  plugins?: readonly Plugin[];
  /** What `/` and `@` offer. */
  suggestions: Partial<Record<Trigger, FindSuggestions>>;
  changed?: (document: Node) => void;
  /** Called once, when it can be used. */
  ready?: (editor: LiveEditor) => void;
  autoFocus?: boolean;
  /** What stands over the text; the editor is null for the moment in which it is being made. */
  above?: (editor: LiveEditor | null) => ReactNode;
  /** Dialogs that work on the editor. */
  children?: (editor: LiveEditor) => ReactNode;
}

/** ProseMirror over ADF: the editor of pages, live docs and comments. */
export function RichEditor({
  label,
  hint,
  initial,
  plugins = [],
  suggestions,
  changed,
  ready,
  autoFocus = false,
  above,
  children,
}: RichEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [portals] = useState(() => new NodePortals());
  const [editor, setEditor] = useState<LiveEditor | null>(null);
  const takeKey = useRef<KeyTaker>(() => false);
  const newest = useRef({ changed, ready });
  newest.current = { changed, ready };
  const triggers = TRIGGERS.filter((trigger) => suggestions[trigger] !== undefined);

  useEffect(() => {
    const listeners = new Listeners();
    const view = new EditorView(host.current, {
      state: EditorState.create({
        doc: fromAdf(initial),
        plugins: [
          cursorInStep(),
          ...plugins,
          typeahead(triggers, (event) => takeKey.current(event)),
          typingRules(),
          ...keys(),
          history(),
          dropCursor({ class: 'drop-cursor', width: 2 }),
          gapCursor(),
          localIds(() => crypto.randomUUID()),
          placeholder(hint),
        ],
      }),
      attributes: { class: 'adf', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      nodeViews: {
        extension: portals.viewOf(MacroInEditor),
        inlineExtension: portals.viewOf(MacroInEditor),
        opaqueBlock: portals.viewOf(OpaqueInEditor),
      },
      dispatchTransaction(transaction) {
        const { state, transactions } = view.state.applyTransaction(transaction);
        view.updateState(state);
        listeners.tell();
        if (transactions.some((one) => one.docChanged)) newest.current.changed?.(state.doc);
      },
    });
    const live = { view, subscribe: listeners.subscribe };
    setEditor(live);
    newest.current.ready?.(live);
    if (autoFocus) view.focus();
    return () => view.destroy();
    // The document is the view's own from here on: later values of `initial` are not its business.
  }, []);

  return (
    <div className="rich-editor">
      {above?.(editor)}
      <div ref={host} className="rich-editor-text" />
      {editor === null ? null : (
        <EditorContext.Provider value={editor}>
          <DrawnNodes portals={portals} />
          <TypeaheadList editor={editor} suggestions={suggestions} takeKey={takeKey} />
          {children?.(editor)}
        </EditorContext.Provider>
      )}
    </div>
  );
}
