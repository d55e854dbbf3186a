import type { AdfNode } from '../../local-api';
import { useWords } from '../words/words';
import { Blocks } from './adf-view';
import { numberAttr, textAttr } from './attrs';
import { Inlines } from './inlines';
import { PanelIcon } from './panel-icon';
import { PANEL_TYPES, panelTypeOf } from './panel-types';

export function CodeBlock({ node }: { node: AdfNode }) {
  const text = (node.content ?? []).map((child) => child.text ?? '').join('');
  return (
    <pre tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

export function Panel({ node }: { node: AdfNode }) {
  const words = useWords();
  const type = panelTypeOf(textAttr(node, 'panelType'));
  return (
    <div className={`adf-panel adf-panel-${PANEL_TYPES[type]}`} role="note" aria-label={words.panel[type]}>
      <span className="adf-panel-icon">
        <PanelIcon type={type} />
      </span>
      <div className="adf-panel-body">
        <Blocks nodes={node.content} />
      </div>
    </div>
  );
}

export function Expand({ node }: { node: AdfNode }) {
  return (
    <details className="adf-expand">
      <summary>{textAttr(node, 'title') || '…'}</summary>
      <div className="adf-expand-body">
        <Blocks nodes={node.content} />
      </div>
    </details>
  );
}

export function Layout({ node }: { node: AdfNode }) {
  return (
    <div className="adf-layout">
      {node.content?.map((column, index) => (
        <div key={index} className="adf-layout-column" style={{ flexGrow: numberAttr(column, 'width', 50) }}>
          <Blocks nodes={column.content} />
        </div>
      ))}
    </div>
  );
}

/** Tasks and decisions: shown as they are, changed in Confluence's way nowhere in this site. */
export function TaskList({ node }: { node: AdfNode }) {
  const words = useWords();
  return (
    <ul className="adf-tasks">
      {node.content?.map((item, index) =>
        item.type === node.type ? (
          <li key={index}>
            <TaskList node={item} />
          </li>
        ) : (
          <li key={index} className="adf-task">
            {item.type === 'taskItem' ? (
              <input
                type="checkbox"
                checked={item.attrs?.['state'] === 'DONE'}
                disabled
                aria-label={words.task}
              />
            ) : (
              <span aria-hidden="true">◆</span>
            )}
            <span>
              <Inlines nodes={item.content} />
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
