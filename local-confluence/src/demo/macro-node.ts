/** The short macro of `demo/site.json`, written out as the node that Confluence puts in a page. */
import { macroAttributes } from '../adf/macro-attributes';
import { isObject } from '../adf/node';
import type { AdfNode } from '../local-api';
import { SentenceError } from '../sentence-error';

/** What of the installed app the demo must know. */
export interface DemoApp {
  appId: string;
  environmentId: string;
  macros: readonly { key: string; title: string; layout: string }[];
}

export function expandMacros(nodes: readonly AdfNode[], app: DemoApp, newLocalId: () => string): AdfNode[] {
  return nodes.map((node) => {
    if (node.type === 'macro') return macroNode(node, app, newLocalId);
    return node.content ? { ...node, content: expandMacros(node.content, app, newLocalId) } : node;
  });
}

/** `{type: 'macro', key, localId?, config?}` as its attributes were read. */
function macroNode(node: AdfNode, app: DemoApp, newLocalId: () => string): AdfNode {
  const { key, config, localId: given } = node.attrs ?? {};
  const macro = app.macros.find((each) => each.key === key);
  if (!macro)
    throw new SentenceError(`demo/site.json names a macro that the app does not have: ${String(key)}`);
  const localId = typeof given === 'string' ? given : newLocalId();
  const attrs = macroAttributes(app, macro, localId);
  const parameters = { ...attrs.parameters, ...(isObject(config) ? { guestParams: config } : {}) };
  return { type: 'extension', attrs: { ...attrs, parameters } };
}

export interface FoundMacro {
  localId: string | undefined;
  config: Record<string, unknown> | undefined;
}

/** The first macro of this module in a page. */
export function findMacro(nodes: readonly AdfNode[], moduleKey: string): FoundMacro | null {
  for (const node of nodes) {
    const { extensionKey, localId, parameters } = node.attrs ?? {};
    if (typeof extensionKey === 'string' && extensionKey.endsWith(`/static/${moduleKey}`)) {
      const config = isObject(parameters) ? parameters['guestParams'] : undefined;
      return {
        localId: typeof localId === 'string' ? localId : undefined,
        config: isObject(config) ? config : undefined,
      };
    }
    const inside = findMacro(node.content ?? [], moduleKey);
    if (inside) return inside;
  }
  return null;
}
