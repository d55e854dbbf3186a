import AkModal, {
  ModalBody as AkModalBody,
  ModalFooter as AkModalFooter,
  ModalHeader as AkModalHeader,
  ModalTitle as AkModalTitle,
  ModalTransition as AkModalTransition,
} from '@atlaskit/modal-dialog';
import { component } from './component';
import { flag, handler, oneOf, testId, text, textOrNumber } from './props';

/** Drawn over the whole page, not inside the macro. With a `title` it brings a header, and in it a way out. */
export const Modal = component(
  {
    autoFocus: flag,
    height: textOrNumber,
    label: text,
    onClose: handler,
    shouldScrollInViewport: flag,
    testId,
    title: text,
    width: textOrNumber,
  },
  ({ props: { autoFocus: _autoFocus, onClose, title, label, ...props }, children }) => {
    return (
      <AkModal {...props} {...(label === undefined ? {} : { label })} onClose={() => void onClose?.()}>
        {title === undefined ? null : (
          <AkModalHeader hasCloseButton>
            <AkModalTitle>{title}</AkModalTitle>
          </AkModalHeader>
        )}
        {children}
      </AkModal>
    );
  },
);

export const ModalHeader = component({ testId }, ({ props, children }) => (
  <AkModalHeader {...props}>{children}</AkModalHeader>
));
export const ModalTitle = component(
  { appearance: oneOf('danger', 'warning'), isMultiline: flag, testId },
  ({ props, children }) => <AkModalTitle {...props}>{children}</AkModalTitle>,
);
export const ModalBody = component({ hasInlinePadding: flag, testId }, ({ props, children }) => (
  <AkModalBody {...props}>{children}</AkModalBody>
));
export const ModalFooter = component({ testId }, ({ props, children }) => (
  <AkModalFooter {...props}>{children}</AkModalFooter>
));
export const ModalTransition = component({}, ({ children }) => (
  <AkModalTransition>{children}</AkModalTransition>
));
