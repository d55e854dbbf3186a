/**
 * The demo site, made on the first run. A run that was interrupted goes on where it stopped, because every
 * step first looks whether it is done; once all are, a mark in the store says so, and what people then
 * change or delete stays so.
 */
import type { AdfDocument, InvokeRequest } from '../local-api';
import { SentenceError } from '../sentence-error';
import { type Caller, person } from '../site/caller';
import { nextLocalId } from '../site/ground';
import type { ContentRecord, PersonRecord } from '../site/records';
import type { Site } from '../site/site';
import type { Key, Reader, Store } from '../store/store';
import { type DemoApp, expandMacros, findMacro } from './macro-node';
import { demoPeople } from './people';
import type { FileCall, FilePage, SiteFile } from './site-file';
import { demoPages, demoSpaces } from './spaces';

/** One call of the app's functions, as its front end would make it. */
export interface DemoCall {
  caller: Caller;
  request: InvokeRequest;
}

export interface DemoOptions {
  site: Site;
  store: Store;
  app: DemoApp;
  siteFile: SiteFile | null;
  /** Rejects when the function threw. */
  invoke: (call: DemoCall) => Promise<unknown>;
}

const DONE: Key = ['site', 'demo', 'made'];
const callDone = (number: number): Key => ['site', 'demo', 'call', number];

export const isDemoMade = (store: Reader): boolean => store.get(DONE) !== undefined;

/**
 * Makes what is missing of the demo, once in the life of a store. Gives back a sentence for each call that
 * the app refused: the site stands all the same.
 */
export async function makeDemo({ site, store, app, siteFile, invoke }: DemoOptions): Promise<string[]> {
  if (isDemoMade(store)) return [];
  makePeople(site);
  makeSpaces(site);
  makeOwnPages(site);
  for (const page of siteFile?.pages ?? []) {
    makeFilePage(site, page, app, () => store.transact(nextLocalId));
  }
  const problems: string[] = [];
  for (const [number, call] of (siteFile?.calls ?? []).entries()) {
    if (store.get(callDone(number)) !== undefined) continue;
    const problem = await runCall(site, call, invoke);
    if (problem !== null) problems.push(problem);
    store.transact((writer) => writer.put(callDone(number), true));
  }
  store.transact((writer) => writer.put(DONE, true));
  return problems;
}

function makePeople(site: Site): void {
  for (const each of Object.values(demoPeople)) if (!site.people.get(each.accountId)) site.people.add(each);
}

const ADMIN = person(demoPeople.admin.accountId);

function makeSpaces(site: Site): void {
  const made = new Set(site.spaces.all(ADMIN).map(({ key }) => key));
  for (const space of demoSpaces) if (!made.has(space.key)) site.spaces.add(space);
}

function makeOwnPages(site: Site): void {
  for (const { authorId, spaceKey, page, restrictions } of demoPages) {
    const author = person(authorId);
    const spaceId = site.spaces.byKey(author, spaceKey).id;
    const content =
      findContent(site, author, spaceId, page.title) ??
      site.contents.create(author, { ...page, spaceId, kind: 'page', subtype: null, status: 'current' });
    if (restrictions) site.restrictions.set(author, content.id, restrictions);
  }
}

function makeFilePage(site: Site, page: FilePage, app: DemoApp, newLocalId: () => string): void {
  const author = person(someone(site, page.as).accountId);
  const spaceId = site.spaces.byKey(author, page.space).id;
  const body: AdfDocument = {
    type: 'doc',
    version: 1,
    content: expandMacros(page.body, app, newLocalId),
  };
  const content =
    findContent(site, author, spaceId, page.title) ??
    site.contents.create(author, {
      ...(page.id === undefined ? {} : { id: page.id }),
      ...(page.parent === undefined ? {} : { parentId: namedPage(site, author, page.parent).id }),
      spaceId,
      kind: page.kind,
      subtype: page.subtype,
      status: 'current',
      title: page.title,
      body,
    });
  if (page.restrictions) {
    const ids = (emails: string[] | undefined) =>
      emails?.map((email) => someone(site, email).accountId) ?? null;
    const { view, edit } = page.restrictions;
    site.restrictions.set(author, content.id, { view: ids(view), edit: ids(edit) });
  }
}

async function runCall(site: Site, call: FileCall, invoke: DemoOptions['invoke']): Promise<string | null> {
  const caller = person(someone(site, call.as).accountId);
  const { id } = namedPage(site, caller, call.page);
  const macro = findMacro(site.contents.open(caller, id).version.body.content, call.macro);
  if (!macro) throw new SentenceError(`demo/site.json: the page ${call.page} has no macro ${call.macro}.`);
  try {
    await invoke({
      caller,
      request: {
        moduleKey: call.macro,
        contentId: id,
        localId: macro.localId,
        config: macro.config,
        isEditing: false,
        isConfiguring: false,
        isInserting: false,
        functionKey: call.functionKey,
        payload: call.payload,
      },
    });
    return null;
  } catch (error) {
    return `${call.functionKey} on “${call.page}”: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function someone(site: Site, email: string): PersonRecord {
  const found = site.people.byEmail(email);
  if (!found) throw new SentenceError(`demo/site.json names nobody of the demo: ${email}`);
  return found;
}

function findContent(site: Site, caller: Caller, spaceId: string, title: string): ContentRecord | undefined {
  return site.contents.all(caller).find((content) => content.spaceId === spaceId && content.title === title);
}

function namedPage(site: Site, caller: Caller, idOrTitle: string): ContentRecord {
  const found = site.contents.all(caller).find(({ id, title }) => id === idOrTitle || title === idOrTitle);
  if (!found) throw new SentenceError(`demo/site.json names a page that is not there: ${idOrTitle}`);
  return found;
}
