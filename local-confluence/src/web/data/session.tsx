import { createContext, useContext, type ReactNode } from 'react';
import type { PersonView, SessionView } from '../../local-api';
import { LoadingMark } from '../shell/loading-mark';
import { SignInScreen } from '../shell/sign-in-screen';
import { useAsked } from './use-asked';

export interface Session {
  me: PersonView;
  people: PersonView[];
  siteName: string;
}

const SessionContext = createContext<Session | null>(null);

/** Shows its children to somebody who is signed in, and the choice of people to everybody else. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [asked] = useAsked<SessionView>('/local/session');
  if (asked.state === 'asking') return <LoadingMark />;
  if (asked.state === 'failed') throw asked.error;
  const { me, people, siteName } = asked.answer;
  if (me === null) return <SignInScreen people={people} siteName={siteName} />;
  return <SessionContext.Provider value={{ me, people, siteName }}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession stands outside SessionProvider');
  return session;
}
