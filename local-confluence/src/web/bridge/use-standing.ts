import { useColorMode } from '@atlaskit/app-provider';
import { useMemo } from 'react';
import { CLOUD_ID } from '../../functions/installation';
import type { AppView, FrontendContext } from '../../local-api';
import { useSession } from '../data/session';

/** What `view.getContext()` answers wherever a module stands: who looks, and how. */
export function useStanding({
  environmentId,
}: AppView): Omit<FrontendContext, 'localId' | 'moduleKey' | 'extension'> {
  const { me } = useSession();
  const colorMode = useColorMode() === 'dark' ? 'dark' : 'light';
  return useMemo(
    () => ({
      accountId: me.accountId,
      accountType: 'licensed',
      cloudId: CLOUD_ID,
      siteUrl: window.location.origin,
      locale: me.language,
      timezone: me.timeZone,
      environmentId,
      environmentType: 'DEVELOPMENT',
      theme: { colorMode, dark: 'dark', light: 'light', spacing: 'spacing' },
    }),
    [environmentId, me, colorMode],
  );
}
