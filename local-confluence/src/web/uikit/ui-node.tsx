import { memo, useEffect, type ReactNode } from 'react';
import type { WireNode } from '../frame/wire';
import { useWords } from '../words/words';
import { useUiKit } from './ui-kit';

/** One node of a document. It is drawn again when it, or something in it, is another object. */
export const UiNode = memo(function UiNode({ node }: { node: WireNode }) {
  const { components } = useUiKit();
  const Component = components.get(node.type);
  return Component === undefined ? <UnknownComponent name={node.type} /> : <Component node={node} />;
});

/** Nodes keep their keys, so a field keeps its text and its focus when a document around it changes. Texts stay texts. */
export function drawn(nodes: readonly WireNode[]): ReactNode[] {
  return nodes.map((node) => {
    const text = textOfString(node);
    return text === null ? <UiNode key={node.key} node={node} /> : text;
  });
}

/** All the text in a node, for the components that take nothing but text. */
export function textIn(node: WireNode): string {
  return textOfString(node) ?? node.children.map(textIn).join('');
}

function textOfString({ type, props }: WireNode): string | null {
  const text = props['text'];
  return type === 'String' && typeof text === 'string' ? text : null;
}

function UnknownComponent({ name }: { name: string }) {
  const words = useWords();
  const { unknown } = useUiKit();
  useEffect(() => unknown(name), [unknown, name]);
  return <div className="adf-unknown">{words.unknownComponent(name)}</div>;
}
