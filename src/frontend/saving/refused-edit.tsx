import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { useCallback } from 'react';
import { describeUndo } from '../../plan/describe';
import { refusalSentence } from '../../plan/refusal-words';
import type { Value } from '../../plan/values';
import { useScreen, type OwnEdit } from '../screen';
import { valueOfEdit } from './edit-value';
import { KeptText } from './kept-text';
import { useOthers, whoWrote } from './others';
import { editOf, rowOf } from './own-edits';
import { theirsLabel, useTelling } from './telling';

/** An edit that was not saved: why, what was typed, and what its author can do. */
export function RefusedEdit({ edit }: { readonly edit: OwnEdit }) {
  const { editing } = useScreen();
  const telling = useTelling();
  const { words } = telling;
  const { id, change, state } = edit;
  const { changes } = useOthers();
  const { discard, keepMine, removedRow } = editing;
  const keep = useCallback(() => keepMine(id), [keepMine, id]);
  const drop = useCallback(() => discard(id), [discard, id]);
  if (state.state !== 'refused') return null;

  const rowId = rowOf(change);
  const back = rowId === null ? null : removedRow(rowId);
  const say = (value: Value | null): string => valueOfEdit(edit, value, back?.row ?? null, telling);
  const isConflict = state.why.code === 'conflict';
  const theirs = 'field' in change ? whoWrote(changes, edit.section, change.row, change.field) : null;
  const isRowBack = state.why.code === 'rowGone' && back !== null;
  // The row's name is remembered with it: a sentence about an edit looks for it in the edit and its inverse.
  const what = describeUndo({ edit: editOf(edit), inverse: back ?? change }, telling);
  return (
    <SectionMessage appearance="warning" title={words('saving.notSaved', { what })}>
      <Stack space="space.100">
        <Text>{refusalSentence(state.why, words)}</Text>
        {change.type === 'set' ? <KeptText label={words('saving.yours')} text={say(change.after)} /> : null}
        {state.why.code === 'conflict' ? (
          <KeptText label={theirsLabel(theirs, telling)} text={say(state.why.current)} />
        ) : null}
        <Inline space="space.100">
          {state.why.code === 'rowGone' && !isRowBack ? null : (
            <Button onClick={keep}>
              {words(isConflict ? 'saving.keepMine' : isRowBack ? 'saving.rowBack' : 'saving.again')}
            </Button>
          )}
          <Button appearance="subtle" onClick={drop}>
            {words(isConflict ? 'saving.keepTheirs' : 'saving.discard')}
          </Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
