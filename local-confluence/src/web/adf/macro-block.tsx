import { ModalBody, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useMemo } from 'react';
import * as v from 'valibot';
import type { AdfNode, AppView, FrontendContext, MacroView } from '../../local-api';
import { MacroHost } from '../bridge/macro-host';
import { submittedConfig } from '../bridge/submitted-config';
import { useStanding } from '../bridge/use-standing';
import { useWords } from '../words/words';
import { AddedConfigForm } from './added-config-form';
import { textAttr } from './attrs';
import { macroInContext } from './macro-in-context';
import type { AdfPlace } from './place';

interface MacroBlockProps {
  app: AppView;
  macro: MacroView;
  node: AdfNode;
  place: AdfPlace;
}

/** A macro of the app in a page. */
export function MacroBlock(props: MacroBlockProps) {
  const context = useFrontendContext(props);
  const { developer } = useWords();
  if (!props.macro.isOpen) return <div className="adf-unknown">{developer.notOpen}</div>;
  return (
    <div className={props.node.type === 'inlineExtension' ? 'macro is-inline' : 'macro'}>
      <MacroHost resource={props.macro.resource} context={context} />
    </div>
  );
}

interface MacroConfigFormProps extends MacroBlockProps {
  isInserting: boolean;
  submit: (config: Record<string, unknown>, keepEditing: boolean) => void;
  close: () => void;
}

/** The app's form for a macro's config, inside a dialog. */
export function MacroConfigForm({ isInserting, submit, close, ...props }: MacroConfigFormProps) {
  const { macro } = props;
  const context = useFrontendContext(props, isInserting);
  if (macro.config === null) return null;
  return (
    <>
      <ModalHeader hasCloseButton>
        <ModalTitle>{macro.config.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="uikit-dialog-body">
          <MacroHost
            resource={macro.config.resource}
            context={context}
            onSubmit={(payload) => {
              const { config, keepEditing } = submittedConfig(payload, macro);
              submit(config, keepEditing);
            }}
            onClose={close}
          />
        </div>
      </ModalBody>
    </>
  );
}

const contentOf = ({ id, kind, subtype }: NonNullable<AdfPlace['content']>) => ({
  id,
  type: kind,
  ...(subtype === null ? {} : { subtype }),
});

/** The form that the macro adds to its own front end, which stands beside the page. */
export function AddedMacroConfigForm({ isInserting, submit, close, ...props }: MacroConfigFormProps) {
  const { macro } = props;
  const context = useFrontendContext(props, isInserting);
  if (macro.config === null) return null;
  return (
    <AddedConfigForm
      resource={macro.config.resource}
      context={context}
      config={configIn(props.node)}
      keep={(config) => submit(config, true)}
      close={close}
    />
  );
}

const guestParams = v.object({
  parameters: v.object({ guestParams: v.record(v.string(), v.unknown()) }),
});
function configIn({ attrs }: AdfNode): Record<string, unknown> {
  const stored = v.safeParse(guestParams, attrs);
  return stored.success ? stored.output.parameters.guestParams : {};
}

const pasted = v.object({ parameters: v.object({ autoConvertLink: v.string() }) });

/** What `view.getContext()` answers. `isInserting` is given by the config form alone. */
function useFrontendContext(
  { app, macro, node, place }: MacroBlockProps,
  isInserting?: boolean,
): FrontendContext {
  const standing = useStanding(app);
  return useMemo(() => {
    const { content, space, templateId } = place;
    const config = v.safeParse(guestParams, node.attrs);
    const link = v.safeParse(pasted, node.attrs);
    const localId = textAttr(node, 'localId');
    return {
      ...standing,
      localId: localId === '' ? undefined : localId,
      moduleKey: macro.key,
      extension: {
        type: 'macro',
        ...(content === null ? {} : { content: contentOf(content) }),
        space: { id: space.id, key: space.key },
        ...(templateId === undefined ? {} : { template: { id: templateId } }),
        isEditing: place.isEditing || isInserting !== undefined,
        ...(config.success ? { config: config.output.parameters.guestParams } : {}),
        ...(link.success ? { autoConvertLink: link.output.parameters.autoConvertLink } : {}),
        ...macroInContext(node, isInserting),
        references: [],
      },
    };
  }, [standing, macro, node, place, isInserting]);
}
