import { xcss } from '@forge/react';

/** Around what is opened from the foot of a plan. */
export const footPanel = xcss({
  width: '100%',
  padding: 'space.200',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.small',
});
