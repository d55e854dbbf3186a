import { Blocks } from '../adf/adf-view';
import type { DrawnNodeProps } from './node-portals';
import { adfOfNode } from './to-adf';

/** What the editor cannot edit is shown as the page shows it, and saved as it came. */
export function OpaqueInEditor({ node, isSelected }: DrawnNodeProps) {
  return (
    <div className={isSelected ? 'opaque-block is-selected' : 'opaque-block'}>
      <Blocks nodes={[adfOfNode(node)]} />
    </div>
  );
}
