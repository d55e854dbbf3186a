/** The few ADF nodes that the demo's own pages are written with. */
import type { AdfDocument, AdfNode } from '../local-api';

const text = (words: string): AdfNode => ({ type: 'text', text: words });

export const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
export const p = (words: string): AdfNode => ({ type: 'paragraph', content: [text(words)] });
export const h2 = (words: string): AdfNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(words)],
});
export const list = (...items: string[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((words) => ({ type: 'listItem', content: [p(words)] })),
});
export const info = (words: string): AdfNode => ({
  type: 'panel',
  attrs: { panelType: 'info' },
  content: [p(words)],
});
