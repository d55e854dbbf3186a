import type { Block, Inline, Run } from '../markdown';
import { splitBody } from '../markdown';
import * as adf from './nodes';

/** Light Markdown as a document's blocks. Headings are small, so that they never compete with those around them. */
export function textToAdf(blocks: readonly Block[]): adf.BlockNode[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return adf.paragraph(...inlines(block.content));
      case 'heading':
        return adf.heading(5, ...inlines(block.content));
      case 'list':
        return adf.list(
          block.ordered,
          block.items.map(({ content, inner }) => [
            adf.paragraph(...inlines(content)),
            ...(inner === null
              ? []
              : [
                  adf.list(
                    inner.ordered,
                    inner.items.map((item) => [adf.paragraph(...inlines(item))]),
                  ),
                ]),
          ]),
        );
    }
  });
}

function inlines(content: readonly Inline[]): adf.InlineNode[] {
  return content.flatMap((inline) => {
    switch (inline.type) {
      case 'break':
        return [adf.hardBreak];
      case 'link':
        return inline.content.flatMap((run) => runToAdf(run, [adf.link(inline.href)]));
      default:
        return runToAdf(inline, []);
    }
  });
}

function runToAdf(run: Run, around: readonly adf.Mark[]): adf.InlineNode[] {
  if (run.type === 'code') return adf.text(run.text, adf.code, ...around);
  const marks = [...(run.bold ? [adf.strong] : []), ...(run.italics ? [adf.em] : []), ...around];
  return adf.text(run.text, ...marks);
}

/** A template's body as it was typed, line by line, with its placeholders marked. */
export function bodyToAdf(body: string): adf.BlockNode[] {
  return body
    .split(/(?:\r?\n){2,}/)
    .map((paragraph) => paragraph.split(/\r?\n/))
    .map((lines) =>
      adf.paragraph(
        ...lines.flatMap((line, index) => [
          ...(index === 0 ? [] : [adf.hardBreak]),
          ...splitBody(line).flatMap((piece) =>
            piece.type === 'placeholder' ? adf.text(piece.text, adf.code) : adf.text(piece.text),
          ),
        ]),
      ),
    );
}
