import { Box as AkBox } from '@atlaskit/primitives';
import { boxProps } from './box-props';
import { component } from './component';
import { text } from './props';
import { useXcss } from './use-xcss';

export const Box = component({ ...boxProps, role: text }, ({ props: { xcss, ...props }, children }) => (
  <AkBox {...props} {...useXcss('Box', xcss)}>
    {children}
  </AkBox>
));
