import type { AttributeSpec } from 'prosemirror-model';

/** What every node carries unseen: ADF attributes and block marks that this editor knows nothing of. */
export const kept: Record<'otherAttrs' | 'blockMarks', AttributeSpec> = {
  otherAttrs: { default: null },
  blockMarks: { default: null },
};

export const KEPT_NAMES: ReadonlySet<string> = new Set(Object.keys(kept));

/** ADF attributes of a node: absent (null) unless given. */
export function optional(...names: string[]): Record<string, AttributeSpec> {
  return { ...Object.fromEntries(names.map((name) => [name, { default: null }])), ...kept };
}

type Attrs = Readonly<Record<string, unknown>>;

/** How an atom travels over the clipboard: its attributes as JSON on its element. */
export function attrsOnElement(type: string, attrs: Attrs): Record<string, string> {
  return { 'data-adf-type': type, 'data-adf-attrs': JSON.stringify(attrs) };
}

/** The way back. What another page put on the clipboard and does not parse is left out (`false`). */
export function attrsFromElement(element: HTMLElement): Attrs | false {
  try {
    const parsed: unknown = JSON.parse(element.getAttribute('data-adf-attrs') ?? '');
    return isAttrs(parsed) ? parsed : false;
  } catch {
    return false;
  }
}

function isAttrs(value: unknown): value is Attrs {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
