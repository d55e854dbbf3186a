import { Pressable as AkPressable } from '@atlaskit/primitives';
import { boxProps } from './box-props';
import { component } from './component';
import { flag, handler } from './props';
import { useXcss } from './use-xcss';

/** Its `onClick` gets no event. */
export const Pressable = component(
  { ...boxProps, isDisabled: flag, onClick: handler },
  ({ props: { xcss, onClick, ...props }, children }) => (
    <AkPressable {...props} {...useXcss('Pressable', xcss)} onClick={() => void onClick?.()}>
      {children}
    </AkPressable>
  ),
);
