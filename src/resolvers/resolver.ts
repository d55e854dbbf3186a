/** Every call of the contract, and the use case that answers it. */
import { makeResolver } from '@forge/resolver';
import { acceptRole } from './accept-role';
import { adoptPlan } from './adopt-plan';
import { announcing, newsOfEdits, newsOfNotices } from './announcing';
import { answering, answeringList } from './answer';
import { catchUp } from './catch-up';
import type { Calls } from './contract';
import { storePlan } from './create-plan';
import { deletePlan } from './delete-plan';
import { downloadPlan } from './download-plan';
import { editPlan } from './edit-plan';
import { importPlan } from './import-plan';
import { listPlans } from './list-plans';
import { listSpacePlans } from './list-space-plans';
import { mentionPeople } from './mention-people';
import { openPlan } from './open-plan';
import { planHistory } from './plan-history';
import { planSearchWords } from './plan-search-words';
import { writePage } from './write-page';

export const resolver = makeResolver<Calls>({
  'plan/open': answering('plan/open', openPlan),
  'plan/catch-up': answering('plan/catch-up', catchUp),
  'plan/create': answering('plan/create', storePlan),
  'plan/adopt': answering('plan/adopt', adoptPlan),
  'plan/edit': answering('plan/edit', announcing(editPlan, newsOfEdits)),
  'plan/history': answering('plan/history', planHistory),
  'plan/mention': answering('plan/mention', announcing(mentionPeople, newsOfNotices)),
  'plan/accept': answering('plan/accept', announcing(acceptRole, newsOfNotices)),
  'plan/download': answering('plan/download', downloadPlan),
  'plan/write-page': answering('plan/write-page', writePage),
  'plan/search-words': answering('plan/search-words', planSearchWords),
  'plan/import': answering('plan/import', importPlan),
  'plan/list': answeringList('plan/list', listPlans),
  'plans/list': answeringList('plans/list', listSpacePlans),
  'plans/delete': answeringList('plans/delete', deletePlan),
});
