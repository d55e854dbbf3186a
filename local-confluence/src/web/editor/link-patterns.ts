/** The patterns of `autoConvert` (`Macro autoconvert` in Forge's documentation of the macro module). */

/** "Use a new `*` for each segment in the URL you want a wildcard for." */
export function matches(pattern: string, link: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/\\s]+')}$`).test(link);
}

/** What this site would be called there: a manifest names no addresses of machines. */
const CLOUD_ORIGIN = 'https://local.atlassian.net';

export function asInTheCloud(link: string, origin: string): string {
  return link.startsWith(`${origin}/`) ? CLOUD_ORIGIN + link.slice(origin.length) : link;
}
