/** `/wiki/api/v2/spaces` */
import { Hono } from 'hono';
import type { Site } from '../../site/site';
import { type DoorEnv, signedIn } from '../door';
import { page, withBase } from './paging';
import { flagIn, listIn } from './query';
import { spaceOperationShapes, spaceShape } from './shapes';

export function spaceRoutes(site: Site, base: () => string) {
  const routes = new Hono<DoorEnv>();

  routes.get('/', (c) => {
    const [ids, keys] = [listIn(c, 'ids'), listIn(c, 'keys')];
    const rows = site.spaces
      .all(signedIn(c))
      .filter(({ id, key }) => (ids?.includes(id) ?? true) && (keys?.includes(key) ?? true));
    return page(c, { rows, order: ({ id }) => Number(id), show: spaceShape, base: base() });
  });

  routes.get('/:id', (c) => {
    const caller = signedIn(c);
    const space = site.spaces.get(caller, c.req.param('id'));
    const shape = withBase(spaceShape(space), base());
    if (!flagIn(c, 'include-operations')) return c.json(shape);
    const results = spaceOperationShapes(site.spaces.rights(caller, space));
    return c.json({ ...shape, operations: { results, meta: { hasMore: false }, _links: {} } });
  });

  return routes;
}
