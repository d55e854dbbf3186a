import type { HandlerCall, WireNode } from './wire';

/** A node as the reconciler of `@forge/react` keeps it. It changes the tree in place between two commits. */
interface ForgeDoc {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: ForgeDoc[];
}

/** The documents that this app has sent, kept for the handlers in them. A root may be `Root` or `MacroConfig`. */
export class SentDocuments {
  private readonly roots = new Map<string, ForgeDoc>();

  /** The document as JSON text, and from now on what handlers are looked up in. */
  send(document: unknown): string {
    if (!isForgeDoc(document)) throw new Error('reconcile was called without a document');
    this.roots.set(document.key, document);
    return JSON.stringify(wireNodeOf(document));
  }

  /** Calls what stands there now; nothing when its node has gone, as a press on a removed button does nothing. */
  call({ handler, args }: HandlerCall): unknown {
    const [key = '', path = ''] = handler.split(':', 2);
    const node = this.nodeOf(key);
    const found = node === undefined ? undefined : valueAt(node.props, path.split('.'));
    return typeof found === 'function' ? (found as (...args: unknown[]) => unknown)(...args) : undefined;
  }

  private nodeOf(key: string): ForgeDoc | undefined {
    const left = [...this.roots.values()];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (node.key === key) return node;
      left.push(...node.children);
    }
    return undefined;
  }
}

function wireNodeOf({ type, key, props, children }: ForgeDoc): WireNode {
  // Where a node changed, `@forge/react` 10 and 11 leave React's own children among its properties.
  const { children: _reacts, ...own } = props;
  return { type, key, props: wireProps(own, key, []), children: children.map(wireNodeOf) };
}

function wireProps(props: Record<string, unknown>, owner: string, path: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, wireValueOf(value, owner, [...path, name])]),
  );
}

function wireValueOf(value: unknown, owner: string, path: string[]): unknown {
  if (typeof value === 'function') return { $handler: `${owner}:${path.join('.')}` };
  if (Array.isArray(value))
    return value.map((item, index) => wireValueOf(item, owner, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  if (isReactElement(value)) return { $node: wireNodeOfElement(value, owner, path) };
  return wireProps({ ...value }, owner, path);
}

interface ReactElementLike {
  type: unknown;
  props: Record<string, unknown>;
}

/** Nobody reconciles an element in a prop, so only UI Kit's own components, which are strings, can stand there. */
function wireNodeOfElement({ type, props }: ReactElementLike, owner: string, path: string[]): WireNode {
  const { children, ...rest } = props;
  const here = [...path, 'props'];
  return {
    type: typeof type === 'string' ? type : `a component of the app in the prop "${path.join('.')}"`,
    key: `${owner}:${path.join('.')}`,
    props: wireProps(rest, owner, here),
    children: wireChildren(children, owner, [...here, 'children']),
  };
}

function wireChildren(children: unknown, owner: string, path: string[]): WireNode[] {
  if (Array.isArray(children))
    return children.flatMap((child, index) => wireChildren(child, owner, [...path, String(index)]));
  if (typeof children === 'string' || typeof children === 'number') {
    const key = `${owner}:${path.join('.')}`;
    return [{ type: 'String', key, props: { text: String(children) }, children: [] }];
  }
  return isReactElement(children) ? [wireNodeOfElement(children, owner, path)] : [];
}

function isReactElement(value: unknown): value is ReactElementLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$$typeof' in value &&
    'type' in value &&
    'props' in value &&
    typeof value.props === 'object'
  );
}

function isForgeDoc(value: unknown): value is ForgeDoc {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'props' in value && 'children' in value
  );
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? new Map(Object.entries(found)).get(name) : undefined,
    value,
  );
}
