import { Button, Inline, Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import type { RowKind, SectionName } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { newRow } from '../../plan/rows';
import type { AnyRow } from '../../plan/section';
import { firstCell } from '../cells/cell-at';
import { useCells } from '../cells/open-cell';
import { useScreen } from '../screen';
import { AddSeveral } from './add-several';
import { Removed } from './after-row';
import { addLast } from './row-changes';

interface AddRowProps {
  readonly section: SectionName;
  readonly kind: RowKind;
  /** What the row's place says of it: the stage of a template. */
  readonly cells?: AnyRow['cells'];
}

/** After the last row, one or several. A new row opens its first field. */
export function AddRow({ section, kind, cells }: AddRowProps) {
  const { plan, editedSection, mayEdit, words } = useScreen();
  const { make, next } = useCells();
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const [several, setSeveral] = useState<Several>({ state: 'closed' });
  const { rows } = plan.sections[section];
  const add = useCallback(() => {
    const row = newRow(kind, crypto.randomUUID(), cells);
    // What was said of others before is over; nothing changes while nothing was.
    setSeveral((before) => (before.state === 'over' ? { state: 'closed' } : before));
    setRefusal(make(section, [addLast(rows, row)], firstCell(section, row)));
  }, [make, section, kind, cells, rows]);
  const close = useCallback((added: number) => setSeveral({ state: 'over', added }), []);
  if (!mayEdit || editedSection !== section) return null;
  const isHere = (row: AnyRow): boolean => row.kind === kind && row.cells.stage === cells?.stage;
  if (several.state === 'open')
    return <AddSeveral section={section} kind={kind} cells={cells} close={close} />;
  const isOver = several.state === 'over';
  const removed = next?.what === 'removed' && next.under === null && isHere(next.row) ? next : null;
  return (
    <Stack space="space.050">
      {removed === null ? null : <Removed removed={removed} />}
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Button onClick={add}>{words(`row.add.${kind}`)}</Button>
        <Button appearance="subtle" autoFocus={isOver} onClick={() => setSeveral({ state: 'open' })}>
          {words(`row.several.${kind}`)}
        </Button>
        {refusal === null ? null : <Text color="color.text.danger">{refusalSentence(refusal, words)}</Text>}
      </Inline>
      {isOver && several.added > 0 ? (
        <Text size="small" color="color.text.subtle">
          {words('pasted.added', { count: several.added })}
        </Text>
      ) : null}
    </Stack>
  );
}

type Several =
  | { readonly state: 'closed' | 'open' }
  /** The focus comes back to where it was opened. */
  | { readonly state: 'over'; readonly added: number };
