/**
 * Who may do what, in one place. Three things decide, as in Confluence: the account, the space's
 * permissions, and the content's restrictions. Restrictions to view are inherited from every ancestor;
 * those to edit are not.
 */
import type { Reader } from '../store/store';
import type { Caller } from './caller';
import { forbidden, notFound } from './refusal';
import type { ContentRecord, SpaceRecord, SpaceRight } from './records';
import { contents, people, spaces } from './tables';

export type SpaceRights = Record<SpaceRight, boolean>;

export interface ContentRights {
  view: boolean;
  comment: boolean;
  update: boolean;
  delete: boolean;
  restrict: boolean;
  /** For good, out of the trash: the space's administrators. */
  purge: boolean;
}

const NOTHING_IN_SPACE: SpaceRights = { view: false, comment: false, edit: false, administer: false };
const NOTHING: ContentRights = {
  view: false,
  comment: false,
  update: false,
  delete: false,
  restrict: false,
  purge: false,
};

export function rightsInSpace(reader: Reader, caller: Caller, space: SpaceRecord): SpaceRights {
  switch (caller.kind) {
    case 'anonymous':
      return NOTHING_IN_SPACE;
    case 'app':
      // An installed app's own user gets the default permissions in every space, but administers none.
      return { view: true, comment: true, edit: true, administer: false };
    case 'person': {
      const person = people.get(reader, caller.accountId);
      if (person?.status !== 'active') return NOTHING_IN_SPACE;
      const granted = new Set(
        space.grants
          .filter(({ to }) =>
            // A guest is in no group of the licensed, and administrators put them in a space by name.
            to === 'everyone' ? person.isGuest !== true : to.accountId === caller.accountId,
          )
          .flatMap(({ rights }) => rights),
      );
      if (!granted.has('view')) return NOTHING_IN_SPACE;
      return {
        view: true,
        comment: granted.has('comment'),
        edit: granted.has('edit'),
        administer: granted.has('administer'),
      };
    }
  }
}

export function rightsOn(reader: Reader, caller: Caller, content: ContentRecord): ContentRights {
  const space = spaces.get(reader, content.spaceId);
  if (!space) return NOTHING;
  const inSpace = rightsInSpace(reader, caller, space);
  if (!inSpace.view || !isLetIn(reader, caller, content)) return NOTHING;
  // A draft is its author's alone until it is published.
  if (content.status === 'draft' && !isAuthor(caller, content)) return NOTHING;
  const update = inSpace.edit && isNamed(caller, content.restrictions.edit);
  const isWritable = update && content.status !== 'trashed' && content.status !== 'archived';
  return {
    view: true,
    comment: inSpace.comment && content.status === 'current',
    update: isWritable,
    delete: update,
    restrict: isWritable,
    purge: inSpace.administer && content.status === 'trashed',
  };
}

/** May view by the restrictions of the content and of all that it stands under. Blog posts stand under nothing. */
function isLetIn(reader: Reader, caller: Caller, content: ContentRecord): boolean {
  const seen = new Set<string>();
  let at: ContentRecord | undefined = content;
  while (at && !seen.has(at.id)) {
    if (!isNamed(caller, at.restrictions.view)) return false;
    seen.add(at.id);
    at = at.parentId === null ? undefined : contents.get(reader, at.parentId);
  }
  return true;
}

/**
 * Whether a restriction leaves this caller in. The app's own user is never named, so `asApp()` does not
 * see a restricted page (Atlassian's staff in ECO-822 and ECO-961).
 */
function isNamed(caller: Caller, only: readonly string[] | null): boolean {
  return only === null || (caller.kind === 'person' && only.includes(caller.accountId));
}

function isAuthor(caller: Caller, content: ContentRecord): boolean {
  return caller.kind === 'person' && caller.accountId === content.authorId;
}

/** The content, for one who may view it; to anybody else it is not there. */
export function viewed(reader: Reader, caller: Caller, id: string): ContentRecord {
  const content = contents.get(reader, id);
  if (!content || !rightsOn(reader, caller, content).view) throw notFound('content', id);
  return content;
}

/** The content, for one who may do this to it. */
export function allowed(
  reader: Reader,
  caller: Caller,
  id: string,
  right: Exclude<keyof ContentRights, 'view'>,
): ContentRecord {
  const content = viewed(reader, caller, id);
  if (!rightsOn(reader, caller, content)[right]) {
    throw forbidden(`You do not have permission to ${WORDS[right]} this content.`);
  }
  return content;
}

const WORDS: Record<Exclude<keyof ContentRights, 'view'>, string> = {
  comment: 'comment on',
  update: 'edit',
  delete: 'delete',
  restrict: 'change the restrictions of',
  purge: 'delete for good',
};

/** The space, for one who may view it. */
export function viewedSpace(reader: Reader, caller: Caller, id: string): SpaceRecord {
  const space = spaces.get(reader, id);
  if (!space || !rightsInSpace(reader, caller, space).view) throw notFound('space', id);
  return space;
}

/** The space, for one who may add content to it. */
export function editedSpace(reader: Reader, caller: Caller, id: string): SpaceRecord {
  const space = viewedSpace(reader, caller, id);
  if (!rightsInSpace(reader, caller, space).edit)
    throw forbidden('You do not have permission to add content to this space.');
  return space;
}
