/**
 * The opposite of `adf/table.ts`, first half: what in a page that the app wrote belongs to which field. In a column the
 * first field stands alone and the others behind their names, in the order of the table of fields; a name that comes
 * out of order is text that somebody typed.
 */
import { fieldLabel } from '../field-words';
import { columnsOfRow, fieldOf, type RowKind } from '../fields';
import type { Words } from '../words';
import type { Block } from './document';

/** The fields of each column, if the app wrote such a table. */
export function ownColumns(kind: RowKind, titles: readonly string[], words: Words): string[][] | null {
  const columns = columnsOfRow(kind);
  const isOwn =
    columns.length > 0 &&
    columns.length === titles.length &&
    columns.every(([first = ''], index) => fieldLabel(kind, first, words) === titles[index]);
  return isOwn ? columns : null;
}

export function isNotSet(blocks: readonly Block[], words: Words): boolean {
  const [only, ...more] = blocks;
  if (only?.type !== 'paragraph' || more.length > 0) return only === undefined;
  const [text, ...others] = only.content;
  return others.length === 0 && text?.type === 'text' && text.italics && text.text === words('field.notSet');
}

export interface Labelled {
  /** Before the first name. */
  readonly leading: readonly Block[];
  readonly labelled: ReadonlyMap<string, Block[]>;
}

/** What stands before the first name, and behind each, of the fields after the place `before`. */
export function labelledIn(
  kind: RowKind,
  fields: readonly string[],
  blocks: readonly Block[],
  words: Words,
  before: number,
): Labelled {
  const leading: Block[] = [];
  const labelled = new Map<string, Block[]>();
  let at = before;
  let open: Block[] = leading;
  for (const block of blocks) {
    const found = fields.findIndex(
      (name, index) => index > at && behindLabel(kind, name, block, words) !== null,
    );
    const name = fields[found];
    if (name !== undefined) {
      at = found;
      open = behindLabel(kind, name, block, words) ?? [];
      labelled.set(name, open);
      continue;
    }
    const current = at > before ? fields[at] : undefined;
    const isWhole = current !== undefined && open.length > 0 && fieldOf(kind, current)?.kind !== 'text';
    const next = isWhole
      ? fields.findIndex((each, index) => index > at && fieldOf(kind, each)?.isPlain === true)
      : -1;
    const plain = fields[next];
    if (plain !== undefined) {
      at = next;
      open = [];
      labelled.set(plain, open);
    }
    open.push(block);
  }
  return { leading, labelled };
}

/** The paragraph without the name in front of it; null when another one or none stands there. */
function behindLabel(kind: RowKind, name: string, block: Block, words: Words): Block[] | null {
  if (block.type !== 'paragraph') return null;
  const [first, ...rest] = block.content;
  const label = words('export.label', { label: fieldLabel(kind, name, words) });
  if (first?.type !== 'text' || !first.bold || first.italics || first.code || !first.text.startsWith(label))
    return null;
  const text = first.text.slice(label.length);
  const content = [...(text === '' ? [] : [{ ...first, text }]), ...rest];
  // A list stands under the name, alone.
  return content.length === 0 && fieldOf(kind, name)?.kind === 'text' ? [] : [{ ...block, content }];
}
