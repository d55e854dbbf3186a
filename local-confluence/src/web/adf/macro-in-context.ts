import type { AdfNode, MacroExtension } from '../../local-api';

/**
 * `extension.macro` of what `view.getContext()` answers: what people wrote into a macro of layout `bodied`, and, for a
 * config form alone, that it is one.
 */
export function macroInContext(
  { type, content = [] }: AdfNode,
  isInserting: boolean | undefined,
): Pick<MacroExtension, 'macro'> {
  const body =
    type === 'bodiedExtension' ? { body: { type: 'doc' as const, version: 1 as const, content } } : {};
  const form = isInserting === undefined ? {} : { isConfiguring: true, isInserting };
  const macro = { ...body, ...form };
  return Object.keys(macro).length === 0 ? {} : { macro };
}
