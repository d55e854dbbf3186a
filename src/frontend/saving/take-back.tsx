import { Button, Inline, Text } from '@forge/react';
import { useCallback, useState, type ReactNode } from 'react';
import { describeUndo, type Done } from '../../plan/describe';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { Telling } from '../../plan/value-words';
import type { Words } from '../../plan/words';
import { useScreen, type LeftDone } from '../screen';
import { useTelling } from './telling';

type Direction = 'undo' | 'redo';

interface TakeBackProps {
  /** Stands before the buttons, on their line. */
  readonly said?: ReactNode;
}

/**
 * *Undo* and *Redo* of one's own presses of this visit, and what of the last one could not be taken back. Nothing at all
 * where there is nothing of it: an empty line crosses to the host at every commit too.
 */
export function TakeBack({ said = null }: TakeBackProps) {
  const telling = useTelling();
  const { editing, words } = useScreen();
  const { undo, redo, lastDone } = editing;
  const [failed, setFailed] = useState<{ direction: Direction; left: readonly LeftDone[] } | null>(null);
  const takeBack = useCallback(() => setFailed({ direction: 'undo', left: undo() }), [undo]);
  const doAgain = useCallback(() => setFailed({ direction: 'redo', left: redo() }), [redo]);
  const next = lastDone();
  const [first] = failed?.left ?? [];
  if (said === null && next.undo.length === 0 && next.redo.length === 0 && first === undefined) return null;
  return (
    <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
      {said}
      <TakeBackButton
        done={next.undo}
        press={takeBack}
        direction="undo"
        isNext={failed?.direction === 'redo' && next.redo.length === 0}
      />
      <TakeBackButton
        done={next.redo}
        press={doAgain}
        direction="redo"
        isNext={failed?.direction === 'undo' && next.undo.length === 0}
      />
      {failed === null || first === undefined ? null : (
        <Text size="small" color="color.text.danger">
          {words(`saving.${failed.direction}.left`, {
            what: whatOf(
              failed.left.map(({ done }) => done),
              telling,
            ),
            why: whyNot(first.why, words),
          })}
        </Text>
      )}
    </Inline>
  );
}

interface Props {
  readonly done: readonly Done[];
  readonly press: () => void;
  readonly direction: Direction;
  /** The other one was pressed and went with the last that it could do: the focus is here. */
  readonly isNext: boolean;
}

function TakeBackButton({ done, press, direction, isNext }: Props) {
  const telling = useTelling();
  if (done.length === 0) return null;
  return (
    <Button key={String(isNext)} spacing="compact" appearance="subtle" autoFocus={isNext} onClick={press}>
      {telling.words(`saving.${direction}`, { what: whatOf(done, telling) })}
    </Button>
  );
}

/** The first edit of a press, and how many more. */
function whatOf([first, ...more]: readonly Done[], telling: Telling): string {
  if (first === undefined) return '';
  const what = describeUndo(first, telling);
  return more.length === 0 ? what : telling.words('saving.andMore', { what, count: more.length });
}

/** Nothing was typed here that could be lost: what is said of a refused edit would be beside the point. */
function whyNot(why: EditRefusal, words: Words): string {
  switch (why.code) {
    case 'conflict':
    case 'rowGone':
    case 'rowExists':
      return words(`saving.notBack.${why.code}`);
    default:
      return refusalSentence(why, words);
  }
}
