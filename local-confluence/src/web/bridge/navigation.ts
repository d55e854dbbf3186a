/** `router` of `@forge/bridge`. */
import * as v from 'valibot';
import type { FrontendContext } from '../../local-api';
import { safeHref } from '../adf/attrs';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import type { Command } from './command';

const location = v.variant('target', [
  v.object({ target: v.literal('contentView'), contentId: v.string() }),
  v.object({ target: v.literal('contentEdit'), contentId: v.string() }),
  v.object({ target: v.literal('spaceView'), spaceKey: v.string() }),
]);
type Location = v.InferOutput<typeof location>;

const type = v.picklist(['same-tab', 'new-tab']);
const navigation = v.union([
  v.object({ url: v.string(), type }),
  v.intersect([location, v.object({ type })]),
]);

/** Confluence asks before it leaves for another site; this one does not. */
export const navigate: Command = (sent, { context }) => {
  const target = v.parse(navigation, sent);
  const href = safeHref('url' in target ? target.url : pathOf(target, spaceKeyIn(context())));
  if (href === null) throw new Error('The app cannot navigate to such an address.');
  const { href: address, origin, pathname, search, hash } = new URL(href, window.location.href);
  if (target.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else if (origin === window.location.origin) goTo(pathname + search + hash);
  else window.location.assign(address);
};

export const getUrl: Command = (sent, { context }) =>
  window.location.origin + pathOf(v.parse(location, sent), spaceKeyIn(context()));

const spaceKeyIn = ({ extension }: FrontendContext): string | null =>
  'space' in extension ? extension.space.key : null;

function pathOf(place: Location, spaceKey: string | null): string {
  switch (place.target) {
    case 'contentView':
      return `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(place.contentId)}`;
    case 'contentEdit':
      if (spaceKey === null) throw new Error('On this site only a module in a space leads to an editor.');
      return paths.edit(spaceKey, place.contentId);
    case 'spaceView':
      return paths.space(place.spaceKey);
  }
}

export const reload: Command = () => {
  window.location.reload();
};
