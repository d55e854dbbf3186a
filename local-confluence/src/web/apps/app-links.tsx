/** Links to the pages of the app's own: in the space's menu, and in the site's. */
import AppIcon from '@atlaskit/icon/core/app';
import type { AppPageView, AppView } from '../../local-api';
import { useInstalledApp } from '../data/installed-app';
import { useCurrentSpace } from '../shell/current-space';
import { paths, type AppAddress } from '../shell/route';
import { Link, usePlace } from '../shell/router';
import { useWords } from '../words/words';

const addressOf = ({ appId, environmentId }: AppView, { route }: AppPageView): AppAddress => ({
  appId,
  environmentId,
  route,
});

/** Whether the address leads to this page of the app. */
export function isHere(app: AppView, page: AppPageView, address: AppAddress): boolean {
  const own = addressOf(app, page);
  return (
    own.appId === address.appId && own.environmentId === address.environmentId && own.route === address.route
  );
}

export function SpaceAppLinks() {
  const app = useInstalledApp();
  const words = useWords();
  const { space } = useCurrentSpace();
  const { route } = usePlace();
  if (app === null || space === null) return null;
  return (
    <AppLinks
      heading={words.appsIn(space.name)}
      pages={app.spacePages}
      hrefOf={(page) => paths.spaceApp(space.key, addressOf(app, page))}
      isCurrent={(page) => route.screen === 'spaceApp' && isHere(app, page, route)}
    />
  );
}

export function GlobalAppLinks() {
  const words = useWords();
  const app = useInstalledApp();
  const { route } = usePlace();
  if (app === null) return null;
  return (
    <AppLinks
      heading={words.apps}
      pages={app.globalPages}
      hrefOf={(page) => paths.globalApp(addressOf(app, page))}
      isCurrent={(page) => route.screen === 'globalApp' && isHere(app, page, route)}
    />
  );
}

interface AppLinksProps {
  heading: string;
  pages: AppPageView[];
  hrefOf: (page: AppPageView) => string;
  isCurrent: (page: AppPageView) => boolean;
}

function AppLinks({ heading, pages, hrefOf, isCurrent }: AppLinksProps) {
  if (pages.length === 0) return null;
  return (
    <>
      <h2 className="side-heading">{heading}</h2>
      <ul className="side-list">
        {pages.map((page) => (
          <li key={page.key}>
            <Link
              className="side-link"
              href={hrefOf(page)}
              aria-current={isCurrent(page) ? 'page' : undefined}
            >
              {page.icon === null ? (
                <AppIcon label="" />
              ) : (
                <img className="side-app-icon" src={page.icon} alt="" />
              )}
              <span className="side-link-text">{page.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
