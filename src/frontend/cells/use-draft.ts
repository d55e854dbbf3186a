import { useCallback, useState } from 'react';
import type { EditRefusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import { useScreen } from '../screen';
import { ownerOf, type CellAt } from './cell-at';
import type { Draft } from './drafts';
import type { NextPlace } from './next-place';
import { useCells } from './open-cell';
import { readDraft, seeConflicts, type Refusals } from './save-draft';

export interface OpenDraft {
  readonly draft: Draft;
  readonly refusals: Refusals;
  /** What is wrong with the whole, and not with a field of it. */
  readonly refusal: EditRefusal | null;
  /** Makes an edit of each field that was changed, and closes the cell; what does not fit stays open as it was typed. */
  readonly save: () => void;
  /** Saves likewise, and leaves the focus where a person took it. */
  readonly leave: () => void;
  /** Closes the cell without what was typed. */
  readonly cancel: () => void;
  /** Closes it likewise, and leaves the focus alone. */
  readonly leaveAsWas: () => void;
}

const NONE: { readonly refusals: Refusals; readonly refusal: EditRefusal | null } = {
  refusals: new Map(),
  refusal: null,
};

/** The draft of a cell that is open. */
export function useDraft(at: CellAt, row: AnyRow | null): OpenDraft {
  const { plan } = useScreen();
  const { drafts, close, make } = useCells();
  const values = row === null ? plan.sections[at.section].own : row.cells;
  const [draft] = useState(() => drafts.begin(at, ownerOf(at.section, row), values));
  const [wrong, setWrong] = useState(NONE);

  const saveTo = useCallback(
    (next: NextPlace | null) => {
      const { changes, refusals } = readDraft(draft, values);
      seeConflicts(draft, refusals);
      if (refusals.size > 0) {
        setWrong({ refusals, refusal: null });
        return;
      }
      drafts.end(draft);
      const refusal = changes.length === 0 ? null : make(at.section, changes, next);
      if (refusal !== null) {
        drafts.keep(draft);
        setWrong({ refusals, refusal });
        return;
      }
      // A field that was closed tells once more that it is left: nothing is typed in it any more.
      draft.typed.clear();
      close(at, next);
    },
    [draft, drafts, at, values, close, make],
  );
  const save = useCallback(() => saveTo({ what: 'cell', at }), [saveTo, at]);
  const leave = useCallback(() => saveTo(null), [saveTo]);

  const closeTo = useCallback(
    (next: NextPlace | null) => {
      drafts.end(draft);
      close(at, next);
    },
    [draft, drafts, at, close],
  );
  const cancel = useCallback(() => closeTo({ what: 'cell', at }), [closeTo, at]);
  const leaveAsWas = useCallback(() => closeTo(null), [closeTo]);

  return { draft, ...wrong, save, leave, cancel, leaveAsWas };
}
