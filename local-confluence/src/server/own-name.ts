import { createMiddleware } from 'hono/factory';

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The site has no passwords, and listens on this machine alone. A page from elsewhere could still have its own name
 * lead here (DNS rebinding) and would then be of the same origin: under a name that is not this machine's own,
 * nothing is answered.
 */
export const ownName = createMiddleware(async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (OWN_NAMES.has(hostname)) return next();
  return c.text(`This site is not ${hostname}. It answers at http://localhost alone.`, 421);
});
