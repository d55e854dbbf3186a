import { includedBy, isExcerpt } from '../../adf/include-macro';
import type { AdfNode } from '../../local-api';
import { macroOfNode, useInstalledApp } from '../data/installed-app';
import { ErrorBoundary } from '../shell/error-boundary';
import { useWords } from '../words/words';
import { textAttr } from './attrs';
import { Blocks } from './adf-view';
import { IncludedPage } from './included-page';
import { MacroBlock } from './macro-block';
import { useAdfPlace } from './place';

/** An extension: the installed app's macro runs, Confluence's own that show another page do, any other is named. */
export function ExtensionView({ node }: { node: AdfNode }) {
  const words = useWords();
  const app = useInstalledApp();
  const place = useAdfPlace();
  if (app === null) return null;
  const included = includedBy(node);
  if (included !== null && place !== null) return <IncludedPage included={included} place={place} />;
  const macro = macroOfNode(app, node);
  if (isExcerpt(node)) return <Blocks nodes={node.content} />;
  if (macro === undefined || place === null) {
    return (
      <div className={node.type === 'inlineExtension' ? 'adf-unknown-inline' : 'adf-unknown'}>
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
