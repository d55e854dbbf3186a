import { Code, Text } from '@forge/react';
import type { ReactElement, ReactNode } from 'react';
import type { Inline, Run } from '../../plan/markdown';
import { TextLink } from './text-link';

/** A line of light Markdown, to stand in a Text. Plain text is a bare string: every node crosses to the host anew at each commit. */
export function inlines(content: readonly Inline[]): ReactNode {
  return content.map((inline, index) => {
    if (inline.type === 'break') return null;
    if (inline.type === 'code') return <Code key={index}>{inline.text}</Code>;
    if (inline.type === 'text') return styled(inline.text, inline, index);
    // UI Kit's Link holds words alone, so that its style stands around it.
    const words = inline.content.map(({ text }) => text).join('');
    const link = (
      <TextLink key={index} href={inline.href}>
        {words}
      </TextLink>
    );
    return styled(
      link,
      { bold: inline.content.every(isBold), italics: inline.content.every(isItalic) },
      index,
    );
  });
}

const isBold = (run: Run): boolean => run.type === 'text' && run.bold;
const isItalic = (run: Run): boolean => run.type === 'text' && run.italics;

function styled(
  piece: ReactElement | string,
  { bold, italics }: { readonly bold: boolean; readonly italics: boolean },
  key: number,
): ReactElement | string {
  const inner = bold && italics ? <Text as="em">{piece}</Text> : piece;
  if (!bold && !italics) return piece;
  return (
    <Text key={key} as={bold ? 'strong' : 'em'}>
      {inner}
    </Text>
  );
}

/** The lines of a block: UI Kit's Text has no line break. */
export function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}
