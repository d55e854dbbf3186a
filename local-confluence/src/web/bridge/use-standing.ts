import { useColorMode } from '@atlaskit/app-provider';
import { useMemo } from 'react';
import type { Reader } from '../../developer/switches';
import { CLOUD_ID } from '../../functions/installation';
import type { AppView, FrontendContext } from '../../local-api';
import { useSession } from '../data/session';

const ACCOUNT_TYPES = {
  licensed: 'licensed',
  guest: 'unlicensed',
  anonymous: 'anonymous',
} as const satisfies Record<Reader, FrontendContext['accountType']>;

/** What `view.getContext()` answers wherever a module stands: who looks, and how. */
export function useStanding({
  environmentId,
  reader,
}: AppView): Omit<FrontendContext, 'localId' | 'moduleKey' | 'extension'> {
  const { me } = useSession();
  const colorMode = useColorMode() === 'dark' ? 'dark' : 'light';
  return useMemo(
    () => ({
      accountId: reader === 'anonymous' ? undefined : me.accountId,
      accountType: ACCOUNT_TYPES[reader],
      cloudId: CLOUD_ID,
      siteUrl: window.location.origin,
      locale: me.language,
      timezone: me.timeZone,
      environmentId,
      environmentType: 'DEVELOPMENT',
      theme: { colorMode, dark: 'dark', light: 'light', spacing: 'spacing' },
    }),
    [environmentId, reader, me, colorMode],
  );
}
