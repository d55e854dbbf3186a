import './adf.css';
import type { AdfDocument, AdfNode } from '../../local-api';
import { useWords } from '../words/words';
import { numberAttr, textAttr } from './attrs';
import { CodeBlock, Expand, Layout, Panel, TaskList } from './blocks';
import { ExtensionView } from './extension-view';
import { Inlines } from './inlines';
import { AdfTable } from './table';

/** A document as people read it. What this site cannot draw is named, never left out. */
export function AdfView({ document }: { document: AdfDocument }) {
  return (
    <div className="adf">
      <Blocks nodes={document.content} />
    </div>
  );
}

export function Blocks({ nodes }: { nodes: AdfNode[] | undefined }) {
  // A macro keeps its frame while text around it changes: its own id is its key.
  return (
    <>
      {nodes?.map((node, index) => (
        <Block key={textAttr(node, 'localId') || index} node={node} />
      ))}
    </>
  );
}

function Block({ node }: { node: AdfNode }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p style={alignment(node)}>
          <Inlines nodes={node.content} />
        </p>
      );
    case 'heading':
      return <Heading node={node} />;
    case 'bulletList':
      return (
        <ul>
          <Blocks nodes={node.content} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={numberAttr(node, 'order', 1)}>
          <Blocks nodes={node.content} />
        </ol>
      );
    case 'listItem':
      return (
        <li>
          <Blocks nodes={node.content} />
        </li>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks nodes={node.content} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'codeBlock':
      return <CodeBlock node={node} />;
    case 'panel':
      return <Panel node={node} />;
    case 'expand':
    case 'nestedExpand':
      return <Expand node={node} />;
    case 'table':
      return <AdfTable node={node} />;
    case 'layoutSection':
      return <Layout node={node} />;
    case 'taskList':
    case 'decisionList':
      return <TaskList node={node} />;
    case 'extension':
    case 'bodiedExtension':
      return <ExtensionView node={node} />;
    default:
      return <UnknownNode node={node} />;
  }
}

function Heading({ node }: { node: AdfNode }) {
  const level = Math.min(6, Math.max(1, numberAttr(node, 'level', 2)));
  const Tag = (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[level - 1] ?? 'h2';
  return (
    <Tag style={alignment(node)}>
      <Inlines nodes={node.content} />
    </Tag>
  );
}

function alignment(node: AdfNode): { textAlign: 'center' | 'right' } | undefined {
  const align = textAttr(node.marks?.find((mark) => mark.type === 'alignment') ?? {}, 'align');
  return align === 'center' ? { textAlign: 'center' } : align === 'end' ? { textAlign: 'right' } : undefined;
}

function UnknownNode({ node }: { node: AdfNode }) {
  const words = useWords();
  return <p className="adf-unknown">{words.unknownNode(node.type)}</p>;
}
