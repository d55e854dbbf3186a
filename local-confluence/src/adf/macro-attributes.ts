/** The attributes of the node that Confluence puts in a page for a Forge macro (documentation of `getEditorContent`). */

/** The extension type of every Forge macro. */
export const FORGE_EXTENSION_TYPE = 'com.atlassian.ecosystem';

interface OfApp {
  readonly appId: string;
  readonly environmentId: string;
}

interface OfMacro {
  readonly key: string;
  readonly title: string;
  readonly layout: string;
}

/** `<appId>/<envId>/static/<macro key>`: what `extensionKey` holds and `extensionId` ends with. */
export function extensionKeyOf({ appId, environmentId }: OfApp, { key }: Pick<OfMacro, 'key'>): string {
  return `${appId}/${environmentId}/static/${key}`;
}

/** The node of a macro of this layout: a block, or a piece of a line. */
export const macroNodeType = (layout: string) => (layout === 'inline' ? 'inlineExtension' : 'extension');

/** Without a config: a form writes it into `parameters.guestParams`. */
export function macroAttributes(app: OfApp, macro: OfMacro, localId: string) {
  const extensionKey = extensionKeyOf(app, macro);
  return {
    extensionType: FORGE_EXTENSION_TYPE,
    extensionKey,
    text: macro.title,
    // A piece of a line has no width of its own.
    ...(macro.layout === 'inline' ? {} : { layout: 'default' }),
    localId,
    parameters: {
      localId,
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
      extensionTitle: macro.title,
      layout: macro.layout,
      forgeEnvironment: 'DEVELOPMENT',
      render: 'native',
    },
  };
}
