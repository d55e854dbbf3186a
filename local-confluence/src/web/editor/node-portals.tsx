import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Listeners } from './listeners';

/**
 * Nodes of the document that React draws. ProseMirror owns each node's element; React fills it through a portal
 * from the editor's own place in the tree, so that what is drawn there has the contexts of the page.
 */
export interface DrawnNodeProps {
  node: Node;
  isSelected: boolean;
}

interface Portal extends DrawnNodeProps {
  key: number;
  element: HTMLElement;
  Draw: ComponentType<DrawnNodeProps>;
}

export class NodePortals {
  private portals: readonly Portal[] = [];
  private lastKey = 0;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;
  readonly current = (): readonly Portal[] => this.portals;

  /** A node view that draws its node with a component. */
  viewOf(Draw: ComponentType<DrawnNodeProps>): (node: Node, view: EditorView) => NodeView {
    return (node) => {
      const element = document.createElement(node.isInline ? 'span' : 'div');
      element.className = 'drawn-node';
      element.contentEditable = 'false';
      const key = ++this.lastKey;
      this.set([...this.portals, { key, element, Draw, node, isSelected: false }]);
      return {
        dom: element,
        update: (newer) => {
          if (newer.type !== node.type || newer.attrs['localId'] !== node.attrs['localId']) return false;
          this.change(key, { node: newer });
          return true;
        },
        selectNode: () => this.change(key, { isSelected: true }),
        deselectNode: () => this.change(key, { isSelected: false }),
        // What happens in a drawn node is its own affair, but for dragging it.
        stopEvent: (event) =>
          !event.type.startsWith('drag') && event.type !== 'drop' && !isOnDragHandle(event),
        ignoreMutation: () => true,
        destroy: () => this.set(this.portals.filter((portal) => portal.key !== key)),
      };
    };
  }

  private change(key: number, change: Partial<DrawnNodeProps>): void {
    this.set(this.portals.map((portal) => (portal.key === key ? { ...portal, ...change } : portal)));
  }

  private set(portals: readonly Portal[]): void {
    this.portals = portals;
    this.listeners.tell();
  }
}

function isOnDragHandle(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('[data-drag-handle]') !== null;
}

export function DrawnNodes({ portals }: { portals: NodePortals }): ReactNode {
  const current = useSyncExternalStore(portals.subscribe, portals.current);
  return current.map(({ key, element, Draw, node, isSelected }) =>
    createPortal(<Draw node={node} isSelected={isSelected} />, element, String(key)),
  );
}
