import { commentIdOf, paths, routeOf } from '../../../local-confluence/src/web/shell/route';

test.each([
  ['/', '', { screen: 'home' }],
  ['/wiki', '', { screen: 'home' }],
  ['/wiki/spaces/OPS/overview', '', { screen: 'space', spaceKey: 'OPS' }],
  ['/wiki/spaces/OPS/pages/12', '', { screen: 'content', spaceKey: 'OPS', contentId: '12' }],
  ['/wiki/spaces/OPS/pages/12/A+title', '', { screen: 'content', spaceKey: 'OPS', contentId: '12' }],
  ['/wiki/spaces/OPS/pages/edit-v2/12', '', { screen: 'edit', spaceKey: 'OPS', contentId: '12' }],
  ['/wiki/spaces/OPS/blog/12', '', { screen: 'content', spaceKey: 'OPS', contentId: '12' }],
  [
    '/wiki/spaces/OPS/blog/2026/11/24/12/A+title',
    '',
    { screen: 'content', spaceKey: 'OPS', contentId: '12' },
  ],
  ['/wiki/spaces/OPS/blog/edit-v2/12', '', { screen: 'edit', spaceKey: 'OPS', contentId: '12' }],
  ['/wiki/spaces/~ana/history/12', '', { screen: 'history', spaceKey: '~ana', contentId: '12' }],
  ['/wiki/pages/viewpage.action', '?pageId=12', { screen: 'content', spaceKey: null, contentId: '12' }],
  ['/wiki/spaces/OPS/templates', '', { screen: 'templates', spaceKey: 'OPS' }],
  ['/wiki/spaces/OPS/templates/new', '', { screen: 'template', spaceKey: 'OPS', templateId: null }],
  ['/wiki/spaces/OPS/templates/12', '', { screen: 'template', spaceKey: 'OPS', templateId: '12' }],
  ['/wiki/pages/viewpage.action', '', { screen: 'unknown' }],
  [
    '/wiki/spaces/OPS/apps/an-app/its-environment/plans',
    '',
    {
      screen: 'spaceApp',
      spaceKey: 'OPS',
      appId: 'an-app',
      environmentId: 'its-environment',
      route: 'plans',
    },
  ],
  [
    '/wiki/apps/an-app/its-environment/plans',
    '',
    { screen: 'globalApp', appId: 'an-app', environmentId: 'its-environment', route: 'plans' },
  ],
  ['/wiki/apps/an-app/its-environment', '', { screen: 'unknown' }],
  ['/wiki/spaces/OPS/apps/an-app', '', { screen: 'unknown' }],
  ['/wiki/spaces/OPS/pages', '', { screen: 'unknown' }],
  ['/wiki/elsewhere', '', { screen: 'unknown' }],
])('the address %s%s is read as Confluence reads it', (pathname, search, route) => {
  expect(routeOf(pathname, search)).toMatchObject(route);
});

test('every address that the site writes is read back', () => {
  expect(routeOf(paths.content('a b', '1', 'blogpost'), '')).toEqual({
    screen: 'content',
    spaceKey: 'a b',
    contentId: '1',
  });
  expect(routeOf(paths.edit('OPS', '1'), '')).toEqual({ screen: 'edit', spaceKey: 'OPS', contentId: '1' });
  expect(routeOf(paths.trash('OPS'), '')).toEqual({ screen: 'trash', spaceKey: 'OPS' });
  expect(routeOf(paths.history('OPS', '1'), '')).toEqual({
    screen: 'history',
    spaceKey: 'OPS',
    contentId: '1',
  });
  expect(routeOf(paths.space('OPS'), '')).toEqual({ screen: 'space', spaceKey: 'OPS' });
  const app = { appId: 'an-app', environmentId: 'its-environment', route: 'plans' };
  expect(routeOf(paths.spaceApp('a b', app), '')).toEqual({
    screen: 'spaceApp',
    spaceKey: 'a b',
    ...app,
  });
  expect(routeOf(paths.globalApp(app), '')).toEqual({ screen: 'globalApp', ...app });
});

test('a comment is found in both manners of linking to it', () => {
  expect(commentIdOf('?focusedCommentId=5', '')).toBe('5');
  expect(commentIdOf('', '#comment-5')).toBe('5');
  expect(commentIdOf('', '#elsewhere')).toBeNull();
});
