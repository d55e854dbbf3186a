import { Bleed as AkBleed } from '@atlaskit/primitives/compiled';
import { component } from './component';
import { oneOf, testId } from './props';

const bleed = oneOf('space.025', 'space.050', 'space.100', 'space.150', 'space.200');

export const Bleed = component({ all: bleed, block: bleed, inline: bleed, testId }, ({ props, children }) => (
  <AkBleed {...props}>{children}</AkBleed>
));
