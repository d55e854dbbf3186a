import { Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import { isNamedElsewhere } from '../../plan/alone';
import { rowWords } from '../../plan/describe';
import type { Change } from '../../plan/edit';
import type { SectionName } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { duplicateRow, usesOf } from '../../plan/rows';
import type { AnyRow } from '../../plan/section';
import { firstCell, type CellAt } from '../cells/cell-at';
import type { NextPlace, Way } from '../cells/next-place';
import { useCells } from '../cells/open-cell';
import { detailsOf } from '../columns';
import { useOpenDetails } from '../plan/open-details';
import { useScreen } from '../screen';
import { MenuEntry } from './menu-entry';
import { RemoveQuestion } from './remove-question';
import { addAgain, moveDown, moveUp } from './row-changes';

export interface RowMoreProps {
  readonly section: SectionName;
  readonly row: AnyRow;
  /** Those of the same table, in order: the neighbours to move past. */
  readonly rows: readonly AnyRow[];
}

/** The entries. Each acts and closes the menu; before a row that others use is removed, it asks. */
export function RowMenu({ section, row, rows, close }: RowMoreProps & { readonly close: () => void }) {
  const { plan, only, words } = useScreen();
  const { make } = useCells();
  const details = useOpenDetails();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const uses = usesOf(plan.sections, row.id);
  const isUsed = uses.length > 0 || (only !== null && isNamedElsewhere(row.kind));
  const [up, down] = [moveUp(rows, row.id), moveDown(rows, row.id)];
  const name = rowWords(row, { words });

  const act = useCallback(
    (change: Change, then: CellAt | NextPlace) => {
      const why = make(section, [change], then);
      setRefusal(why);
      if (why === null) close();
    },
    [make, section, close],
  );
  const move = (change: Change, way: Way): void => act(change, { what: 'moved', section, row: row.id, way });
  const remove = useCallback(() => {
    const under = rows[rows.findIndex(({ id }) => id === row.id) - 1]?.id ?? null;
    const back = addAgain(plan.sections[section].rows, row);
    act({ type: 'remove', row: row.id }, { what: 'removed', section, row, under, back });
  }, [act, plan, section, row, rows]);
  const copy = useCallback(() => {
    const made = duplicateRow(row, crypto.randomUUID());
    act({ type: 'add', row: made, after: row.id }, firstCell(section, made));
  }, [act, section, row]);
  const show = useCallback(() => {
    details.toggle(row.id);
    close();
  }, [details, row.id, close]);

  if (isAsking) return <RemoveQuestion row={row} uses={uses} remove={remove} keep={close} />;
  return (
    <Stack>
      {detailsOf(row.kind).length === 0 ? null : (
        <MenuEntry
          label={words(details.isOpen(row.id) ? 'row.details.hide' : 'row.details')}
          name={name}
          press={show}
        />
      )}
      {up === null ? null : <MenuEntry label={words('row.up')} name={name} press={() => move(up, 'up')} />}
      {down === null ? null : (
        <MenuEntry label={words('row.down')} name={name} press={() => move(down, 'down')} />
      )}
      <MenuEntry label={words('row.duplicate')} name={name} press={copy} />
      <MenuEntry
        label={words('row.remove')}
        name={name}
        press={() => (isUsed ? setAsking(true) : remove())}
      />
      {refusal === null ? null : (
        <Text size="small" color="color.text.danger">
          {refusalSentence(refusal, words)}
        </Text>
      )}
    </Stack>
  );
}
