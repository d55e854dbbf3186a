import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { Language } from '../../local-api';
import { english, type Words } from './en-us';
import { french } from './fr-fr';

const CATALOGS: Record<Language, Words> = { 'en-US': english, 'fr-FR': french };

interface Speech {
  words: Words;
  language: Language;
  /** "24 Nov 2026, 09:14" in the person's language and time zone. */
  when: (at: number) => string;
}

const SpeechContext = createContext<Speech>(speechIn('en-US', undefined));

function speechIn(language: Language, timeZone: string | undefined): Speech {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return { words: CATALOGS[language], language, when: (at) => format.format(at) };
}

/** The site speaks to each person in their language. */
export function SpeechProvider({
  language,
  timeZone,
  children,
}: {
  language: Language;
  timeZone?: string;
  children: ReactNode;
}) {
  const speech = useMemo(() => speechIn(language, timeZone), [language, timeZone]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);
export const useWords = (): Words => useContext(SpeechContext).words;
