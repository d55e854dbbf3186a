/** The light Markdown of a plan's texts, in native components. */
import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { parseText, type Block, type InnerList, type ListEntry } from '../../plan/markdown';
import { useIsInPressable } from '../cells/in-pressable';
import { inlines, linesOf } from './inlines';

/** How a text is set, besides what it says. */
export interface Setting {
  readonly size?: 'small';
  readonly color?: 'color.text.subtle' | 'color.text.subtlest';
}

interface Props extends Setting {
  readonly text: string;
}

export function TextBlocks({ text, ...setting }: Props) {
  return <Blocks blocks={parseText(text)} {...setting} />;
}

export function Blocks({ blocks, ...setting }: { readonly blocks: readonly Block[] } & Setting) {
  // A browser sets a button's own text smaller than the text around it.
  const isInButton = useIsInPressable();
  const [only] = blocks;
  if (only === undefined) return null;
  if (blocks.length === 1) return blockOf(only, 0, setting, isInButton);
  return (
    <Stack space="space.100">
      {blocks.map((block, index) => blockOf(block, index, setting, isInButton))}
    </Stack>
  );
}

function blockOf(block: Block, key: number, setting: Setting, isInButton: boolean): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <Heading key={key} as="h4" size="xxsmall">
          {inlines(block.content)}
        </Heading>
      );
    case 'paragraph':
      return paragraph(linesOf(block.content), key, setting);
    case 'list':
      return (
        <List key={key} type={typeOf(block)}>
          {block.items.map((item, index) => entry(item, index, isInButton))}
        </List>
      );
  }
}

function paragraph(lines: ReturnType<typeof linesOf>, key: number, setting: Setting): ReactNode {
  const texts = lines.map((line, index) => (
    <Text key={index} {...setting}>
      {inlines(line)}
    </Text>
  ));
  return texts.length === 1 ? texts : <Stack key={key}>{texts}</Stack>;
}

function entry({ content, inner }: ListEntry, key: number, isInButton: boolean): ReactNode {
  return (
    <ListItem key={key}>
      {inLines(linesOf(content), isInButton)}
      {inner !== null && (
        <List type={typeOf(inner)}>
          {inner.items.map((item, index) => (
            <ListItem key={index}>{inLines(linesOf(item), isInButton)}</ListItem>
          ))}
        </List>
      )}
    </ListItem>
  );
}

function inLines(lines: ReturnType<typeof linesOf>, isInButton: boolean): ReactNode {
  const [only, ...more] = lines;
  if (only === undefined) return null;
  return more.length === 0 && !isInButton ? inlines(only) : paragraph(lines, 0, {});
}

const typeOf = ({ ordered }: (Block & { type: 'list' }) | InnerList): 'ordered' | 'unordered' =>
  ordered ? 'ordered' : 'unordered';
