import type { Manifest } from './manifest';

/** `permissions.scopes` of the manifest. */
export interface DeclaredScopes {
  names: ReadonlySet<string>;
  /** Those with `allowImpersonation`: for them alone `asUser(accountId)` acts for somebody who is not there. */
  impersonating: ReadonlySet<string>;
}

export function declaredScopes({ permissions }: Pick<Manifest, 'permissions'>): DeclaredScopes {
  const scopes = permissions?.scopes ?? [];
  if (Array.isArray(scopes)) return { names: new Set(scopes), impersonating: new Set() };
  const named = Object.entries(scopes);
  return {
    names: new Set(named.map(([name]) => name)),
    impersonating: new Set(
      named.flatMap(([name, { allowImpersonation }]) => (allowImpersonation ? [name] : [])),
    ),
  };
}
