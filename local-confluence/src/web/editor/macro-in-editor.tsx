import { IconButton } from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';
import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import EditIcon from '@atlaskit/icon/core/edit';
import RemoveIcon from '@atlaskit/icon/core/delete';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { MacroView } from '../../local-api';
import { ExtensionView } from '../adf/extension-view';
import { textAttr } from '../adf/attrs';
import { macroOfNode, useInstalledApp } from '../data/installed-app';
import { useSay } from '../shell/flags';
import { useWords } from '../words/words';
import { copyNode } from './copy-node';
import { useEditor } from './live-editor';
import { findMacro, removeMacro } from './macro-nodes';
import type { DrawnNodeProps } from './node-portals';
import { MacroIcon } from './slash-suggestions';
import { adfOfNode } from './to-adf';

/** Opens the config form of a macro in the document. */
export const ConfigureContext = createContext<(localId: string) => void>(() => undefined);

/** A macro in the editor: it runs, under a small bar of what can be done with it. */
export function MacroInEditor({ node, isSelected }: DrawnNodeProps) {
  const app = useInstalledApp();
  const adf = useMemo(() => adfOfNode(node), [node]);
  const macro = app === null ? undefined : macroOfNode(app, adf);
  const body = useMemo(() => <ExtensionView node={adf} />, [adf]);
  return (
    <div className={isSelected ? 'editor-macro is-selected' : 'editor-macro'}>
      <MacroBar
        title={macro?.title ?? textAttr(adf, 'text')}
        localId={textAttr(adf, 'localId')}
        macro={macro}
      />
      {body}
    </div>
  );
}

function MacroBar({
  title,
  localId,
  macro,
}: {
  title: string;
  localId: string;
  macro: MacroView | undefined;
}) {
  const words = useWords();
  const say = useSay();
  const { view } = useEditor();
  const configure = useContext(ConfigureContext);

  const copy = (): void => {
    const found = findMacro(view.state, localId);
    if (found === null) return;
    copyNode(view, found.position).then(() => say.done(words.macroCopied), say.failed);
  };
  const remove = (): void => {
    const found = findMacro(view.state, localId);
    if (found !== null) view.dispatch(removeMacro(view.state, found));
    view.focus();
  };

  return (
    <div className="macro-bar" role="toolbar" aria-label={words.macroToolbar(title)}>
      <span
        className="macro-drag"
        draggable
        data-drag-handle
        title={words.dragMacro(title)}
        role="img"
        aria-label={words.dragMacro(title)}
      >
        <DragIcon label="" />
      </span>
      <MacroIcon icon={macro?.icon ?? null} title={title} />
      <span className="macro-bar-title">{title}</span>
      {macro == null || macro.config === null ? null : (
        <BarButton icon={EditIcon} label={words.editMacro(title)} press={() => configure(localId)} />
      )}
      <BarButton icon={CopyIcon} label={words.copyMacro(title)} press={copy} />
      <BarButton icon={RemoveIcon} label={words.removeMacro(title)} press={remove} />
    </div>
  );
}

function BarButton({
  icon,
  label,
  press,
}: {
  icon: typeof CopyIcon;
  label: string;
  press: () => void;
}): ReactNode {
  return <IconButton icon={icon} label={label} appearance="subtle" spacing="compact" onClick={press} />;
}
