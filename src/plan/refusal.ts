/** Why something was not done, each with a sentence in `locales/` (`refusal.<code>`). Nothing typed is lost by one. */
import type { Value } from './values';

export type EditRefusal =
  /** Another person changed the same cell since its author looked: both values are kept for them to choose. */
  | { readonly code: 'conflict'; readonly current: Value | null; readonly yours: Value | null }
  /** The row was removed meanwhile, or never was. */
  | { readonly code: 'rowGone' }
  /** A row is added under an id that is taken. */
  | { readonly code: 'rowExists' }
  /** The section has no such field or kind of row. */
  | { readonly code: 'noSuchField' }
  /** The value is not what the field holds. */
  | { readonly code: 'notAValue' }
  /** A link with a scheme other than http, https or mailto. */
  | { readonly code: 'badLink' }
  | { readonly code: 'tooLong'; readonly limit: number; readonly length: number }
  | { readonly code: 'tooMany'; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly limit: number }
  /** The section would no longer fit in storage. */
  | { readonly code: 'sectionFull'; readonly limitBytes: number }
  /** A member is taken out of "all": choose first. */
  | { readonly code: 'allChosen' }
  /** The edit's id was used for another edit. */
  | { readonly code: 'idUsed' }
  /** A review is signed by the one who did it. */
  | { readonly code: 'notYourReview' };

export type Refusal =
  | EditRefusal
  /** The caller may not see the content, or it is not there; the two are never told apart. */
  | { readonly code: 'notSeen' }
  | { readonly code: 'mayNotChange' }
  /** The plan that a mirror names was deleted with its page, or never was. */
  | { readonly code: 'planGone' }
  /** A macro stands where there is no page: in a template, or content of another kind. */
  | { readonly code: 'notAPage' }
  /** What was sent does not fit the contract. */
  | { readonly code: 'badRequest' }
  | { readonly code: 'tooManyEdits'; readonly limit: number }
  /** Too many people save at once, or a limit of the platform was reached: try again, in so many seconds if known. */
  | { readonly code: 'busy'; readonly retryAfterSeconds: number | null }
  /** Storage or Confluence failed or did not answer in time: try again. */
  | { readonly code: 'unavailable'; readonly of: 'storage' | 'confluence' }
  /** A stored value does not parse; it is named, and left as it is. */
  | { readonly code: 'unreadable'; readonly key: string }
  /** A stored value was written by a newer version of the app. */
  | { readonly code: 'newerFormat'; readonly key: string }
  | { readonly code: 'mayNotComment' }
  /** The caller takes on a role in which they are not named, or not any more. */
  | { readonly code: 'notNamed' }
  /** The plan is set to mention nobody. */
  | { readonly code: 'mentionsNobody' }
  /** A page may not be created in the space of the plan's home, or under it. */
  | { readonly code: 'mayNotWritePage' }
  /** A plan is deleted when its page lies in the trash, and not before. */
  | { readonly code: 'notInTrash' }
  | { readonly code: 'mayNotDelete' }
  /** What was typed is not the title of the page. */
  | { readonly code: 'otherTitle' }
  /** The space has a page of that title. */
  | { readonly code: 'titleTaken' }
  /** Confluence did not say whether it wrote the page: one that is asked for again may stand beside it. */
  | { readonly code: 'pageUnknown' }
  /** The address leads to no page of this site that the caller may see. */
  | { readonly code: 'noPageThere' }
  /** What is to be imported is no JSON: cut off, or another kind of file. */
  | { readonly code: 'fileNotJson' }
  /** JSON of something else, or of a plan that somebody has bent. */
  | { readonly code: 'fileNotAPlan' }
  | { readonly code: 'fileNewer' }
  | { readonly code: 'fileTooLarge'; readonly bytes: number; readonly limitBytes: number }
  /** The comment may or may not have been written; it is looked for before anything is sent again. */
  | { readonly code: 'commentUnknown' };

export type RefusalCode = Refusal['code'];

export type Result<Done, Why = Refusal> =
  { readonly ok: true; readonly value: Done } | { readonly ok: false; readonly refusal: Why };

export const done = <Done>(value: Done): { ok: true; value: Done } => ({ ok: true, value });
export const refuse = <Why>(refusal: Why): { ok: false; refusal: Why } => ({ ok: false, refusal });

/** Thrown where storage or Confluence refuses and nothing around can go on; the resolvers' wrapper answers it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
