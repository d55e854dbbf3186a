/** What an import understood, what it kept as text, what it could not take, and what is over a limit. */
import type { RowKind, SectionName } from '../fields';
import type { Sections } from '../plan';
import type { EditRefusal } from '../refusal';
import type { AccountId } from '../values';
import type { Lost } from './document';

export interface Understood {
  readonly from: 'page' | 'file';
  /** Sections of which something was found; the others are blank. */
  readonly found: readonly SectionName[];
  readonly sections: Sections;
  readonly tables: readonly TableRead[];
  readonly kept: readonly Kept[];
  readonly lost: readonly LostOften[];
  readonly over: readonly Over[];
  /** What the page calls people: shown before Confluence is asked, and kept nowhere. */
  readonly names: Readonly<Record<AccountId, string>>;
}

/** A table that was read as rows. */
export interface TableRead {
  readonly kind: RowKind;
  /** `field: null`: kept as text. */
  readonly columns: readonly { readonly title: string; readonly field: string | null }[];
  readonly rows: number;
}

/** A text that no field was found for, and the one that takes it. */
export interface Kept {
  readonly owner: RowKind | SectionName;
  readonly field: string;
  readonly text: string;
}

export interface LostOften extends Lost {
  readonly count: number;
}

export type Over =
  /** What does not fit its field: it stays out, and is shown. */
  | {
      readonly what: 'value';
      readonly owner: RowKind | SectionName;
      readonly field: string;
      readonly text: string;
      readonly why: EditRefusal;
    }
  /** More rows than a section holds, or more bytes: the section stays out. */
  | { readonly what: 'rows'; readonly section: SectionName; readonly count: number; readonly limit: number }
  | { readonly what: 'bytes'; readonly section: SectionName; readonly bytes: number; readonly limit: number };
