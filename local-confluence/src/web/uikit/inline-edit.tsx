import AkInlineEdit from '@atlaskit/inline-edit';
import { component } from './component';
import { drawable, flag, handler, text } from './props';
import { drawn } from './ui-node';
import { wrapped } from './wrapped';

/** Its value, its validation and whether it is open are kept by `@forge/react`, in the app's frame. */
export const InlineEdit = component(
  {
    cancelButtonLabel: text,
    confirmButtonLabel: text,
    editButtonLabel: text,
    hideActionButtons: flag,
    isEditing: flag,
    isRequired: flag,
    keepEditViewOpenOnBlur: flag,
    label: drawable,
    onCancel: handler,
    onConfirm: handler,
    onEdit: handler,
    readViewFitContainerWidth: flag,
    startWithEditViewOpen: flag,
  },
  ({ props: { onCancel, onConfirm, onEdit, ...props }, node }) => (
    <AkInlineEdit
      {...props}
      defaultValue=""
      editView={() => <>{drawn(wrapped(node, 'editView'))}</>}
      readView={() => <div className="uikit-read-view">{drawn(wrapped(node, 'readView'))}</div>}
      onCancel={() => void onCancel?.()}
      onConfirm={() => void onConfirm?.()}
      onEdit={() => void onEdit?.()}
    />
  ),
);
