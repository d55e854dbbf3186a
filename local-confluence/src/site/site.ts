/**
 * The Confluence site: people, spaces, contents, comments, notifications, on the ordered store. Every
 * question and deed names its caller, `rights.ts` decides, and a refusal is thrown as a `Refusal` with a
 * code; the doors (`rest/`, `local-routes/`) give it a status. A deed is one transaction.
 */
import type { Clock } from '../clock';
import type { Store } from '../store/store';
import type { Caller } from './caller';
import { createComments } from './comments';
import { createContents } from './contents';
import { createCopy } from './copy';
import { authorOf, type Ground } from './ground';
import type { Happened } from './happenings';
import { createNotifications } from './notifications';
import { createPeople } from './people';
import { createRestrictions } from './restrictions';
import { createSpaces } from './spaces';
import { people } from './tables';
import { createTemplates } from './templates';
import { createTree } from './tree';

/** In the form of Atlassian's account ids of apps. */
export const APP_ACCOUNT_ID = '712020:0b5a1c9e-6d43-4f27-9a80-51c7e2d3f604';

export interface SiteOptions {
  store: Store;
  clock: Clock;
  /** The installed app's name: its own user is called so. */
  appName: string;
  /** Listens to what is done to content. */
  happened?: Happened;
}

export function createSite({ store, clock, appName, happened = () => undefined }: SiteOptions) {
  const ground: Ground = { store, clock, appAccountId: APP_ACCOUNT_ID, happened };
  const site = {
    people: createPeople(ground),
    spaces: createSpaces(ground),
    contents: createContents(ground),
    tree: createTree(ground),
    copy: createCopy(ground),
    templates: createTemplates(ground),
    restrictions: createRestrictions(ground),
    comments: createComments(ground),
    notifications: createNotifications(ground),
    /** The account in whose name this caller writes; refuses the anonymous. */
    accountIdOf: (caller: Caller) => authorOf(ground, caller),
  };
  if (people.get(store, APP_ACCOUNT_ID)?.name !== appName) {
    site.people.add({
      accountId: APP_ACCOUNT_ID,
      email: '',
      name: appName,
      language: 'en-US',
      timeZone: 'UTC',
      status: 'active',
      accountType: 'app',
      siteAdmin: false,
    });
  }
  return site;
}

export type Site = ReturnType<typeof createSite>;
