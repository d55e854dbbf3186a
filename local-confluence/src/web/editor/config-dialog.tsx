import Modal, { ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo } from 'react';
import { macroOfNode, useInstalledApp } from '../data/installed-app';
import { AddedMacroConfigForm, MacroConfigForm } from '../adf/macro-block';
import { useAdfPlace } from '../adf/place';
import { ConfigPanel } from './config-panel';
import { useEditor } from './live-editor';
import { configureMacro, findMacro } from './macro-nodes';
import { adfOfNode } from './to-adf';

export interface Configuring {
  localId: string;
  isInserting: boolean;
}

/**
 * The app's own form for a macro's config, in a dialog, or beside the page where it keeps by itself. What it submits goes into the node; closing it
 * leaves the node as it is: a macro whose form was dismissed stays, without config.
 */
export function ConfigDialog({ configuring, close }: { configuring: Configuring; close: () => void }) {
  const app = useInstalledApp();
  const place = useAdfPlace();
  const { view } = useEditor();
  const { localId, isInserting } = configuring;
  // The node as it was when the form opened: what is submitted meanwhile must not start the form anew.
  const node = useMemo(() => {
    const found = findMacro(view.state, localId);
    return found === null ? null : adfOfNode(found.node);
  }, [view, localId]);
  const macro = app === null || node === null ? undefined : macroOfNode(app, node);
  if (app === null || place === null || node === null || macro === undefined || macro.config === null)
    return null;

  const submit = (config: Record<string, unknown>, keepEditing: boolean): void => {
    const found = findMacro(view.state, localId);
    if (found === null) throw new Error('MACRO_NOT_FOUND');
    view.dispatch(configureMacro(view.state, found, config));
    if (!keepEditing) finish();
  };
  const finish = (): void => {
    close();
    view.focus();
  };

  const form = { app, macro, node, place, isInserting, submit, close: finish };
  if (macro.config.isAdded)
    return (
      <ConfigPanel title={macro.config.title} close={finish}>
        <AddedMacroConfigForm {...form} />
      </ConfigPanel>
    );
  return (
    <ModalTransition>
      <Modal
        onClose={finish}
        width={WIDTHS[macro.config.viewportSize]}
        shouldScrollInViewport
        label={macro.config.title}
      >
        <MacroConfigForm {...form} />
      </Modal>
    </ModalTransition>
  );
}

/** The manifest's `viewportSize` as Atlaskit's dialogs have it. */
const WIDTHS = { small: 'small', medium: 'medium', large: 'large', xlarge: 'x-large', max: '96%' } as const;
