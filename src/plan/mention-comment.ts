/**
 * The comment that mentions people. What is shown before it is sent and what is sent are made from one model, so that
 * nobody posts what they did not see. The role stands first, because the bell shows no more than the first words.
 */
import * as adf from './adf/nodes';
import { textToAdf } from './adf/text';
import { fieldLabel } from './field-words';
import { parseText, type Block } from './markdown';
import type { ClaimId } from './mention-claim';
import type { Roles } from './named-now';
import type { NamedAs, RoleDigest, RolePart } from './notice';
import { changedParts, roleDigest } from './role-digest';
import type { PersonInRole } from './notices';
import { rowsOf } from './section';
import { splitSentence } from './sentence';
import type { AccountId } from './values';
import type { Words } from './words';

export interface Mentioning {
  readonly people: readonly (PersonInRole & { readonly as: NamedAs; readonly knows?: RoleDigest })[];
  readonly roles: Roles;
  /** Of the plan, or of its page. */
  readonly title: string;
  /** In the plan's language. */
  readonly words: Words;
}

export type SentencePiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'person'; readonly person: AccountId }
  /** The title, which links to the plan. */
  | { readonly type: 'plan'; readonly title: string };

/** What is said to one person about one role. */
export interface MentionedPerson {
  readonly sentence: readonly SentencePiece[];
  /** What changed since they were told last, as a sentence; null where they were not, or nothing did. */
  readonly changed: string | null;
  /** "Responsible for", "First five minutes": those that are written. */
  readonly texts: readonly { readonly label: string; readonly blocks: readonly Block[] }[];
}

export function mentionPreview({ people, roles, title, words }: Mentioning): MentionedPerson[] {
  const byId = new Map(rowsOf(roles, 'role').map((role) => [role.id, role.cells]));
  return people.map(({ role, person, as, knows }) => {
    const cells = byId.get(role) ?? {};
    const { name = '' } = cells;
    const key = name === '' ? 'mention.comment.unnamed' : (`mention.comment.${as}` as const);
    const changed = knows === undefined ? [] : changedParts(knows, roleDigest(as, cells));
    return {
      sentence: pieces(words(key), { person, title, role: name }),
      changed: changed.length === 0 ? null : changedWords(changed, words),
      texts: (['responsibilities', 'firstMinutes'] as const).flatMap((field) => {
        const blocks = parseText(cells[field] ?? '');
        return blocks.length === 0 ? [] : [{ label: fieldLabel('role', field, words), blocks }];
      }),
    };
  });
}

/** Under all of it: where to say that one has got it. */
export function mentionEnd({ title, words }: Pick<Mentioning, 'title' | 'words'>): SentencePiece[] {
  return pieces(words('mention.comment.accept'), { person: '', title, role: '' });
}

function pieces(
  sentence: string,
  { person, title, role }: { person: AccountId; title: string; role: string },
): SentencePiece[] {
  return splitSentence(sentence).map((part): SentencePiece => {
    if ('text' in part) return { type: 'text', text: part.text };
    if (part.name === 'person') return { type: 'person', person };
    return part.name === 'plan' ? { type: 'plan', title } : { type: 'text', text: role };
  });
}

function changedWords(changed: readonly RolePart[], words: Words): string {
  const named = changed.map((part) => words(`mention.comment.changed.${part}`));
  return words('mention.comment.changed', { parts: new Intl.ListFormat(words.language).format(named) });
}

export interface Sending {
  readonly id: ClaimId;
  /** The page's address. */
  readonly url: string;
  /** A person's name where it is known. */
  readonly nameOf: (person: AccountId) => string | null;
  /** For whom the app sends it, whose own comment had failed: their name alone, for they are told nothing by it. */
  readonly onBehalfOf?: AccountId;
}

/** The comment as ADF. */
export function mentionComment(mentioning: Mentioning, sending: Sending): adf.AdfDocument {
  const { words } = mentioning;
  const { id, url, nameOf, onBehalfOf } = sending;
  const href = `${url.split('#', 1)[0] ?? ''}#${mentionFragment(id)}`;
  const paragraph = (sentence: readonly SentencePiece[]): adf.BlockNode =>
    adf.paragraph(
      ...sentence.flatMap((piece) => {
        if (piece.type === 'person') return [adf.mention(piece.person, nameOf(piece.person))];
        return piece.type === 'plan' ? adf.text(piece.title, adf.link(href)) : adf.text(piece.text);
      }),
    );
  return adf.doc([
    ...mentionPreview(mentioning).flatMap(({ sentence, changed, texts }) => [
      paragraph(sentence),
      ...(changed === null ? [] : [adf.paragraph(...adf.text(changed))]),
      ...texts.flatMap(({ label, blocks }) => [
        adf.paragraph(...adf.text(label, adf.strong)),
        ...textToAdf(blocks),
      ]),
    ]),
    paragraph(mentionEnd(mentioning)),
    ...(onBehalfOf === undefined ? [] : [adf.paragraph(...adf.text(onBehalf(nameOf(onBehalfOf), words)))]),
  ]);
}

function onBehalf(sender: string | null, words: Words): string {
  return sender === null
    ? words('mention.comment.onBehalf.unnamed')
    : words('mention.comment.onBehalf', { sender });
}

/** By which a comment is found again: ADF has nothing invisible but the fragment of a link. */
export function mentionFragment({ mention, attempt }: ClaimId): string {
  return `incident-plan-mention-${mention}-${attempt}`;
}
