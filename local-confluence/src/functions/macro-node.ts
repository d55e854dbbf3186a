/** Which of the app's macros an extension node of a page stands for, as `demo/macro-node.ts` writes it. */
import { extensionKeyOf } from '../adf/macro-attributes';
import { isObject } from '../adf/node';
import { ENVIRONMENT_ID, type InstalledApp } from '../bundle/installed-app';
import type { AdfNode } from '../local-api';
import type { MacroModule } from '../manifest/manifest';

export interface FoundMacro {
  macro: MacroModule;
  localId: string | undefined;
  config: Record<string, unknown> | undefined;
  /** The pasted link that it was made of (`web/editor/auto-convert.ts`). */
  autoConvertLink: string | undefined;
}

/** Null for a macro that is not this app's. */
export function macroOfNode({ appId, manifest }: InstalledApp, node: AdfNode): FoundMacro | null {
  const { extensionKey, localId, parameters } = node.attrs ?? {};
  const app = { appId, environmentId: ENVIRONMENT_ID };
  const macro = manifest.modules.macro.find((each) => extensionKey === extensionKeyOf(app, each));
  if (!macro) return null;
  const { guestParams: config, autoConvertLink } = isObject(parameters) ? parameters : {};
  return {
    macro,
    localId: typeof localId === 'string' ? localId : undefined,
    config: isObject(config) ? config : undefined,
    autoConvertLink: typeof autoConvertLink === 'string' ? autoConvertLink : undefined,
  };
}
