/**
 * Who is told when a page or a comment is saved: the people whom this version names and the one before
 * did not, who may view the page. Nobody is told that they named themselves, nobody twice for one version,
 * and of those who may not view the page nothing is said to anybody.
 */
import { withMentionNames } from '../adf/mention-names';
import { adfToText } from '../adf/text';
import type { AdfDocument, AdfNode } from '../local-api';
import type { Reader, Writer } from '../store/store';
import { person } from './caller';
import type { CommentRecord, ContentRecord, NotificationRecord } from './records';
import { rightsOn } from './rights';
import { nextId, notifications, people } from './tables';

export interface Mention {
  accountId: string;
  excerpt: string;
}

const EXCERPT_CHARACTERS = 140;

/** Each person that a document names, once, with the words around the first place. */
export function mentionsIn(document: AdfDocument): Mention[] {
  const found = new Map<string, Mention>();
  const visit = (node: AdfNode, around: AdfNode) => {
    if (node.type === 'mention') {
      const id = node.attrs?.['id'];
      if (typeof id === 'string' && !found.has(id))
        found.set(id, { accountId: id, excerpt: excerptOf(around) });
    }
    for (const child of node.content ?? []) visit(child, isTextBlock(child) ? child : around);
  };
  visit(document, document);
  return [...found.values()];
}

const isTextBlock = (node: AdfNode) =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'taskItem';

const segmenter = new Intl.Segmenter();

export function excerptOf(node: AdfNode): string {
  // By what people see as characters: an emoji is never cut in two.
  const characters = [...segmenter.segment(adfToText(node))].map(({ segment }) => segment);
  if (characters.length <= EXCERPT_CHARACTERS) return characters.join('');
  return `${characters
    .slice(0, EXCERPT_CHARACTERS - 1)
    .join('')
    .trimEnd()}…`;
}

export interface Saved {
  content: ContentRecord;
  comment?: CommentRecord;
  body: AdfDocument;
  /** What the version before said; absent for a first one. */
  before?: AdfDocument;
  byId: string;
  at: number;
}

/** Rings the bells of those newly named. Gives back who was told. */
export function tellMentioned(writer: Writer, saved: Saved): Set<string> {
  const before = new Set(saved.before ? mentionsIn(saved.before).map(({ accountId }) => accountId) : []);
  const told = new Set<string>();
  for (const { accountId, excerpt } of mentionsIn(named(writer, saved.body))) {
    if (before.has(accountId) || !mayBeTold(writer, saved, accountId)) continue;
    tell(writer, saved, 'mention', accountId, excerpt);
    told.add(accountId);
  }
  return told;
}

/** Rings the bell of the one who is answered, unless this reply names them anyway. */
export function tellAnswered(
  writer: Writer,
  saved: Saved,
  accountId: string,
  alreadyTold: Set<string>,
): void {
  if (alreadyTold.has(accountId) || !mayBeTold(writer, saved, accountId)) return;
  tell(writer, saved, 'reply', accountId, excerptOf(named(writer, saved.body)));
}

const named = (reader: Reader, body: AdfDocument): AdfDocument =>
  withMentionNames(body, (accountId) => people.get(reader, accountId)?.name);

function mayBeTold(writer: Writer, saved: Saved, accountId: string): boolean {
  return accountId !== saved.byId && rightsOn(writer, person(accountId), saved.content).view;
}

function tell(
  writer: Writer,
  saved: Saved,
  kind: NotificationRecord['kind'],
  accountId: string,
  excerpt: string,
): void {
  notifications.put(writer, {
    id: nextId(writer),
    accountId,
    at: saved.at,
    read: false,
    kind,
    byId: saved.byId,
    contentId: saved.content.id,
    commentId: saved.comment?.id ?? null,
    excerpt,
  });
}
