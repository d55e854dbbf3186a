/**
 * Which cell is open: one at a time, because each editor that stands in the document is sent to the host with every
 * commit. What was typed in a cell that another one closed is kept, and given back when it is opened again.
 *
 * UI Kit's root commits at every single change of state. So a cell is closed without a word when its edit is made, and
 * the commit that shows the edit shows it closed.
 */
import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Change } from '../../plan/edit';
import type { SectionName } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import type { AccountId } from '../../plan/values';
import { useScreen } from '../screen';
import { isSameCell, shortField, type CellAt } from './cell-at';
import { Drafts } from './drafts';
import type { NextPlace } from './next-place';

/** The open cell, or where the next thing happens; `turn` tells one such place from the same one again. */
interface Shown {
  readonly open: CellAt | null;
  readonly next: NextPlace | null;
  readonly turn: number;
}

class OpenCell {
  private shown: Shown = { open: null, next: null, turn: 0 };
  private readonly listeners = new Set<() => void>();

  readonly get = (): Shown => this.shown;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Shown with the next commit. */
  set(then: CellAt | NextPlace | null): void {
    const turn = this.shown.turn + 1;
    if (then !== null && 'what' in then) this.shown = { open: null, next: then, turn };
    else this.shown = { open: then, next: null, turn };
  }
  show(then: CellAt | NextPlace | null): void {
    this.set(then);
    for (const listener of this.listeners) listener();
  }
  putBack(before: Shown): void {
    this.shown = before;
  }
  /** Another section is edited: nothing is to be done there next. */
  forgetNext(): void {
    if (this.shown.next !== null) this.shown = { ...this.shown, next: null };
  }
}

export interface CellsOfPlan extends Shown {
  readonly drafts: Drafts;
  /** Names of people who were picked in this visit, for sentences; they are kept nowhere else. */
  readonly names: Map<AccountId, string>;
  readonly openCell: (at: CellAt) => void;
  /**
   * Closes this cell, if it is still the open one; its draft is left as it is. `next` is where the focus goes: nowhere
   * when a person took it elsewhere themself.
   */
  readonly close: (at: CellAt, next: NextPlace | null) => void;
  /** Makes the changes and closes the open cell; opens another one, or takes the focus where it is said. Refused: all stays as it was. */
  readonly make: (
    section: SectionName,
    changes: readonly Change[],
    then?: CellAt | NextPlace | null,
  ) => EditRefusal | null;
}

const CellsContext = createContext<CellsOfPlan | null>(null);

export function OpenCells({ children }: { readonly children: ReactNode }) {
  const { editing, editedSection } = useScreen();
  const { make } = editing;
  const [kept] = useState(() => ({
    cell: new OpenCell(),
    drafts: new Drafts(),
    names: new Map<AccountId, string>(),
  }));
  const { cell, drafts, names } = kept;
  const [edited, setEdited] = useState(editedSection);
  if (edited !== editedSection) {
    setEdited(editedSection);
    cell.forgetNext();
  }
  const shown = useSyncExternalStore(cell.subscribe, cell.get);
  const cells = useMemo(
    (): CellsOfPlan => ({
      ...shown,
      drafts,
      names,
      openCell: (at) => cell.show(at),
      // A field that was closed tells once more that it is left.
      close: (at, next) => isSameCell(cell.get().open, at) && cell.show(next),
      make(section, changes, then = null) {
        const before = cell.get();
        cell.set(then);
        const refusal = make(section, changes);
        if (refusal !== null) cell.putBack(before);
        return refusal;
      },
    }),
    [shown, cell, drafts, names, make],
  );
  return <CellsContext.Provider value={cells}>{children}</CellsContext.Provider>;
}

/** Whether the open cell has its form under this row, at full width: a table must make room for it. */
export function useIsOpenUnder(): (section: SectionName, row: AnyRow) => boolean {
  const { open } = useCells();
  return (section, { id, kind }) =>
    open !== null &&
    open.section === section &&
    open.row === id &&
    !open.isWide &&
    shortField(open, kind) === null;
}

export function useCells(): CellsOfPlan {
  const cells = useContext(CellsContext);
  if (cells === null) throw new Error('A cell stands outside OpenCells.');
  return cells;
}
