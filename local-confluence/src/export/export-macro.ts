import { isObject } from '../adf/node';
import { attribute } from '../adf/text';
import type { AdfDocument, AdfNode } from '../local-api';
import type { Caller } from '../site/caller';
import type { ContentRecord, SpaceRecord } from '../site/records';
import type { ExportWords } from './words';

/**
 * What Forge tells a macro's `adfExport` function of where its document goes. `other` is neither file: the page history,
 * which needs the function as a Word file does (Forge, "Upgrade from UI Kit 1 to UI Kit latest version": "Changes to export view").
 */
export type ExportType = 'pdf' | 'word' | 'other';

/**
 * Asks the app for a macro as ADF: its module's `adfExport.function`. Null when it has none. What it
 * throws is said in the document; the rest is exported all the same.
 */
export type ExportMacro = (asked: {
  node: AdfNode;
  content: ContentRecord;
  space: SpaceRecord;
  caller: Caller;
  exportType: ExportType;
}) => Promise<AdfDocument | null>;

const MACROS = new Set(['extension', 'inlineExtension', 'bodiedExtension']);

/** The document with each macro replaced by what stands for it on paper. The macros are asked side by side. */
export async function withoutMacros(
  document: AdfDocument,
  ask: (node: AdfNode) => Promise<AdfDocument | null>,
  words: ExportWords,
): Promise<AdfDocument> {
  return { ...document, content: await replaced(document.content, ask, words) };
}

async function replaced(
  nodes: readonly AdfNode[],
  ask: (node: AdfNode) => Promise<AdfDocument | null>,
  words: ExportWords,
): Promise<AdfNode[]> {
  const parts = await Promise.all(
    nodes.map(async (node): Promise<AdfNode[]> => {
      if (node.type === 'inlineExtension') return inLine(await inPlaceOf(node, ask, words));
      if (MACROS.has(node.type)) return inPlaceOf(node, ask, words);
      return [node.content ? { ...node, content: await replaced(node.content, ask, words) } : node];
    }),
  );
  return parts.flat();
}

async function inPlaceOf(
  node: AdfNode,
  ask: (node: AdfNode) => Promise<AdfDocument | null>,
  words: ExportWords,
): Promise<AdfNode[]> {
  const title = titleOf(node);
  try {
    const document = await ask(node);
    return document === null ? [sentence(words.cannotExport(title))] : document.content;
  } catch (error) {
    return [sentence(words.failedToExport(title, error instanceof Error ? error.message : String(error)))];
  }
}

/** What stands in a line brings none of its own. */
const inLine = (nodes: readonly AdfNode[]): AdfNode[] =>
  nodes.flatMap((node) => (node.content === undefined ? [node] : inLine(node.content)));

function titleOf(node: AdfNode): string {
  const { parameters } = node.attrs ?? {};
  const title = isObject(parameters) ? attribute(parameters, 'extensionTitle') : '';
  return title || attribute(node.attrs ?? {}, 'text') || attribute(node.attrs ?? {}, 'extensionKey');
}

const sentence = (text: string): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'em' }] }],
});
