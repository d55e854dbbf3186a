import type { AdfDocument, ContentView } from '../../local-api';

/** What somebody wrote and has not published, kept in this browser so that nothing takes it away. */
export interface KeptDraft {
  title: string;
  body: AdfDocument;
  baseVersion: number;
  /** Whose unpublished text it is: a new page's, or that of one which is published. */
  isNew: boolean;
  kind: ContentView['kind'];
  spaceKey: string;
}

const PREFIX = 'local-confluence:draft';
const placeOf = (accountId: string, contentId: string): string => `${PREFIX}:${accountId}:${contentId}`;

export function keepDraft(accountId: string, contentId: string, draft: KeptDraft): void {
  window.localStorage.setItem(placeOf(accountId, contentId), JSON.stringify(draft));
}

export function keptDraft(accountId: string, contentId: string): KeptDraft | null {
  const text = window.localStorage.getItem(placeOf(accountId, contentId));
  if (text === null) return null;
  // Written by `keepDraft` alone, in the same browser.
  return JSON.parse(text) as KeptDraft;
}

export function forgetDraft(accountId: string, contentId: string): void {
  window.localStorage.removeItem(placeOf(accountId, contentId));
}

/** The new pages of a space that somebody began here and has not published. */
export function newPagesBegun(accountId: string, spaceKey: string): (KeptDraft & { contentId: string })[] {
  const prefix = placeOf(accountId, '');
  return Object.keys(window.localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const contentId = key.slice(prefix.length);
      const draft = keptDraft(accountId, contentId);
      return draft !== null && draft.isNew && draft.spaceKey === spaceKey ? [{ ...draft, contentId }] : [];
    });
}
