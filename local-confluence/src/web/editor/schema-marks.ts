import type { MarkSpec } from 'prosemirror-model';

/** ADF's marks, in the order in which they are nested on screen. */
export const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, otherAttrs: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') }) }],
    toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noreferrer' }, 0],
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  textColor: {
    attrs: { color: {} },
    toDOM: (mark) => ['span', { style: `color: ${String(mark.attrs['color'])}` }, 0],
  },
  backgroundColor: { attrs: { color: {} }, toDOM: () => ['span', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  subsup: {
    attrs: { type: { default: 'sub' } },
    parseDOM: [
      { tag: 'sub', attrs: { type: 'sub' } },
      { tag: 'sup', attrs: { type: 'sup' } },
    ],
    toDOM: (mark) => [mark.attrs['type'] === 'sup' ? 'sup' : 'sub', 0],
  },
  underline: { parseDOM: [{ tag: 'u' }], toDOM: () => ['u', 0] },
  code: {
    excludes: 'em strong strike underline textColor backgroundColor subsup',
    parseDOM: [{ tag: 'code' }],
    toDOM: () => ['code', 0],
  },
  /** Any other mark, as ADF has it; several may lie on one text. */
  opaqueMark: { attrs: { adf: {} }, excludes: '', inclusive: false, toDOM: () => ['span', 0] },
};
