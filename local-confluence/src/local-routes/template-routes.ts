/** `/local/spaces/{key}/templates` and `/local/templates/…`: what a new page of a space can begin with. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { adfDocument } from '../adf/schema';
import type { TemplateLine } from '../local-api';
import { bodyOf, type DoorEnv, signedIn } from '../rest/door';
import type { Site } from '../site/site';
import { templateView } from './views';

const saveTemplate = v.object({ name: v.string(), body: adfDocument });

export function templateRoutes(site: Site) {
  const routes = new Hono<DoorEnv>();

  routes.get('/spaces/:key/templates', (c) => {
    const caller = signedIn(c);
    const { id } = site.spaces.byKey(caller, c.req.param('key'));
    const lines: TemplateLine[] = site.templates.ofSpace(caller, id).map(({ id, name }) => ({ id, name }));
    return c.json(lines);
  });

  routes.post('/spaces/:key/templates', async (c) => {
    const caller = signedIn(c);
    const space = site.spaces.byKey(caller, c.req.param('key'));
    const created = site.templates.create(caller, space.id, await bodyOf(c, saveTemplate));
    return c.json(templateView(site, caller, created));
  });

  routes.get('/templates/:id', (c) => {
    const caller = signedIn(c);
    return c.json(templateView(site, caller, site.templates.get(caller, c.req.param('id'))));
  });

  routes.put('/templates/:id', async (c) => {
    const caller = signedIn(c);
    const saved = site.templates.save(caller, c.req.param('id'), await bodyOf(c, saveTemplate));
    return c.json(templateView(site, caller, saved));
  });

  routes.delete('/templates/:id', (c) => {
    site.templates.delete(signedIn(c), c.req.param('id'));
    return c.body(null, 204);
  });

  return routes;
}
