import AkPopup from '@atlaskit/popup';
import * as v from 'valibot';
import { component } from './component';
import { flag, handler, oneOf, PLACEMENTS, testId, text } from './props';
import { drawn } from './ui-node';
import { wrapped } from './wrapped';

/** Above dialogs, in which a popup may stand. */
const Z_INDEX = 600;

export const Popup = component(
  {
    autoFocus: flag,
    boundary: oneOf('clippingParents'),
    fallbackPlacements: v.exactOptional(v.array(v.picklist(PLACEMENTS))),
    id: text,
    isOpen: v.optional(v.boolean(), false),
    label: text,
    onClose: handler,
    placement: oneOf(...PLACEMENTS),
    role: text,
    rootBoundary: oneOf('viewport', 'document'),
    shouldDisableFocusLock: flag,
    shouldFitContainer: flag,
    shouldFlip: flag,
    shouldRenderToParent: flag,
    shouldUseCaptureOnOutsideClick: flag,
    strategy: oneOf('absolute', 'fixed'),
    testId,
    titleId: text,
  },
  ({ props: { onClose, shouldFitContainer, shouldRenderToParent, strategy, ...props }, node }) => (
    <AkPopup
      {...props}
      {...placed(shouldFitContainer, shouldRenderToParent, strategy)}
      onClose={() => void onClose?.()}
      content={() => <>{drawn(wrapped(node, 'content'))}</>}
      trigger={(trigger) => (
        <span className="uikit-popup-trigger" ref={trigger.ref}>
          {drawn(wrapped(node, 'trigger'))}
        </span>
      )}
    />
  ),
);

/** One that is as wide as its trigger stands beside it in the page; any other may stand above a dialog. */
function placed(
  shouldFitContainer: boolean | undefined,
  shouldRenderToParent: boolean | undefined,
  strategy: 'absolute' | 'fixed' | undefined,
) {
  return shouldFitContainer === true
    ? { zIndex: Z_INDEX, shouldFitContainer, shouldRenderToParent: true as const }
    : {
        zIndex: Z_INDEX,
        shouldRenderToParent: shouldRenderToParent ?? false,
        strategy: strategy ?? ('fixed' as const),
      };
}
