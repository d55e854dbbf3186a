/** `/login?as=<address>` signs a browser in; `/login` shows who there is. */
import { Hono } from 'hono';
import { escapeHtml } from '../adf/to-html';
import type { DoorEnv } from '../rest/door';
import type { PersonRecord } from '../site/records';
import type { Site } from '../site/site';
import { smallPage } from './html';
import { signIn } from './session';

export function loginRoutes(site: Site) {
  const routes = new Hono<DoorEnv>();
  routes.get('/login', (c) => {
    const address = c.req.query('as');
    const to = ownPath(c.req.query('to'));
    if (address === undefined) return c.html(smallPage('Sign in', chooser(site.people.everybody(), to)));
    const who = site.people.byEmail(address);
    if (who?.status === 'active') {
      signIn(c, who.accountId);
      return c.redirect(to);
    }
    const why = who
      ? `The account ${who.email} is deactivated.`
      : `There is no account ${address} on this site.`;
    const others = chooser(site.people.everybody(), to);
    return c.html(
      smallPage('Sign in', `<p role="alert">${escapeHtml(why)} Choose another one:</p>${others}`),
      403,
    );
  });
  return routes;
}

/** A path of this site; anything else that a link could carry leads to the start. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/';
}

function chooser(people: readonly PersonRecord[], to: string): string {
  const rows = people.map(({ name, email, status }) => {
    const who = `${escapeHtml(name)} <small>${escapeHtml(email)}</small>`;
    if (status !== 'active') return `<li>${who} <small>(deactivated)</small></li>`;
    const query = new URLSearchParams({ as: email, to });
    return `<li><a href="/login?${escapeHtml(query.toString())}">${who}</a></li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}
