import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { TextSelection, type Plugin } from 'prosemirror-state';
import { nodeType } from './commands';
import { schema } from './schema';

/** Markdown's beginnings of a line, as Confluence's editor takes them. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodeType('heading'), (match) => ({
        level: match[1]?.length ?? 1,
      })),
      textblockTypeInputRule(/^```$/, nodeType('codeBlock')),
      wrappingInputRule(/^\s*([-*])\s$/, nodeType('bulletList')),
      wrappingInputRule(/^(\d+)\.\s$/, nodeType('orderedList'), (match) => ({ order: Number(match[1]) })),
      wrappingInputRule(/^>\s$/, nodeType('blockquote')),
      new InputRule(/^---$/, (state, _match, start, end) => {
        const at = state.doc.resolve(start).before();
        const line = state.doc.resolve(start).parent;
        if (line.type !== nodeType('paragraph') || line.content.size !== end - start) return null;
        const transaction = state.tr.replaceWith(at, at + line.nodeSize, [
          schema.node('rule'),
          schema.node('paragraph'),
        ]);
        return transaction.setSelection(TextSelection.create(transaction.doc, at + 2));
      }),
      markRule(/(?:^|\s)(\*\*([^*]+)\*)\*$/, 'strong'),
      markRule(/(?:^|\s)(`([^`]+))`$/, 'code'),
    ],
  });
}

/** `**bold**`: the marks go when the last of them is typed. It is not in the document yet, but in the match. */
function markRule(pattern: RegExp, name: 'strong' | 'code'): InputRule {
  return new InputRule(pattern, (state, match, _start, end) => {
    const [, typed, text] = match;
    if (typed === undefined || text === undefined) return null;
    const mark = schema.mark(name);
    return state.tr.replaceWith(end - typed.length, end, schema.text(text, [mark])).removeStoredMark(mark);
  });
}
