import type { AdfDocument } from '../local-api';
import type { Caller } from './caller';
import type { Ground } from './ground';
import { checkNewId, putContent } from './places';
import { notFound } from './refusal';
import type { ContentRecord, Grant, SpaceRecord } from './records';
import { rightsInSpace, viewedSpace } from './rights';
import { nextId, spaces, versions } from './tables';

export interface NewSpaceInput {
  key: string;
  name: string;
  authorId: string;
  grants: Grant[];
  home: { id?: string; title: string; body: AdfDocument };
}

export function createSpaces({ store, clock }: Ground) {
  const visible = (caller: Caller) =>
    spaces.all(store).filter((space) => rightsInSpace(store, caller, space).view);
  return {
    /** A space and its home page. No caller: spaces are made by a first run and by tests. */
    add({ key, name, authorId, grants, home }: NewSpaceInput): SpaceRecord {
      return store.transact((writer) => {
        if (home.id !== undefined) checkNewId(writer, home.id);
        const at = clock.now();
        const space: SpaceRecord = {
          id: nextId(writer),
          key,
          name,
          homepageId: home.id ?? nextId(writer),
          authorId,
          createdAt: at,
          grants,
        };
        const homepage: ContentRecord = {
          id: space.homepageId,
          kind: 'page',
          subtype: null,
          status: 'current',
          spaceId: space.id,
          parentId: null,
          position: Number(nextId(writer)),
          title: home.title,
          authorId,
          createdAt: at,
          version: { number: 1, authorId, createdAt: at, message: '' },
          restrictions: { view: null, edit: null },
        };
        spaces.put(writer, space);
        putContent(writer, homepage);
        versions.put(writer, homepage.id, { ...homepage.version, title: home.title, body: home.body });
        return space;
      });
    },

    /** Those that this caller may view. */
    all: visible,
    get: (caller: Caller, id: string): SpaceRecord => viewedSpace(store, caller, id),
    byKey(caller: Caller, key: string): SpaceRecord {
      const space = visible(caller).find((each) => each.key === key);
      if (!space) throw notFound('space', key);
      return space;
    },
    rights: (caller: Caller, space: SpaceRecord) => rightsInSpace(store, caller, space),
  };
}

export type Spaces = ReturnType<typeof createSpaces>;
