/**
 * The form that a macro adds with `ForgeReconciler.addConfig`: fields by name and nothing that submits. Confluence fills
 * them with the config, and keeps what is chosen in them.
 */
import type { WireNode } from '../frame/wire';

export type ConfigValues = Readonly<Record<string, unknown>>;

/** The form with the config in its fields: a field begins with what is stored under its name. */
export function filled(node: WireNode, config: ConfigValues): WireNode {
  const children = node.children.map((child) => filled(child, config));
  const { name, options } = node.props;
  const value = typeof name === 'string' ? config[name] : undefined;
  if (value === undefined) return { ...node, children };
  const begin = node.type === 'Select' ? optionsOf(options, value) : value;
  const beginning = node.type === 'Checkbox' || node.type === 'Toggle' ? 'defaultChecked' : 'defaultValue';
  return { ...node, children, props: { ...node.props, [beginning]: begin } };
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

function fieldsOf(node: WireNode): WireNode[] {
  const own = typeof node.props['name'] === 'string' ? [node] : [];
  return [...own, ...node.children.flatMap(fieldsOf)];
}
