/**
 * Every call from the browser to the functions: its name, what is sent, what comes back. Both ends are typed by it.
 * Which content is meant comes from the platform's context, never from a payload.
 */
import type { Card, CardOrder } from '../plan/card';
import type { Change, Edit } from '../plan/edit';
import type { SectionName } from '../plan/fields';
import type { Entry, HistoryItem, HistoryOf } from '../plan/history';
import type { MacroConfig } from '../plan/identity';
import type { Understood } from '../plan/import/outcome';
import type { MentionHow } from '../plan/mention-claim';
import type { Known } from '../plan/news';
import type { Notices } from '../plan/notice';
import type { ContentType, Language, Plan, PlanKey } from '../plan/plan';
import type { Refusal, Result } from '../plan/refusal';
import type { AnySection } from '../plan/section';
import type { AccountId, RowId } from '../plan/values';

export interface Home {
  readonly contentId: string;
  readonly contentType: ContentType;
}

/** Where a plan is kept that is shown elsewhere, as the reader may see it. */
export interface KeptOn extends Home {
  /** Of its page. */
  readonly title: string;
}

/** A plan of this content that no macro shows any more, offered back before a starter is shown. */
export interface Orphan {
  readonly key: PlanKey;
  readonly title: string | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** A plan of another content that this one may have been copied with. */
export interface Origin {
  readonly key: PlanKey;
  readonly home: Home;
  /** Of the home, as the asking person may see it. */
  readonly pageTitle: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export type Opened =
  | {
      readonly state: 'plan';
      /** Of a macro that shows one section: that section, and of the others what `partFor` tells. */
      readonly plan: Plan;
      readonly notices: Notices;
      /** null on the plan's own content. */
      readonly mirrorOf: KeptOn | null;
      /** Sections that a newer version of the app wrote, shown as far as they are understood: the plan is read and not changed. */
      readonly newer?: readonly SectionName[];
      /** The content that the call came from does not hold the macro and only includes it: the plan is read here, and changed at home. */
      readonly isIncluded?: true;
    }
  /** Not stored yet: everyone sees the starter, the first opening by someone who may edit stores it (`plan/create`). */
  | {
      readonly state: 'new';
      readonly plan: Plan;
      readonly orphans: readonly Orphan[];
      /** Of pages that the same template made: this page is new, or a copy of one of them, and nobody but a person knows. */
      readonly origins: readonly Origin[];
    }
  /**
   * The page is a copy: `plan/create` by someone who may edit here and view the home copies the plan. `origins` are
   * the plans that it may be a copy of, as far as the caller may see their pages: more than one where a copy was copied.
   */
  | { readonly state: 'copy'; readonly of: Home; readonly origins: readonly Origin[] };

export interface SavedEdit {
  readonly id: string;
  readonly refusal: Refusal | null;
  /** Of a removal: what brings the row back as it was then. Somebody may have written in it a moment before. */
  readonly back?: Extract<Change, { type: 'add' }>;
}

export interface Edited {
  /** In the order sent. */
  readonly edits: readonly SavedEdit[];
  /** The section as it is now, with others' edits. */
  readonly section: AnySection;
  readonly revision: number;
  /** As they are now. */
  readonly notices: Notices;
}

/** What is newer than the caller knew. */
export interface CaughtUp {
  readonly sections: readonly {
    readonly name: SectionName;
    readonly section: AnySection;
    readonly revision: number;
  }[];
  /** Null when they are not newer. */
  readonly notices: Notices | null;
  /** The edits that were asked for; without any, the newest ones that made the sections newer. */
  readonly changes: readonly Entry[];
}

/** Newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryItem[];
  /** For the next page. */
  readonly cursor: string | null;
}

export interface Mentioned {
  /** Id of the comment, or null when nobody was left to be mentioned. */
  readonly comment: string | null;
  readonly notices: Notices;
}

export interface TakenOn {
  readonly notices: Notices;
}

export interface ListedPlan {
  readonly key: PlanKey;
  readonly home: Home;
  /** The plan's own title, if it has one. */
  readonly title: string | null;
  /** Of the page, as the asking person may see it. */
  readonly pageTitle: string;
  readonly spaceId: string;
  /** Null where it is not known. */
  readonly spaceName: string | null;
  readonly changedAt: number;
}

export interface Listed {
  readonly plans: readonly ListedPlan[];
  /** For the next screen. */
  readonly cursor: string | null;
}

/** A plan in the list of a space, or of the site. */
export interface PlanRow extends ListedPlan, Omit<Card, 'title'> {
  /** Of its page. */
  readonly url: string;
  /** In the trash, where the caller sees it: restoring the page restores the plan. Archived: the plan can be read alone. */
  readonly pageStatus: 'current' | 'archived' | 'trashed';
}

export interface PlanRows {
  readonly plans: readonly PlanRow[];
  /** For the next screen, of which this one says nothing: plans that the caller may not see are left out of both. */
  readonly cursor: string | null;
  /** Whether the caller administers the space and may delete those whose page lies in the trash; false on the site's page. */
  readonly mayDelete: boolean;
  /** Whether the browser may ask who leads these plans: a screen asks Confluence three questions at most. */
  readonly mayAskPeople: boolean;
}

export interface SearchWords {
  readonly words: string;
}

/** A file, to be kept where the person wants it. */
export interface Downloaded {
  readonly name: string;
  readonly type: 'application/json' | 'text/html';
  readonly text: string;
}

export interface WrittenPage {
  readonly url: string;
}

/** One person in one role, to be mentioned. */
export interface ToMention {
  readonly role: RowId;
  readonly person: AccountId;
}

type Call<Payload, Answer> = (payload: Payload) => Result<Answer>;

/** A type, not an interface: `makeInvoke` and `makeResolver` want an index signature. */
export type Calls = {
  /**
   * Reads the plan that the macro shows. Asks Confluence nothing on the plan's own content. A plan that nobody chose a
   * language for begins in the reader's.
   */
  'plan/open': Call<{ language?: Language }, Opened>;
  /**
   * What changed of these parts since their revisions, and at most 16 edits that were heard of: one read, and for a
   * mirror one question. Every call that writes tells the others by one realtime message, which is no request of
   * storage or REST: of the 50 operations a second of an installation it is one, and its failure is nobody's.
   */
  'plan/catch-up': Call<{ known: Known; edits: readonly string[] }, CaughtUp>;
  /**
   * Stores a plan that is not there yet: the starter, an empty one, or a copy of the plan that the page was copied
   * with; `from` says of which, where a person chose.
   */
  'plan/create': Call<{ from?: { plan: PlanKey; contentType: ContentType }; language?: Language }, Opened>;
  /** Takes an orphan of this content for the macro's own plan. */
  'plan/adopt': Call<{ orphan: PlanKey }, Opened>;
  /** At most 16 edits of one section. Each is applied or refused on its own; the good ones are saved. */
  'plan/edit': Call<{ section: SectionName; edits: readonly Edit[] }, Edited>;
  /**
   * What was done to the plan, 25 entries a page. `movedFrom` is the key that a plan had before another macro of its
   * content took it over, for the history of before: the head says it.
   */
  'plan/history': Call<{ of: HistoryOf; movedFrom: PlanKey | null; cursor: string | null }, HistoryPage>;
  /**
   * Sends one comment as the caller. `mention` is made by the browser: the same press sent twice tells once. A `press`
   * (when nothing is said) mentions those asked for who wait, failed, or are held back; `byItself` those alone whom
   * the caller named and who wait, and nobody unless the plan is set so; `anew` those whose role has changed since.
   */
  'plan/mention': Call<{ mention: string; people: readonly ToMention[]; how?: MentionHow }, Mentioned>;
  /** "I've got it": the caller, who needs only to see the plan, takes on a role in which they are named. */
  'plan/accept': Call<{ role: RowId }, TakenOn>;
  /** The plan as a file: JSON that can be imported, or one HTML page that needs no network. */
  'plan/download': Call<{ as: 'json' | 'html' }, Downloaded>;
  /** The plan as native content of a new page under its home, as it is now. */
  'plan/write-page': Call<Record<string, never>, WrittenPage>;
  /** What the form of the page's own plan writes into the page for Confluence's search. */
  'plan/search-words': Call<Pick<MacroConfig, 'language' | 'start'>, SearchWords>;
  /**
   * What a page of this site, or the app's own file, holds of a plan; nothing is changed by it. For whoever may change
   * the plan, and may see the page.
   */
  'plan/import': Call<
    { from: 'page'; page: Home } | { from: 'address'; address: string } | { from: 'file'; text: string },
    Understood
  >;
  /** Plans that the caller may see, fifty at a time, those of this space first; for the config form. */
  'plan/list': Call<{ cursor: string | null }, Listed>;
  /** On a space's page its plans, on the site's page all; those whose title begins so, if one is asked for. */
  'plans/list': Call<{ order: CardOrder; beginning: string | null; cursor: string | null }, PlanRows>;
  /** For an administrator of the space: a plan whose page lies in the trash, after typing the page's title. */
  'plans/delete': Call<{ plan: PlanKey; contentType: ContentType; title: string }, null>;
};
