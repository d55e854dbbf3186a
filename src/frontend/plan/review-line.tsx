import { Button, Inline, Text, User } from '@forge/react';
import { useCallback } from 'react';
import { reviewDue } from '../../plan/card';
import { formatDay } from '../../plan/day';
import { splitSentence } from '../../plan/sentence';
import { Cell } from '../cells/cell';
import { useScreen } from '../screen';
import { howFar } from './review';
import { EditButton } from './section';
import { useTurning } from './turning';

/** When the plan was last looked through, by whom, and when it is to be again. */
export function ReviewLine() {
  const { mayEdit } = useScreen();
  return (
    <Inline spread="space-between" alignBlock="center" space="space.100" rowSpace="space.050" shouldWrap>
      <Cell section="top" row={null} fields={['reviewEveryMonths']}>
        <Reviewed />
      </Cell>
      <Inline rowSpace="space.050" shouldWrap>
        <ShowMore />
        {mayEdit && <MarkAsReviewed />}
        {mayEdit && <EditButton name="top" />}
      </Inline>
    </Inline>
  );
}

function Reviewed() {
  const { plan, words } = useScreen();
  const { today } = useTurning();
  const { own } = plan.sections.top;
  const { reviewed, reviewEveryMonths } = own;
  const due = reviewDue(own);
  const isOverdue = due !== null && due < today();
  const every =
    reviewEveryMonths === undefined ? null : words('reading.review.every', { count: reviewEveryMonths });
  const next =
    due === null
      ? every
      : words(isOverdue ? 'reading.review.overdue' : 'reading.review.next', {
          when: howFar(due, today(), words),
        });
  const rest = next === null ? '' : ` · ${next}`;
  return (
    <Text size="small" color={isOverdue ? 'color.text.warning' : 'color.text.subtle'}>
      {reviewed === undefined
        ? `${words('reading.review.never')}${rest}`
        : splitSentence(words('export.reviewed')).map((part) => {
            if ('text' in part) return part.text;
            return part.name === 'by' ? (
              <User key="by" accountId={reviewed.by} />
            ) : (
              formatDay(reviewed.on, words.language)
            );
          })}
      {reviewed !== undefined && rest}
    </Text>
  );
}

/** What everybody can open. */
export function ShowMore() {
  return (
    <>
      <ShowDetails />
      <ShowHistory />
    </>
  );
}

function ShowDetails() {
  const { words, showsDetails } = useScreen();
  const { turnDetails } = useTurning();
  return (
    <Button appearance="subtle" spacing="compact" onClick={turnDetails}>
      {words(showsDetails ? 'action.hideDetails' : 'action.showDetails')}
    </Button>
  );
}

function ShowHistory() {
  const { words } = useScreen();
  const { turnHistory, showsHistory } = useTurning();
  if (turnHistory === null) return null;
  return (
    <Button appearance="subtle" spacing="compact" onClick={turnHistory}>
      {words(showsHistory ? 'history.close' : 'history.open')}
    </Button>
  );
}

function MarkAsReviewed() {
  const { plan, words, me, editing } = useScreen();
  const { today } = useTurning();
  const before = plan.sections.top.own.reviewed ?? null;
  const { make } = editing;
  const mark = useCallback(() => {
    if (me === null) return;
    make('top', [{ type: 'set', row: null, field: 'reviewed', before, after: { on: today(), by: me } }]);
  }, [make, me, before, today]);
  return (
    <Button appearance="subtle" spacing="compact" onClick={mark}>
      {words('action.markReviewed')}
    </Button>
  );
}
