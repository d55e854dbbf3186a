/**
 * Who hears whom: a channel is its name and where it is heard. By default the module and its content; with
 * `contextOverrides` the parts of the context that are named, by any module; a global one everywhere in the
 * installation. A token adds its claims: only those who hold the same ones meet ("Authorizing Realtime channels").
 */
export interface ChannelPlace {
  moduleKey: string;
  contentId: string;
  spaceId: string;
}

export const OVERRIDES = ['content', 'space'] as const;
export type Override = (typeof OVERRIDES)[number];

export interface ChannelScope {
  isGlobal: boolean;
  /** Null where nobody is on a page: then a channel can only be global. */
  place: ChannelPlace | null;
  overrides: readonly Override[] | undefined;
  /** Undefined without a token. */
  claims: unknown;
}

/** Null where a channel of this place is asked for, and there is no place. */
export function channelKey(
  name: string,
  { isGlobal, place, overrides, claims }: ChannelScope,
): string | null {
  if (!isGlobal && place === null) return null;
  return JSON.stringify([name, placeKey(isGlobal ? null : place, overrides), claims ?? null]);
}

function placeKey(place: ChannelPlace | null, overrides: readonly Override[] | undefined) {
  if (place === null) return 'global';
  const { moduleKey, contentId, spaceId } = place;
  if (overrides === undefined) return { moduleKey, contentId };
  const parts = { content: contentId, space: spaceId };
  // The same list on both sides, or they do not meet.
  return overrides.map((name) => [name, parts[name]]);
}
