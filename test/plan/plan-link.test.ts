import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { matches } from '../../local-confluence/src/web/editor/link-patterns';
import { shownPlan } from '../../src/plan/identity';
import { planLink, readPlanLink } from '../../src/plan/plan-link';
import { macroConfigIn } from '../../src/plan/schema';

const SITE = 'https://shop.atlassian.net/wiki/spaces';
const PAGE = `${SITE}/OPS/pages/98401/Incident+communication+plan`;
const POST = `${SITE}/OPS/blog/2026/11/24/98405/Bad+days`;

const { modules } = v.parse(
  v.object({
    modules: v.object({
      macro: v.array(
        v.object({ autoConvert: v.object({ matchers: v.array(v.object({ pattern: v.string() })) }) }),
      ),
    }),
  }),
  parse(readFileSync('manifest.yml', 'utf8')),
);
const patterns = modules.macro.flatMap(({ autoConvert }) =>
  autoConvert.matchers.map(({ pattern }) => pattern),
);
const isConverted = (link: string): boolean => patterns.some((pattern) => matches(pattern, link));

describe('[I8] a plan’s link', () => {
  it.each([
    ['a page', PAGE, 'shop-plan:98401', 'page'],
    ['a page whose title is not said', `${SITE}/OPS/pages/98401`, 'shop-plan:98401', 'page'],
    ['a comment of a page', `${SITE}/OPS/pages/98401?focusedCommentId=7`, 'shop-plan:98401', 'page'],
    ['a blog post', POST, 'shop-plan:98405', 'blogpost'],
  ])('of %s is converted where it is pasted, and read as a mirror of that plan', (_, page, key, type) => {
    const link = planLink(page, key) ?? '';
    expect(isConverted(link)).toBe(true);
    const config = readPlanLink(link);
    expect(config).toMatchObject({ shows: 'mirror', homeType: type, section: null });
    expect(shownPlan(config, '1', null)).toMatchObject({ shows: 'mirror', key });
  });
  it.each([PAGE, POST, `${SITE}/OPS/pages/98401/incident-plan`, 'https://shop.atlassian.net/wiki/x/abc', ''])(
    'is no other: %s',
    (link) => {
      expect(isConverted(link)).toBe(false);
      expect(readPlanLink(link)).toBeNull();
    },
  );
  it.each([
    ['another page', PAGE, 'shop-plan:7'],
    ['no page', 'https://shop.atlassian.net/wiki/x/abc', 'shop-plan:98401'],
  ])('is not made for %s', (_, page, key) => {
    expect(planLink(page, key)).toBeNull();
  });
  it.each(['../98401', '98401:x', '<b>'])('[I4] that names no id is none: %s', (id) => {
    expect(readPlanLink(`${SITE}/OPS/pages/98401/incident-plan#/${id}`)).toBeNull();
    expect(readPlanLink(`${SITE}/OPS/pages/${id}/incident-plan#/shop-plan`)).toBeNull();
  });
  it('counts while a macro has no config', () => {
    const autoConvertLink = planLink(PAGE, 'shop-plan:98401') ?? '';
    expect(macroConfigIn({ autoConvertLink })).toMatchObject({ plan: 'shop-plan' });
    expect(macroConfigIn({ config: { plan: 'other' }, autoConvertLink })).toMatchObject({ plan: 'other' });
  });
});
