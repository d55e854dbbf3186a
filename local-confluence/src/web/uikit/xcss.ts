/**
 * Which styles Forge lets through in `xcss`: the list that stands in the types of UI Kit's Box and Pressable.
 * Confluence leaves all others out and warns; so does this.
 */
import { tokensMap, xcss, type XCSS } from '@atlaskit/primitives/xcss';

const ANY_VALUE = new Set([
  'textAlign',
  'flexGrow',
  'width',
  'height',
  'minWidth',
  'maxWidth',
  'minHeight',
  'maxHeight',
]);
const ONE_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['overflow', 'overflowX', 'overflowY'].map(
    (name) => [name, ['hidden', 'visible', 'scroll', 'auto']] as const,
  ),
  ['display', ['block', 'inline-block', 'inline', 'none']],
  ['position', ['relative', 'static']],
  ...['borderStyle', 'borderTopStyle', 'borderBottomStyle', 'borderLeftStyle', 'borderRightStyle'].map(
    (name) => [name, ['dotted', 'dashed', 'solid', 'none', 'hidden']] as const,
  ),
]);
const IS_TOKEN_STYLE =
  /^(color|boxShadow|opacity|backgroundColor|border\w*(Color|Width|Radius)|(margin|padding)\w*)$/;

const MEDIA = new Set([
  '@media all',
  '@media (min-width: 30rem)',
  '@media (min-width: 48rem)',
  '@media (min-width: 64rem)',
  '@media (min-width: 90rem)',
  '@media (min-width: 110.5rem)',
  '@media screen and (forced-colors: active), screen and (-ms-high-contrast: active)',
  '@media (prefers-color-scheme: dark)',
  '@media (prefers-color-scheme: light)',
  '@media (prefers-reduced-motion: reduce)',
]);
const IS_PSEUDO = /^::?[a-z-]+$/;

/** The styles that Forge knows; `refuse` is told of each of the others. */
export function allowedStyles(
  styles: Record<string, unknown>,
  refuse: (style: string) => void,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(styles).flatMap(([name, value]) => {
      if (isRecord(value) && (MEDIA.has(name) || IS_PSEUDO.test(name)))
        return [[name, allowedStyles(value, refuse)]];
      if (isAllowed(name, value)) return [[name, value]];
      refuse(`${name}: ${JSON.stringify(value)}`);
      return [];
    }),
  );
}

function isAllowed(name: string, value: unknown): boolean {
  if (typeof value === 'number') return ANY_VALUE.has(name);
  if (typeof value !== 'string') return false;
  if (ANY_VALUE.has(name)) return true;
  const options = ONE_OF.get(name);
  if (options !== undefined) return options.includes(value);
  return IS_TOKEN_STYLE.test(name) && (TOKENS.get(name)?.has(value) ?? false);
}

const TOKENS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tokensMap).map(([name, tokens]) => [name, new Set(Object.keys(tokens))]),
);

/* eslint-disable @typescript-eslint/no-deprecated -- Atlaskit's newer styles are made when a site is built; an app's arrive later */
export function stylesOf(given: Record<string, unknown>, refuse: (style: string) => void): XCSS {
  // Each of them was looked up in the tables that the type of `xcss` is made of.
  return xcss(allowedStyles(given, refuse) as Parameters<typeof xcss>[0]);
}
/* eslint-enable @typescript-eslint/no-deprecated */

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
