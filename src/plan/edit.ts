/**
 * An edit is a value: the same on screen, on the wire and in history. It addresses rows by id, so that an edit made
 * on an older state of the section still means what its author meant; a cell carries the value that its author
 * saw, so that overwriting somebody's newer word is refused and not done.
 */
import type { SectionName } from './fields';
import type { AnyRow } from './section';
import type { RowId, Value } from './values';

/** `row: null` addresses the section's own text. A value `null` is a blank. */
interface Target {
  readonly row: RowId | null;
  readonly field: string;
}

export type Change =
  | ({ readonly type: 'set'; readonly before: Value | null; readonly after: Value | null } & Target)
  /** Adds or takes one member of people, zones or chosen rows: two people adding two members both succeed. */
  | ({
      readonly type: 'addMember';
      readonly member: string;
      /** Where in the order; null is last. */ readonly at: number | null;
    } & Target)
  | ({ readonly type: 'takeMember'; readonly member: string } & Target)
  /** `after: null` is the first place; an id that is gone means the end. */
  | { readonly type: 'add'; readonly row: AnyRow; readonly after: RowId | null }
  | { readonly type: 'remove'; readonly row: RowId }
  | { readonly type: 'move'; readonly row: RowId; readonly after: RowId | null };

export interface ChangeIn {
  readonly section: SectionName;
  readonly change: Change;
}

export interface Edit {
  /** Made by whoever edits; the key of the history entry, so that an edit sent twice is applied once. */
  readonly id: string;
  readonly section: SectionName;
  readonly change: Change;
}
