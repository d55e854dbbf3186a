/**
 * The form that a macro adds with `ForgeReconciler.addConfig`: fields by name and nothing that submits. Confluence fills
 * them with the config, and keeps what is chosen in them by itself (the page "Add configuration to a macro with UI Kit").
 */
import type { WireNode } from '../frame/wire';

export type ConfigValues = Readonly<Record<string, unknown>>;

/** The form with the config in its fields: a field begins with what is stored under its name. */
export function filled(node: WireNode, config: ConfigValues): WireNode {
  const children = labelled(node.children.map((child) => filled(child, config)));
  const { name, options } = node.props;
  const value = typeof name === 'string' ? config[name] : undefined;
  if (value === undefined) return { ...node, children };
  const begin = node.type === 'Select' ? optionsOf(options, value) : value;
  const beginning = node.type === 'Checkbox' || node.type === 'Toggle' ? 'defaultChecked' : 'defaultValue';
  return { ...node, children, props: { ...node.props, [beginning]: begin } };
}

/** A label in such a form names no field: it stands before its own ("Label" on the page of the macro module). */
function labelled(nodes: readonly WireNode[]): WireNode[] {
  const fieldAfter = (index: number) => (nodes[index]?.type === 'Label' ? nodes[index + 1] : undefined);
  return nodes.map((node, index) => {
    const field = fieldAfter(index);
    const isOwn = fieldAfter(index - 1) === node;
    if (field !== undefined) return { ...node, props: { labelFor: field.key, ...node.props } };
    return isOwn ? { ...node, props: { id: node.key, ...node.props } } : node;
  });
}

/** A Select begins with options, where its config has their values. */
function optionsOf(options: unknown, value: unknown): unknown {
  const all: readonly unknown[] = Array.isArray(options) ? options : [];
  const optionOf = (one: unknown) => all.find((option) => valueOf(option) === one);
  if (!Array.isArray(value)) return optionOf(value);
  const values: readonly unknown[] = value;
  return values.map(optionOf).filter((option) => option !== undefined);
}

const valueOf = (option: unknown): unknown =>
  typeof option === 'object' && option !== null && 'value' in option ? option.value : undefined;

type Kept = string | boolean | readonly string[];

/** What stands in the fields now: a list where several can be chosen. */
export function valuesIn(document: WireNode, sent: FormData): Record<string, Kept> {
  return Object.fromEntries(
    fieldsOf(document).map(({ type, props }): [string, Kept] => {
      const name = String(props['name']);
      const texts = sent
        .getAll(name)
        .filter((one) => typeof one === 'string' && one !== '')
        .map(String);
      if (type === 'Checkbox' || type === 'Toggle') return [name, sent.has(name)];
      const isMany = type === 'CheckboxGroup' || props['isMulti'] === true;
      return [name, isMany ? texts : (texts[0] ?? '')];
    }),
  );
}

/** Whether somebody changed a field that was there: one that came just now begins with what the app says. */
export function isChoice(before: ConfigValues, now: ConfigValues): boolean {
  return Object.entries(now).some(
    ([name, value]) => name in before && JSON.stringify(before[name]) !== JSON.stringify(value),
  );
}

function fieldsOf(node: WireNode): WireNode[] {
  const own = typeof node.props['name'] === 'string' ? [node] : [];
  return [...own, ...node.children.flatMap(fieldsOf)];
}
