import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Notices a `/` or `@` being typed at the start of a word and follows what is typed after it. What is then
 * offered, and what choosing does, is the business of the list that reads this state.
 */
export const TRIGGERS = ['/', '@'] as const;
export type Trigger = (typeof TRIGGERS)[number];

export interface Typeahead {
  trigger: Trigger;
  query: string;
  /** The typed text, trigger included. */
  from: number;
  to: number;
}

/** What the list does with keys while it is open; true when it took the key. */
export type KeyTaker = (event: KeyboardEvent) => boolean;

const typeaheadKey = new PluginKey<Typeahead | null>('typeahead');
const MAX_QUERY = 40;

export function typeahead(triggers: readonly Trigger[], takeKey: KeyTaker): Plugin {
  return new Plugin<Typeahead | null>({
    key: typeaheadKey,
    state: {
      init: () => null,
      apply(transaction, before, _old, state) {
        if (transaction.getMeta(typeaheadKey) === 'close') return null;
        if (!transaction.docChanged && !transaction.selectionSet) return before;
        const now = typedBeforeCursor(state, triggers);
        if (now === null) return null;
        // It opens by typing alone, not by walking into an old "/", pasting, or undoing; and it stays open where it is.
        const isTyped =
          transaction.docChanged &&
          transaction.getMeta('uiEvent') === undefined &&
          transaction.getMeta('history$') === undefined;
        const continues = before !== null && transaction.mapping.map(before.from) === now.from;
        const begins =
          before === null &&
          isTyped &&
          now.to - now.from === transaction.doc.content.size - transaction.before.content.size;
        return continues || begins ? now : null;
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        if (typeaheadKey.getState(view.state) == null) return false;
        if (event.key !== 'Escape') return takeKey(event);
        view.dispatch(closeTypeahead(view.state));
        return true;
      },
      decorations: (state) => {
        const open = typeaheadKey.getState(state);
        return open == null
          ? null
          : DecorationSet.create(state.doc, [
              Decoration.inline(open.from, open.to, { class: 'typeahead-query' }),
            ]);
      },
    },
  });
}

export function openTypeahead(state: EditorState): Typeahead | null {
  return typeaheadKey.getState(state) ?? null;
}

export function closeTypeahead(state: EditorState): EditorState['tr'] {
  return state.tr.setMeta(typeaheadKey, 'close');
}

function typedBeforeCursor(state: EditorState, triggers: readonly Trigger[]): Typeahead | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.inlineContent || $from.parent.type.spec.code === true) return null;
  // One character for every position: atoms count as one, so offsets and positions agree.
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const found = /(?:^|[\s(\ufffc])([/@])([^/@\ufffc]*)$/u.exec(text);
  const trigger = triggers.find((one) => one === found?.[1]);
  const query = found?.[2] ?? '';
  if (trigger === undefined || query.length > MAX_QUERY || /^\s/.test(query)) return null;
  return { trigger, query, from: $from.pos - query.length - 1, to: $from.pos };
}
