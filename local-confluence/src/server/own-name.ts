import { createMiddleware } from 'hono/factory';
import { FRAMES_PATH, FRAME_RUNTIME_PATH } from '../web/frame/frame-document';

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Such names are this machine's by definition (RFC 6761): nobody can have one of their own lead here. */
export const isUnderLocalhost = (hostname: string): boolean => hostname.endsWith('.localhost');

/**
 * The site has no passwords, and listens on this machine alone. A page from elsewhere could still have its own name
 * lead here (DNS rebinding) and would then be of the same origin: under a name that is not this machine's own,
 * nothing is answered, and under those that frames of the app have (`web/frame/frame-home.ts`) frames alone.
 */
export const ownName = createMiddleware(async (c, next) => {
  const { hostname, pathname } = new URL(c.req.url);
  const isOfFrame = pathname === FRAME_RUNTIME_PATH || pathname.startsWith(FRAMES_PATH);
  if (OWN_NAMES.has(hostname) || (isOfFrame && isUnderLocalhost(hostname))) return next();
  return c.text(`This site is not ${hostname}. It answers at http://localhost alone.`, 421);
});
