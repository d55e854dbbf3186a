/** `/wiki/api/v2/spaces` */
import { Hono } from 'hono';
import type { Site } from '../../site/site';
import { type DoorEnv, signedIn } from '../door';
import { page, withBase } from './paging';
import { listIn } from './query';
import { spaceShape } from './shapes';

export function spaceRoutes(site: Site, base: () => string) {
  const routes = new Hono<DoorEnv>();

  routes.get('/', (c) => {
    const [ids, keys] = [listIn(c, 'ids'), listIn(c, 'keys')];
    const rows = site.spaces
      .all(signedIn(c))
      .filter(({ id, key }) => (ids?.includes(id) ?? true) && (keys?.includes(key) ?? true));
    return page(c, { rows, order: ({ id }) => Number(id), show: spaceShape, base: base() });
  });

  routes.get('/:id', (c) =>
    c.json(withBase(spaceShape(site.spaces.get(signedIn(c), c.req.param('id'))), base())),
  );

  return routes;
}
