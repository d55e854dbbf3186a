import { useEffect } from 'react';
import { useSession } from '../data/session';

/** The title of the browser's tab: what is shown, then the site. */
export function useDocumentTitle(shown: string | null): void {
  const { siteName } = useSession();
  useEffect(() => {
    document.title = shown === null || shown === '' ? siteName : `${shown} - ${siteName}`;
  }, [shown, siteName]);
}
