import SectionMessage from '@atlaskit/section-message';
import { useEffect, useRef, useState } from 'react';
import { GlobalAppScreen, SpaceAppScreen } from '../apps/app-page-screen';
import { useInstalledApp } from '../data/installed-app';
import { ContentScreen } from '../page/content-screen';
import { DeveloperPanel } from '../developer/developer-panel';
import { HistoryScreen } from '../page/history-screen';
import { NotFound } from '../page/not-found';
import { EditScreen } from '../editor/edit-screen';
import { useWords } from '../words/words';
import { CurrentSpaceProvider } from './current-space';
import { ErrorBoundary } from './error-boundary';
import { HomeScreen } from './home-screen';
import type { Route } from './route';
import { usePlace } from './router';
import { SideBar } from './side-bar';
import { SpaceScreen } from './space-screen';
import { TopBar } from './top-bar';
import { TemplateScreen } from '../templates/template-screen';
import { TemplatesScreen } from '../templates/templates-screen';
import { ArchiveScreen, TrashScreen } from './trash-screen';

/** The frame around every screen: bar above, spaces and pages at the side, the screen itself. */
export function Site() {
  const words = useWords();
  const { route } = usePlace();
  const [isSideOpen, setIsSideOpen] = useState(false);
  const address = JSON.stringify(route);
  const isFirst = useRef(true);
  useEffect(() => {
    setIsSideOpen(false);
    if (!isFirst.current) arriveAtScreen();
    isFirst.current = false;
  }, [address]);
  return (
    <CurrentSpaceProvider>
      <a className="skip-link" href="#main">
        {words.skipToContent}
      </a>
      <TopBar isSideOpen={isSideOpen} toggleSide={() => setIsSideOpen(!isSideOpen)} />
      <div className="site-body">
        <SideBar isOpen={isSideOpen} />
        <main id="main" className="site-main" tabIndex={-1}>
          <BuildError />
          <ErrorBoundary key={address}>
            <Screen route={route} />
          </ErrorBoundary>
        </main>
      </div>
      <DeveloperPanel />
    </CurrentSpaceProvider>
  );
}

/** A new screen begins at its top, for the eyes and for a screen reader. */
function arriveAtScreen(): void {
  window.scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'space':
      return <SpaceScreen spaceKey={route.spaceKey} />;
    case 'trash':
      return <TrashScreen spaceKey={route.spaceKey} />;
    case 'archive':
      return <ArchiveScreen spaceKey={route.spaceKey} />;
    case 'templates':
      return <TemplatesScreen spaceKey={route.spaceKey} />;
    case 'template':
      return <TemplateScreen key={route.templateId} {...route} />;
    case 'content':
      return <ContentScreen key={route.contentId} contentId={route.contentId} />;
    case 'history':
      return <HistoryScreen key={route.contentId} contentId={route.contentId} />;
    case 'edit':
      return <EditScreen key={route.contentId} contentId={route.contentId} />;
    case 'spaceApp':
      return <SpaceAppScreen {...route} />;
    case 'globalApp':
      return <GlobalAppScreen {...route} />;
    case 'unknown':
      return <NotFound />;
  }
}

function BuildError() {
  const words = useWords();
  const error = useInstalledApp()?.buildError ?? null;
  if (error === null) return null;
  return (
    <div className="build-error" role="alert">
      <SectionMessage appearance="error" title={words.buildFailed}>
        <pre>{error}</pre>
      </SectionMessage>
    </div>
  );
}
