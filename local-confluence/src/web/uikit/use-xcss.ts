import type { XCSS } from '@atlaskit/primitives';
import { useMemo } from 'react';
import { useUiKit } from './ui-kit';
import { stylesOf } from './xcss';

/** The styles of a component; what Forge does not let through is named in the log. */
export function useXcss(component: string, given: Record<string, unknown> | undefined): { xcss?: XCSS } {
  const { unknown } = useUiKit();
  return useMemo(
    () =>
      given === undefined ? {} : { xcss: stylesOf(given, (style) => unknown(`${component}.xcss ${style}`)) },
    [component, given, unknown],
  );
}
