import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { commentIdOf, routeOf, type Route } from './route';

interface Place {
  route: Route;
  /** The comment that the address leads to. */
  commentId: string | null;
}

const PlaceContext = createContext<Place | null>(null);
const MOVED = 'local-confluence:moved';

/** Goes to an address of this site without loading it anew. */
export function goTo(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  window.dispatchEvent(new Event(MOVED));
}

export function Router({ children }: { children: ReactNode }) {
  const [href, setHref] = useState(window.location.href);
  useEffect(() => {
    const look = (): void => setHref(window.location.href);
    const events = [MOVED, 'popstate', 'hashchange'];
    for (const event of events) window.addEventListener(event, look);
    return () => {
      for (const event of events) window.removeEventListener(event, look);
    };
  }, []);
  const place = useMemo(() => {
    const { pathname, search, hash } = new URL(href);
    return { route: routeOf(pathname, search), commentId: commentIdOf(search, hash) };
  }, [href]);
  return <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>;
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('usePlace stands outside Router');
  return place;
}

/** An ordinary link that stays in this page when it is pressed in the ordinary way. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a {...rest} href={href} onClick={(event) => follow(event, href, onClick)} />;
}

function follow(
  event: MouseEvent<HTMLAnchorElement>,
  href: string,
  first: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined,
): void {
  first?.(event);
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  goTo(href);
}
