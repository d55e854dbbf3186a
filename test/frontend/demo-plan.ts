import { starterPlan } from '../../src/plan/starter';
import type { Language, Plan } from '../../src/plan/plan';

/** The plan that a team begins with, on a page of its own. */
export function starter(language: Language = 'en-US'): Plan {
  return starterPlan({
    key: 'plan:1001',
    contentId: '1001',
    contentType: 'page',
    language,
    start: 'filled',
    copyOf: null,
  });
}
