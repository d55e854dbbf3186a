import type { WireNode } from '../frame/wire';

/** What stands in a `ContentWrapper`: UI Kit's way to send what Atlaskit takes as a property or a function. */
export function wrapped(node: WireNode, name: string): readonly WireNode[] {
  const wrapper = node.children.find(
    ({ type, props }) => type === 'ContentWrapper' && props['name'] === name,
  );
  return wrapper?.children ?? [];
}
