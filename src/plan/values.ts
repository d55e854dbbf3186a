/** What a cell can hold. A blank cell holds nothing: the field is absent, never an empty string, list or zero. */

export type RowId = string;
/** A person of Confluence. Nothing else about people is ever stored. */
export type AccountId = string;

/**
 * How long, as people write it. `minutes` drives a clock only when `words` is blank: "30 min in office hours"
 * qualifies, "next business day" has no minutes at all.
 */
export interface Duration {
  readonly minutes: number | null;
  readonly words: string;
}

/** Rows of another table: all of them, also those that come later, or only these. Ids of removed rows stay. */
export type Chosen = 'all' | readonly RowId[];

export interface Reviewed {
  /** Day of the review, `2026-05-12`. */
  readonly on: string;
  readonly by: AccountId;
}

export type Value = string | number | boolean | Duration | Reviewed | readonly string[];

/** One line of plain text; the light Markdown of `markdown.ts`; a template's body, never parsed as Markdown. */
interface TextField {
  readonly kind: 'line' | 'text' | 'body';
  /** In UTF-16 code units, as a text field's maxlength counts. */
  readonly limit: number;
  /** A line with `{{placeholders}}` in it, as a body has them. */
  readonly hasPlaceholders?: true;
}
interface LinkField {
  readonly kind: 'link';
  readonly limit: number;
}
interface OptionField {
  readonly kind: 'option';
  readonly options: readonly string[];
  /** What a blank stands for, where it is not "not set": nobody has chosen otherwise. */
  readonly blank?: string;
}
interface CountField {
  readonly kind: 'count';
  readonly limit: number;
}
interface SimpleField {
  readonly kind: 'yesNo' | 'duration' | 'reviewed';
}
interface PeopleField {
  readonly kind: 'people';
  /** At most so many people. */
  readonly limit: number;
}
interface ZonesField {
  readonly kind: 'zones';
  readonly limit: number;
}
interface RowsField {
  readonly kind: 'rows';
  readonly of: 'severity' | 'special' | 'role' | 'channel';
  /** Whether "all" can be chosen. */
  readonly all: boolean;
}

export type FieldKind =
  TextField | LinkField | OptionField | CountField | SimpleField | PeopleField | ZonesField | RowsField;

/** The type of a field's value, from its entry in the table of fields. */
export type ValueOf<F> = F extends { kind: 'line' | 'text' | 'body' | 'link' }
  ? string
  : F extends { kind: 'option'; options: readonly (infer O)[] }
    ? O
    : F extends { kind: 'count' }
      ? number
      : F extends { kind: 'yesNo' }
        ? boolean
        : F extends { kind: 'duration' }
          ? Duration
          : F extends { kind: 'reviewed' }
            ? Reviewed
            : F extends { kind: 'people' | 'zones' }
              ? readonly string[]
              : F extends { kind: 'rows'; all: true }
                ? Chosen
                : F extends { kind: 'rows' }
                  ? readonly RowId[]
                  : never;
