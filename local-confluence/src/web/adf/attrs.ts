import type { AdfNode } from '../../local-api';

/** An attribute that is a text; '' where it is missing or something else. */
export function textAttr(node: AdfNode | { attrs?: Record<string, unknown> }, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

export function numberAttr(node: AdfNode, name: string, otherwise: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** Only addresses that cannot run anything; others are shown as text. */
export function safeHref(href: string): string | null {
  if (href.startsWith('/') || href.startsWith('#')) return href;
  return /^(https?|mailto|tel):/i.test(href) ? href : null;
}
