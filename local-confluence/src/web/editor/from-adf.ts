import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import type { AdfDocument, AdfNode } from '../../local-api';
import { schema } from './schema';
import { KEPT_NAMES } from './schema-kept';

/** The editor's document of an ADF document. Total: what fits nowhere becomes opaque, and nothing is dropped. */
export function fromAdf(document: AdfDocument): Node {
  const type = schema.topNodeType;
  const content = Fragment.from(document.content.map((child) => nodeOf(child, type)));
  const usable = type.validContent(content) ? content : Fragment.from(document.content.map(opaqueBlock));
  return type.create(
    { version: document.version },
    usable.size === 0 ? Fragment.from(schema.node('paragraph')) : usable,
  );
}

function nodeOf(adf: AdfNode, parent: NodeType): Node {
  const opaque = parent.inlineContent ? opaqueInline : opaqueBlock;
  if (adf.type === 'text') {
    return adf.text === undefined || adf.text === '' ? opaque(adf) : schema.text(adf.text, marksOf(adf));
  }
  const type = schema.nodes[adf.type];
  if (
    type === undefined ||
    type === schema.topNodeType ||
    isOpaque(type) ||
    type.isInline !== parent.inlineContent
  )
    return opaque(adf);
  const attrs = attrsOf(adf, type);
  if (attrs === null) return opaque(adf);
  const content = Fragment.from((adf.content ?? []).map((child) => nodeOf(child, type)));
  if (!type.validContent(content)) return opaque(adf);
  return type.create(attrs, content, type.isInline ? marksOf(adf) : []);
}

function isOpaque(type: NodeType): boolean {
  return type === schema.nodes['opaqueBlock'] || type === schema.nodes['opaqueInline'];
}

function opaqueBlock(adf: AdfNode): Node {
  return schema.node('opaqueBlock', { adf });
}

function opaqueInline(adf: AdfNode): Node {
  return schema.node('opaqueInline', { adf });
}

/** Known attributes by name, the others aside; null when one is missing that the schema demands. */
function attrsOf(adf: AdfNode, type: NodeType): Record<string, unknown> | null {
  const specs = type.spec.attrs ?? {};
  const attrs: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(adf.attrs ?? {})) {
    (name in specs && !KEPT_NAMES.has(name) ? attrs : others)[name] = value;
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (!('default' in spec) && attrs[name] === undefined) return null;
  }
  if (Object.keys(others).length > 0) attrs['otherAttrs'] = others;
  if (!type.isInline && adf.marks !== undefined) attrs['blockMarks'] = adf.marks;
  return attrs;
}

function marksOf(adf: AdfNode): readonly Mark[] {
  let set: readonly Mark[] = [];
  for (const mark of adf.marks ?? []) set = markOf(mark).addToSet(set);
  return set;
}

function markOf(adf: NonNullable<AdfNode['marks']>[number]): Mark {
  const type = schema.marks[adf.type];
  const known = Object.keys(type?.spec.attrs ?? {}).filter((name) => name !== 'otherAttrs');
  const given = Object.entries(adf.attrs ?? {});
  const isWhole = known.every((name) => adf.attrs?.[name] !== undefined);
  const others = given.filter(([name]) => !known.includes(name));
  const hasRoom = others.length === 0 || type?.spec.attrs?.['otherAttrs'] !== undefined;
  if (type === undefined || adf.type === 'opaqueMark' || !isWhole || !hasRoom)
    return schema.mark('opaqueMark', { adf });
  return type.create({
    ...adf.attrs,
    ...(others.length > 0 ? { otherAttrs: Object.fromEntries(others) } : {}),
  });
}
