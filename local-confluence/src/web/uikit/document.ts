/**
 * A UI Kit document as the page keeps it. Every commit of the app sends the whole tree anew; what did not change
 * stays the same object here, so that React draws only what did.
 */
import * as v from 'valibot';
import type { WireNode } from '../frame/wire';

const wireNode: v.GenericSchema<WireNode> = v.object({
  type: v.string(),
  key: v.string(),
  props: v.record(v.string(), v.unknown()),
  children: v.lazy(() => v.array(wireNode)),
});

export function readDocument(json: string, before: WireNode | null): WireNode {
  const after = v.parse(wireNode, JSON.parse(json));
  return before === null ? after : sharing(before, after);
}

/** `after`, made of the objects of `before` wherever nothing changed. */
function sharing(before: WireNode, after: WireNode): WireNode {
  if (before.key !== after.key || before.type !== after.type) return after;
  const former = new Map(before.children.map((child) => [child.key, child]));
  const children = after.children.map((child) => {
    const twin = former.get(child.key);
    return twin === undefined ? child : sharing(twin, child);
  });
  const props = isSameJson(before.props, after.props) ? before.props : after.props;
  const isSame =
    props === before.props &&
    children.length === before.children.length &&
    children.every((child, index) => child === before.children[index]);
  return isSame ? before : { ...after, props, children };
}

function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && isSameJson(value, right.get(name)))
  );
}
