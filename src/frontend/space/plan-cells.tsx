/** What the list says of one plan. */
import { Button, Inline, Link, Lozenge, Stack, Text, User } from '@forge/react';
import { formatDay } from '../../plan/day';
import type { Words } from '../../plan/words';
import type { PlanRow } from '../../resolvers/contract';
import { leftMark } from '../left-mark';
import { howFar } from '../plan/review';
import { nameOf } from './found-here';
import { gapLines } from './gap-lines';
import { useLeaders } from './leaders';
import { useListScreen } from './list-screen';

interface CellProps {
  readonly row: PlanRow;
}

export function Named({ row, ask }: CellProps & { readonly ask: ((row: PlanRow) => void) | null }) {
  const { words, isSite } = useListScreen();
  const { title, pageTitle, spaceName, url, pageStatus } = row;
  const isTrashed = pageStatus === 'trashed';
  const under = [title === null || title === pageTitle ? null : pageTitle, isSite ? spaceName : null];
  const where = under.filter((part) => part !== null).join(' · ');
  return (
    <Stack space="space.050">
      <Text weight="semibold">
        <Link href={url}>{nameOf(row)}</Link>
      </Text>
      {where !== '' && (
        <Text size="small" color="color.text.subtle">
          {where}
        </Text>
      )}
      {pageStatus !== 'current' && (
        <>
          <Inline>
            <Lozenge>{words(`plans.${pageStatus}`)}</Lozenge>
          </Inline>
          <Text size="small" color="color.text.subtle">
            {words(isTrashed && isSite ? 'plans.trashed.site' : `plans.${pageStatus}.help`)}
          </Text>
        </>
      )}
      {isTrashed && ask !== null && (
        <Inline>
          <Button spacing="compact" onClick={() => ask(row)}>
            {words('plans.delete')}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

/** A card holds no more of them than are shown. */
export function Leads({ row: { leads } }: CellProps) {
  const { words } = useListScreen();
  const { statusOf } = useLeaders();
  if (leads.length === 0) return <NotSet />;
  return (
    <Stack>
      {leads.map((person) => (
        <Text key={person}>
          <User accountId={person} />
          {leftMark(statusOf(person), words)}
        </Text>
      ))}
    </Stack>
  );
}

export function Missing({ row: { gaps } }: CellProps) {
  const { words } = useListScreen();
  const lines = gapLines(gaps, words);
  if (lines.length === 0) return <Text color="color.text.subtlest">{words('plans.gap.none')}</Text>;
  return (
    <Stack>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Stack>
  );
}

/** In days: a card knows the time to ten minutes, and nobody looks for more. */
export function Changed({ row: { changedAt } }: CellProps) {
  const { words, today, dayOf } = useListScreen();
  return <Text>{asSentence(howFar(dayOf(changedAt), today, words), words)}</Text>;
}

export function Due({ row: { reviewDue } }: CellProps) {
  const { words, today } = useListScreen();
  if (reviewDue === null) return <NotSet />;
  const isOverdue = reviewDue < today;
  return (
    <Stack>
      <Text>{formatDay(reviewDue, words.language)}</Text>
      <Text size="small" color={isOverdue ? 'color.text.warning' : 'color.text.subtle'}>
        {isOverdue
          ? words('plans.overdue', { when: howFar(reviewDue, today, words) })
          : asSentence(howFar(reviewDue, today, words), words)}
      </Text>
    </Stack>
  );
}

/** "Yesterday", where it stands alone. */
const asSentence = (text: string, { language }: Words): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

function NotSet() {
  const { words } = useListScreen();
  return <Text color="color.text.subtlest">{words('field.notSet')}</Text>;
}
