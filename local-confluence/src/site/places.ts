/**
 * Where contents stand: the index of a space's page tree, blog posts, archive, trash and titles, written together
 * with the record, and the questions that are answered from it.
 */
import type { Reader, Writer } from '../store/store';
import { invalid } from './refusal';
import type { ContentRecord } from './records';
import { contents, index, versions } from './tables';

/** Space, parent (0 at the root), position, page. */
const children = index('child');
const blogposts = index('blogpost');
const trash = index('trash');
const archive = index('archive');
/** A title belongs to one page of a space, whatever its case. */
const titles = index('title');

const ROOT = 0;

export function putContent(writer: Writer, content: ContentRecord): void {
  const before = contents.get(writer, content.id);
  if (before) unplace(writer, before);
  contents.put(writer, content);
  place(writer, content);
}

/** The record, its place and every version. */
export function removeContent(writer: Writer, content: ContentRecord): void {
  unplace(writer, content);
  versions.deleteAll(writer, content.id);
  contents.delete(writer, content.id);
}

function place(writer: Writer, content: ContentRecord): void {
  for (const { of, path } of placesOf(content)) of.add(writer, ...path);
}

function unplace(writer: Writer, content: ContentRecord): void {
  for (const { of, path } of placesOf(content)) of.remove(writer, ...path);
}

function placesOf({ id, kind, status, spaceId, parentId, position, title }: ContentRecord) {
  const [number, space] = [Number(id), Number(spaceId)];
  if (status === 'trashed') return [{ of: trash, path: [space, number] }];
  if (status === 'archived') return [{ of: archive, path: [space, number] }];
  if (status === 'draft') return [];
  return kind === 'page'
    ? [
        { of: children, path: [space, parentId === null ? ROOT : Number(parentId), position, number] },
        { of: titles, path: [space, titleKey(title), number] },
      ]
    : [{ of: blogposts, path: [space, number] }];
}

const titleKey = (title: string) => title.normalize('NFC').toLowerCase();

const found = (reader: Reader, ids: string[]): ContentRecord[] =>
  ids.flatMap((id) => contents.get(reader, id) ?? []);

/** The pages right under this one, or at the root of the space, in their order. */
export function childrenOf(reader: Reader, spaceId: string, parentId: string | null): ContentRecord[] {
  const parent = parentId === null ? ROOT : Number(parentId);
  return found(reader, children.ids(reader, Number(spaceId), parent));
}

export function blogpostsOf(reader: Reader, spaceId: string): ContentRecord[] {
  return found(reader, blogposts.ids(reader, Number(spaceId)));
}

export function trashOf(reader: Reader, spaceId: string): ContentRecord[] {
  return found(reader, trash.ids(reader, Number(spaceId)));
}

export function archiveOf(reader: Reader, spaceId: string): ContentRecord[] {
  return found(reader, archive.ids(reader, Number(spaceId)));
}

/** What a page stands under, the topmost first. */
export function ancestorsOf(reader: Reader, content: ContentRecord): ContentRecord[] {
  const above: ContentRecord[] = [];
  let at = content.parentId;
  while (at !== null && !above.some(({ id }) => id === at)) {
    const parent = contents.get(reader, at);
    if (!parent) break;
    above.unshift(parent);
    at = parent.parentId;
  }
  return above;
}

export const MAX_TITLE_CHARACTERS = 255;

/** Confluence keeps the titles of a space's pages apart; blog posts and drafts are free. */
export function checkTitle(
  reader: Reader,
  content: { id?: string; kind: ContentRecord['kind']; spaceId: string; title: string },
): void {
  if (content.title.trim() === '') throw invalid('A title is required to publish.');
  if (content.title.length > MAX_TITLE_CHARACTERS) {
    throw invalid(`The title is too long: at most ${MAX_TITLE_CHARACTERS} characters.`);
  }
  if (content.kind === 'page' && isTitleTaken(reader, content)) {
    throw invalid(`A page with this title already exists: ${content.title}`);
  }
}

/** The published page that this title of the space belongs to. */
export function pageOfTitle(reader: Reader, spaceId: string, title: string): ContentRecord | undefined {
  return found(reader, titles.ids(reader, Number(spaceId), titleKey(title)))[0];
}

function isTitleTaken(reader: Reader, content: { id?: string; spaceId: string; title: string }): boolean {
  const holders = titles.ids(reader, Number(content.spaceId), titleKey(content.title));
  return holders.some((id) => id !== content.id);
}

/** `Copy of …`, `Copy (2) of …`: the first that is free, as Confluence names copies. */
export function titleOfCopy(reader: Reader, spaceId: string, title: string): string {
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? 'Copy of ' : `Copy (${number}) of `;
    const candidate = (prefix + title).slice(0, MAX_TITLE_CHARACTERS);
    if (!isTitleTaken(reader, { spaceId, title: candidate })) return candidate;
  }
}

/** Tests and the first run may give ids by hand. */
export function checkNewId(reader: Reader, id: string): void {
  if (contents.get(reader, id)) throw invalid(`There is content with the id ${id} already.`);
}
