import { useMemo, type ComponentType, type ReactNode } from 'react';
import * as v from 'valibot';
import type { WireNode } from '../frame/wire';
import { useWords } from '../words/words';
import { type NodeComponent, type UiKit, useUiKit } from './ui-kit';
import { drawn, UiNode } from './ui-node';

export interface DrawnProps<Props> {
  props: Props;
  children: ReactNode[];
  /** For the components that take their children apart. */
  node: WireNode;
}

/**
 * A UI Kit component: the properties that it takes, and how it is drawn. A property that is not known, or has a
 * value that is not, is left out and named in the log.
 */
export function component<Entries extends v.ObjectEntries>(
  entries: Entries,
  Draw: ComponentType<DrawnProps<v.InferOutput<v.ObjectSchema<Entries, undefined>>>>,
): NodeComponent {
  const schema = v.object(entries);
  return function Component({ node }) {
    const kit = useUiKit();
    const props = useMemo(() => {
      const given = revived(node.props, kit);
      const wrong = wrongNames(schema, given);
      for (const name of wrong) kit.unknown(`${node.type}.${name}`);
      const fitting = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
      return v.safeParse(schema, fitting);
    }, [node.props, node.type, kit]);
    const children = useMemo(() => drawn(node.children), [node.children]);
    if (!props.success) return <Incomplete name={node.type} issues={props.issues} />;
    return (
      <Draw props={props.output} node={node}>
        {children}
      </Draw>
    );
  };
}

/** What the app left out stands in its place, and the rest of the document around it. */
function Incomplete({ name, issues }: { name: string; issues: v.GenericIssue[] }) {
  const words = useWords();
  const lacking = issues.map((issue) => String(issue.path?.[0]?.key)).join(', ');
  return <div className="adf-unknown">{words.incompleteComponent(name, lacking)}</div>;
}

function wrongNames(
  schema: v.ObjectSchema<v.ObjectEntries, undefined>,
  given: Record<string, unknown>,
): Set<string> {
  const parsed = v.safeParse(schema, given);
  const unknown = Object.keys(given).filter((name) => !(name in schema.entries));
  const misfit = parsed.success ? [] : parsed.issues.map((issue) => String(issue.path?.[0].key));
  return new Set<string>([...unknown, ...misfit]);
}

/** The functions and elements of the app that crossed by name become functions and elements again. */
function revived(props: Record<string, unknown>, kit: UiKit): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, revivedValue(value, kit)]));
}

function revivedValue(value: unknown, kit: UiKit): unknown {
  if (Array.isArray(value)) return value.map((item) => revivedValue(item, kit));
  if (typeof value !== 'object' || value === null) return value;
  if ('$handler' in value && typeof value.$handler === 'string') return kit.handler(value.$handler);
  // The frame's runtime is of one build with this page, and wrote it as a `WireNode`.
  if ('$node' in value) return <UiNode node={value.$node as WireNode} />;
  return revived({ ...value }, kit);
}
