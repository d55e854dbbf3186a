/**
 * Where the next thing happens after one was done. UI Kit moves the focus only by mounting a control with `autoFocus`, and
 * what was pressed is often gone: a control that says what can be done next takes its place.
 */
import type { Change } from '../../plan/edit';
import type { SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import type { CellAt } from './cell-at';

export type NextPlace =
  /** A cell whose editor was closed by its own controls. */
  | { readonly what: 'cell'; readonly at: CellAt }
  /** A row that was dragged: it has the focus itself, and keeps it as long as it is not mounted anew. */
  | { readonly what: 'dropped'; readonly section: SectionName; readonly row: RowId }
  | { readonly what: 'moved'; readonly section: SectionName; readonly row: RowId; readonly way: Way }
  | {
      readonly what: 'removed';
      readonly section: SectionName;
      readonly row: AnyRow;
      /** The row above it on the screen; null where it was the first. */
      readonly under: RowId | null;
      readonly back: Change;
    }
  /** The first of several. */
  | { readonly what: 'added'; readonly section: SectionName; readonly row: RowId };

export type Way = 'up' | 'down';

/** The row that must be on the screen for it. */
export function rowOfPlace(place: NextPlace | null, section: SectionName): RowId | null {
  if (place === null) return null;
  if (place.what === 'cell') return place.at.section === section ? place.at.row : null;
  if (place.section !== section) return null;
  return place.what === 'removed' ? place.under : place.row;
}
