import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type MutableRefObject,
  type ReactNode,
} from 'react';
import { useWords } from '../words/words';
import { useEditorState, type LiveEditor } from './live-editor';
import { closeTypeahead, openTypeahead, type KeyTaker, type Trigger, type Typeahead } from './typeahead';

export interface Suggestion {
  id: string;
  title: string;
  hint?: string | undefined;
  icon: ReactNode;
  /** Does it. The typed text is gone by then. */
  choose: (editor: LiveEditor) => void;
}

/** What fits a query, best first; at once or a little later. */
export type FindSuggestions = (query: string) => Suggestion[] | Promise<Suggestion[]>;

interface ListProps {
  editor: LiveEditor;
  suggestions: Partial<Record<Trigger, FindSuggestions>>;
  takeKey: MutableRefObject<KeyTaker>;
}

const NONE: Suggestion[] = [];

/** The list under a typed `/` or `@`: arrows walk, Enter or a press chooses, Escape closes. */
export function TypeaheadList({ editor, suggestions, takeKey }: ListProps) {
  const open = openTypeahead(useEditorState(editor));
  const find = open === null ? undefined : suggestions[open.trigger];
  const found = useFound(find, open?.query ?? null);
  const [index, setIndex] = useState(0);
  useEffect(() => setIndex(0), [open?.query, open?.trigger]);
  const chosen = found[Math.min(index, found.length - 1)];

  takeKey.current = (event) => {
    if (open === null || chosen === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined)
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(editor, open, chosen);
    else return false;
    return true;
  };

  // "/" also begins ordinary words: once nothing fits and the sentence goes on, the list is out of the way.
  if (open === null || (found.length === 0 && open.query.includes(' '))) return null;
  return <Offer editor={editor} open={open} found={found} chosen={chosen} />;
}

function useFound(find: FindSuggestions | undefined, query: string | null): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>(NONE);
  useEffect(() => {
    if (find === undefined || query === null) {
      setFound(NONE);
      return;
    }
    const result = find(query);
    if (Array.isArray(result)) {
      setFound(result);
      return;
    }
    let isWanted = true;
    result.then(
      (suggestions) => {
        if (isWanted) setFound(suggestions);
      },
      () => setFound(NONE),
    );
    return () => {
      isWanted = false;
    };
  }, [find, query]);
  return found;
}

function choose(editor: LiveEditor, open: Typeahead, suggestion: Suggestion): void {
  const { view } = editor;
  view.dispatch(closeTypeahead(view.state).delete(open.from, open.to));
  view.focus();
  suggestion.choose(editor);
}

interface OfferProps {
  editor: LiveEditor;
  open: Typeahead;
  found: Suggestion[];
  chosen: Suggestion | undefined;
}

function Offer({ editor, open, found, chosen }: OfferProps) {
  const words = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { view } = editor;
  const optionId = (suggestion: Suggestion): string => `${id}-${suggestion.id}`;

  useLayoutEffect(() => {
    if (list.current !== null) place(list.current, view.coordsAtPos(open.from));
  });
  useEffect(() => {
    view.dom.setAttribute('aria-controls', id);
    if (chosen === undefined) view.dom.removeAttribute('aria-activedescendant');
    else {
      view.dom.setAttribute('aria-activedescendant', optionId(chosen));
      document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
    }
  });
  useEffect(
    () => () => {
      view.dom.removeAttribute('aria-controls');
      view.dom.removeAttribute('aria-activedescendant');
    },
    [view],
  );

  return (
    <div ref={list} id={id} className="typeahead" role="listbox" aria-label={words.suggestions}>
      {found.length === 0 ? <div className="typeahead-none">{words.nothingMatches}</div> : null}
      {found.map((suggestion) => (
        <div
          key={suggestion.id}
          id={optionId(suggestion)}
          role="option"
          aria-selected={suggestion === chosen}
          className="menu-item"
          // The editor keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(editor, open, suggestion)}
        >
          <span className="typeahead-icon">{suggestion.icon}</span>
          <span className="menu-item-text">
            <span>{suggestion.title}</span>
            {suggestion.hint === undefined ? null : <span className="menu-item-hint">{suggestion.hint}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Under the typed text, or over it where the window ends; never beyond the sides. */
function place(list: HTMLElement, typed: { left: number; top: number; bottom: number }): void {
  const parent = list.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const { width, height } = list.getBoundingClientRect();
  const fitsBelow = typed.bottom + height + 8 < window.innerHeight || typed.top - height < 0;
  const left = Math.max(8, Math.min(typed.left, window.innerWidth - width - 8));
  list.style.left = `${left - parent.left}px`;
  list.style.top = `${(fitsBelow ? typed.bottom + 4 : typed.top - height - 4) - parent.top}px`;
}
