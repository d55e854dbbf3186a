/** Pages, live docs and blog posts: make, read, save, go back to a version. */
import type { AdfDocument } from '../local-api';
import type { Writer } from '../store/store';
import type { Caller } from './caller';
import { authorOf, type Ground, nextLocalId } from './ground';
import type { ContentHappening } from './happenings';
import { renewRepeatedLocalIds } from './macro-ids';
import { tellMentioned } from './mentions';
import { checkNewId, checkTitle, MAX_TITLE_CHARACTERS, pageOfTitle, putContent } from './places';
import { conflict, invalid, notFound } from './refusal';
import type { ContentRecord, VersionRecord } from './records';
import { allowed, type ContentRights, editedSpace, rightsOn, viewed } from './rights';
import { contents, nextId, versions } from './tables';

/** One content with the body of one of its versions. */
export interface Opened {
  content: ContentRecord;
  version: VersionRecord;
}

export interface NewContentInput {
  /** Given by a first run, so that a configuration can refer to it. */
  id?: string;
  spaceId: string;
  /** Null is the root of the space; absent is under the space's home page. */
  parentId?: string | null;
  kind: 'page' | 'blogpost';
  subtype: 'live' | null;
  status: 'current' | 'draft';
  title: string;
  body: AdfDocument;
  /** Only its author may view and edit it. */
  isPrivate?: boolean;
}

export interface SaveInput {
  title: string;
  body: AdfDocument;
  /** The version that the caller saw. */
  baseVersion: number;
  /** `draft` keeps a new page to its author; a published one cannot go back to it. */
  status: 'current' | 'draft';
  message?: string;
  updateTrigger?: ContentHappening['updateTrigger'];
}

export const EMPTY_DOCUMENT: AdfDocument = { type: 'doc', version: 1, content: [] };

export function createContents(ground: Ground) {
  const { store, clock } = ground;

  function create(caller: Caller, input: NewContentInput): ContentRecord {
    return store.transact((writer) => {
      const authorId = authorOf(ground, caller);
      const space = editedSpace(writer, caller, input.spaceId);
      const parentId = input.kind === 'blogpost' ? null : parentFor(writer, caller, input, space.homepageId);
      if (input.subtype === 'live' && (input.kind !== 'page' || input.status !== 'current')) {
        throw invalid('A live doc is a page that is never a draft.');
      }
      if (input.id !== undefined) checkNewId(writer, input.id);
      if (input.status === 'current') checkTitle(writer, input);
      else checkTitleLength(input.title);
      const only = input.isPrivate === true ? [authorId] : null;
      const at = clock.now();
      const id = input.id ?? nextId(writer);
      const content: ContentRecord = {
        id,
        kind: input.kind,
        subtype: input.subtype,
        status: input.status,
        spaceId: space.id,
        parentId,
        position: Number(nextId(writer)),
        title: input.title,
        authorId,
        createdAt: at,
        version: { number: 1, authorId, createdAt: at, message: '' },
        restrictions: { view: only, edit: only },
      };
      const created = writeVersion(writer, content, input.body, { tellsAbout: input.status === 'current' });
      if (input.status === 'current')
        ground.happened(writer, { deed: 'created', content: created, byId: authorId });
      return created;
    });
  }

  /** One version, the newest when none is named. */
  function open(caller: Caller, id: string, number?: number): Opened {
    const content = viewed(store, caller, id);
    return { content, version: versionOf(content, number ?? content.version.number) };
  }

  function versionOf(content: ContentRecord, number: number): VersionRecord {
    const version = versions.get(store, content.id, number);
    if (!version) throw notFound(`version of ${content.id}`, String(number));
    return version;
  }

  function save(caller: Caller, id: string, input: SaveInput): ContentRecord {
    return store.transact((writer) => {
      const before = allowed(writer, caller, id, 'update');
      if (before.status === 'current' && input.status === 'draft') {
        throw invalid('This content is published; a draft is kept only of what is not.');
      }
      if (input.baseVersion !== before.version.number) {
        throw conflict(`Version must be incremented on update. Current version is: ${before.version.number}`);
      }
      if (input.status === 'current') checkTitle(writer, { ...before, title: input.title });
      else checkTitleLength(input.title);
      const isFirst = before.status === 'draft';
      const old = isFirst ? undefined : versions.get(writer, id, before.version.number);
      const byId = authorOf(ground, caller);
      const saved = writeVersion(
        writer,
        {
          ...before,
          title: input.title,
          status: input.status,
          version: {
            // A draft has one version, and publishing it makes that the first.
            number: isFirst ? 1 : before.version.number + 1,
            authorId: byId,
            createdAt: clock.now(),
            message: input.message ?? '',
          },
        },
        input.body,
        { tellsAbout: input.status === 'current', ...(old ? { before: old.body } : {}) },
      );
      if (isFirst && input.status === 'current')
        ground.happened(writer, { deed: 'created', content: saved, byId });
      if (!isFirst)
        ground.happened(writer, {
          deed: 'updated',
          content: saved,
          byId,
          updateTrigger: input.updateTrigger ?? 'edit_page',
        });
      return saved;
    });
  }

  /** Makes an old version the newest. */
  function restoreVersion(caller: Caller, id: string, number: number): ContentRecord {
    const { content, version } = open(caller, id, number);
    return save(caller, id, {
      title: version.title,
      body: version.body,
      baseVersion: content.version.number,
      status: 'current',
      message: `Reverted from v. ${number}`,
      updateTrigger: 'revert',
    });
  }

  function writeVersion(
    writer: Writer,
    content: ContentRecord,
    body: AdfDocument,
    { tellsAbout, before }: { tellsAbout: boolean; before?: AdfDocument },
  ): ContentRecord {
    const kept = renewRepeatedLocalIds(body, () => nextLocalId(writer));
    putContent(writer, content);
    versions.put(writer, content.id, { ...content.version, title: content.title, body: kept });
    if (tellsAbout) {
      const { authorId: byId, createdAt: at } = content.version;
      tellMentioned(writer, { content, body: kept, byId, at, ...(before ? { before } : {}) });
    }
    return content;
  }

  return {
    create,
    open,
    save,
    restoreVersion,
    /** The published page of this title. */
    byTitle(caller: Caller, spaceId: string, title: string): ContentRecord {
      const page = pageOfTitle(store, spaceId, title);
      if (!page) throw notFound('page', title);
      return viewed(store, caller, page.id);
    },
    /** Every version with its body, oldest first. */
    versions(caller: Caller, id: string): VersionRecord[] {
      return versions.of(store, viewed(store, caller, id).id);
    },
    rights: (caller: Caller, id: string) => rightsOn(store, caller, viewed(store, caller, id)),
    /** Asked about a caller who need not be allowed to see the content: they may not. */
    mightDo(caller: Caller, id: string, right: keyof ContentRights): boolean {
      const content = contents.get(store, id);
      if (!content) throw notFound('content', id);
      return rightsOn(store, caller, content)[right];
    },
    /** Of these, those that this caller may view. */
    among(caller: Caller, ids: readonly string[]): ContentRecord[] {
      const found = [...new Set(ids)].flatMap((id) => contents.get(store, id) ?? []);
      return found.filter((content) => rightsOn(store, caller, content).view);
    },
    /** Everything that this caller may view, in the order of making. */
    all(caller: Caller): ContentRecord[] {
      return contents.all(store).filter((content) => rightsOn(store, caller, content).view);
    },
  };
}

function parentFor(
  writer: Writer,
  caller: Caller,
  input: NewContentInput,
  homepageId: string,
): string | null {
  if (input.parentId === null) return null;
  if (input.parentId !== undefined) {
    const parent = viewed(writer, caller, input.parentId);
    if (parent.kind !== 'page' || parent.spaceId !== input.spaceId || parent.status !== 'current') {
      throw invalid('The parent is not a page of this space.');
    }
    return parent.id;
  }
  // A caller who may not see the home page writes beside it.
  const home = contents.get(writer, homepageId);
  return home && rightsOn(writer, caller, home).view ? home.id : null;
}

function checkTitleLength(title: string): void {
  if (title.length > MAX_TITLE_CHARACTERS) {
    throw invalid(`The title is too long: at most ${MAX_TITLE_CHARACTERS} characters.`);
  }
}

export type Contents = ReturnType<typeof createContents>;
