import { useMemo } from 'react';
import type { AppPageView, AppView, FrontendContext } from '../../local-api';
import { MacroHost } from '../bridge/macro-host';
import { useStanding } from '../bridge/use-standing';
import { useInstalledApp } from '../data/installed-app';
import { NotFound } from '../page/not-found';
import { useCurrentSpace } from '../shell/current-space';
import { LoadingMark } from '../shell/loading-mark';
import type { AppAddress } from '../shell/route';
import { useDocumentTitle } from '../shell/use-document-title';
import { isHere } from './app-links';

/** A page of the app's own in a space. */
export function SpaceAppScreen({ spaceKey, ...address }: AppAddress & { spaceKey: string }) {
  const app = useInstalledApp();
  const { spaces } = useCurrentSpace();
  const space = spaces?.find(({ key }) => key === spaceKey);
  const extension = useMemo(
    () => space && { type: 'confluence:spacePage' as const, space: { id: space.id, key: space.key } },
    [space?.id, space?.key],
  );
  if (app === null || spaces === null) return <LoadingMark />;
  const page = app.spacePages.find((one) => isHere(app, one, address));
  if (page === undefined || extension === undefined) return <NotFound />;
  return <AppPage app={app} page={page} extension={extension} />;
}

const ON_THE_SITE = { type: 'confluence:globalPage' } as const;

/** A page of the app's own on the site. */
export function GlobalAppScreen(address: AppAddress) {
  const app = useInstalledApp();
  if (app === null) return <LoadingMark />;
  const page = app.globalPages.find((one) => isHere(app, one, address));
  return page === undefined ? <NotFound /> : <AppPage app={app} page={page} extension={ON_THE_SITE} />;
}

interface AppPageProps {
  app: AppView;
  page: AppPageView;
  extension: FrontendContext['extension'];
}

function AppPage({ app, page, extension }: AppPageProps) {
  useDocumentTitle(page.title);
  const standing = useStanding(app);
  const context = useMemo(
    () => ({ ...standing, localId: undefined, moduleKey: page.key, extension }),
    [standing, page.key, extension],
  );
  return (
    <article className="column column-wide app-page">
      <h1>{page.title}</h1>
      <MacroHost resource={page.resource} context={context} />
    </article>
  );
}
