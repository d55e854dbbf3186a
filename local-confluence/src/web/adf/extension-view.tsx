import type { AdfNode } from '../../local-api';
import { macroOfNode, useInstalledApp } from '../data/installed-app';
import { ErrorBoundary } from '../shell/error-boundary';
import { useWords } from '../words/words';
import { textAttr } from './attrs';
import { Blocks } from './adf-view';
import { MacroBlock } from './macro-block';
import { useAdfPlace } from './place';

/** An extension: the installed app's macro runs, any other is named. */
export function ExtensionView({ node }: { node: AdfNode }) {
  const words = useWords();
  const app = useInstalledApp();
  const place = useAdfPlace();
  if (app === null) return null;
  const macro = macroOfNode(app, node);
  if (macro === undefined || place === null) {
    return (
      <div className="adf-unknown">
        {words.unknownExtension(textAttr(node, 'text') || textAttr(node, 'extensionKey'))}
        <Blocks nodes={node.content} />
      </div>
    );
  }
  return (
    <ErrorBoundary>
      <MacroBlock app={app} macro={macro} node={node} place={place} />
    </ErrorBoundary>
  );
}
