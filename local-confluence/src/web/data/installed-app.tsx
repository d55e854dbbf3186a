import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { extensionKeyOf, FORGE_EXTENSION_TYPE } from '../../adf/macro-attributes';
import type { AdfNode, AppView, MacroView } from '../../local-api';
import { ask, sentenceOf } from './ask';
import { useAsked, type Asked } from './use-asked';
import { useEvery } from './use-every';

/** Who changes a file of the app sees it within two seconds: nearly all of them are for the compiler. */
const LOOK_MS = 250;

const InstalledAppContext = createContext<AppView | null>(null);
const AskAgainContext = createContext<() => Promise<void>>(() => Promise.resolve());

/** What the app of this site offers; null until it is known. A site without a working app still has its pages. */
export function InstalledAppProvider({ children }: { children: ReactNode }) {
  const [asked, askAgain] = useAsked<AppView>('/local/app');
  const app = useMemo(() => appOf(asked), [asked]);
  useEvery(LOOK_MS, () => {
    if (app?.isWatched !== true) return;
    ask<AppView>('GET', '/local/app').then(
      (now) => {
        if (JSON.stringify(now) !== JSON.stringify(app)) void askAgain();
      },
      // The site is away, or begins again with a changed manifest.
      () => undefined,
    );
  });
  return (
    <AskAgainContext.Provider value={askAgain}>
      <InstalledAppContext.Provider value={app}>{children}</InstalledAppContext.Provider>
    </AskAgainContext.Provider>
  );
}

function appOf(asked: Asked<AppView>): AppView | null {
  if (asked.state === 'asking') return null;
  if (asked.state === 'answered') return asked.answer;
  return {
    appId: '',
    environmentId: '',
    macros: [],
    spacePages: [],
    globalPages: [],
    buildError: sentenceOf(asked.error),
    reader: 'licensed',
    deployment: '',
    isWatched: false,
  };
}

export function useInstalledApp(): AppView | null {
  return useContext(InstalledAppContext);
}

/** For who changed how the app is shown. */
export const useAskAppAgain = (): (() => Promise<void>) => useContext(AskAgainContext);

/** The macro that an extension node stands for, when it is one of this app's. */
export function macroOfNode(app: AppView, node: AdfNode): MacroView | undefined {
  if (node.attrs?.['extensionType'] !== FORGE_EXTENSION_TYPE) return undefined;
  return app.macros.find((macro) => node.attrs?.['extensionKey'] === extensionKeyOf(app, macro));
}
