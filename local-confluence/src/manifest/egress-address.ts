/**
 * Whether an address is among those that a manifest permits, read as Atlassian's `@forge/egress` reads them: scheme
 * and host must be the same, the path is not looked at, a port belongs to the host, `*` at its beginning stands for
 * anything, and alone for every address.
 */

/** An address without a scheme is one of https. */
export const withScheme = (permitted: string): string =>
  permitted === '*' || permitted.includes('://') ? permitted : `https://${permitted}`;

export function isPermitted(permitted: readonly string[], address: string): boolean {
  if (permitted.includes('*')) return true;
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return permitted.some((each) => {
    const [scheme = '', rest = ''] = withScheme(each).toLowerCase().split('://');
    const [pattern = ''] = rest.split(/[/?#]/);
    if (`${scheme}:` !== protocol) return false;
    return pattern.startsWith('*') ? globOf(pattern).test(host) : pattern === host;
  });
}

function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
