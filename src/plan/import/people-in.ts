/** Who stands in a text: mentions, or links to profiles as a page is written with. */
import type { Block, Inline } from './document';

/** The accounts, where nothing but people stands there. */
export function peopleAlone(block: Block): string[] | null {
  if (block.type !== 'paragraph') return null;
  const people: string[] = [];
  for (const inline of block.content) {
    const account = accountIn(inline);
    if (account !== null) people.push(account);
    else if (inline.type !== 'text' || !/^[\s,;&]*$/.test(inline.text)) return null;
  }
  return people.length === 0 ? null : [...new Set(people)];
}

const PROFILE = /^https?:\/\/[^/]+\/wiki\/people\/([^/?#]+)$/;

export function accountIn(inline: Inline): string | null {
  if (inline.type === 'person') return inline.id;
  if (inline.type !== 'text' || inline.href === null) return null;
  const account = PROFILE.exec(inline.href)?.[1];
  if (account === undefined) return null;
  try {
    return decodeURIComponent(account);
  } catch {
    return null;
  }
}
