import '@atlaskit/css-reset';
import './site.css';
import './comments/comments.css';
import './developer/developer.css';
import './notifications/notifications.css';
import './page/page.css';
import './uikit/uikit.css';
import AppProvider from '@atlaskit/app-provider';
import { createRoot } from 'react-dom/client';
import { InstalledAppProvider } from './data/installed-app';
import { SessionProvider, useSession } from './data/session';
import { PersonNames } from './people/person-names';
import { ErrorBoundary } from './shell/error-boundary';
import { FlagsProvider } from './shell/flags';
import { printInLight } from './shell/print-in-light';
import { Router } from './shell/router';
import { Site } from './shell/site';
import { rememberedColorMode } from './shell/theme-menu';
import { SpeechProvider } from './words/words';

/** Everything below speaks the language of who is signed in. */
function SignedIn() {
  const { me } = useSession();
  return (
    <SpeechProvider language={me.language} timeZone={me.timeZone}>
      <ErrorBoundary>
        <FlagsProvider>
          <PersonNames>
            <InstalledAppProvider>
              <Router>
                <Site />
              </Router>
            </InstalledAppProvider>
          </PersonNames>
        </FlagsProvider>
      </ErrorBoundary>
    </SpeechProvider>
  );
}

printInLight();
const place = document.getElementById('root');
if (place === null) throw new Error('The page of the site has no element "root".');
createRoot(place).render(
  <AppProvider defaultColorMode={rememberedColorMode()}>
    <ErrorBoundary>
      <SessionProvider>
        <SignedIn />
      </SessionProvider>
    </ErrorBoundary>
  </AppProvider>,
);
