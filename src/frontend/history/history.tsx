/** *History*: everything that was done to the plan, or to the section that stands alone, in place, for everyone who may read it. */
import { Box, Button, Heading, Inline, Spinner, Stack, Text, xcss } from '@forge/react';
import { useCallback, useState } from 'react';
import { copiedFrom } from '../../plan/copied';
import type { HistoryOf } from '../../plan/history';
import type { Head } from '../../plan/plan';
import { refusalSentence } from '../../plan/refusal-words';
import type { Words } from '../../plan/words';
import { Failure } from '../mention/failure';
import { Boundary } from '../plan/boundary';
import { PageLink } from '../plan/page-link';
import { useScreen } from '../screen';
import { HistoryEntry, UnreadEntry } from './entry';
import { EVERYTHING, HistoryFilter } from './filter';
import { useTellingOf } from './telling-of';
import { useHistory, type History as Shown } from './use-history';

const panel = xcss({
  padding: 'space.150',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});

interface Props {
  /** The reader's. */
  readonly timeZone: string;
}

export function HistoryPanel(props: Props) {
  const { words } = useScreen();
  return (
    <Boundary sentence={words('screen.broken')}>
      <History {...props} />
    </Boundary>
  );
}

/** One entry open at a time: the document stays small. */
function History({ timeZone }: Props) {
  const { words, plan, only } = useScreen();
  const [of, choose] = useState<HistoryOf>(only === null ? EVERYTHING : { kind: 'section', section: only });
  const [open, setOpen] = useState<string | null>(null);
  const turn = useCallback((id: string) => setOpen((now) => (now === id ? null : id)), []);
  const history = useHistory(plan.head, of);
  const telling = useTellingOf(history.items);
  const newest = JSON.stringify(plan.revisions);
  const [seen, see] = useState(newest);
  const { again } = history;
  const showNewer = useCallback(() => {
    see(newest);
    again();
  }, [again, newest]);
  return (
    <Box xcss={panel}>
      <Stack space="space.150">
        <Heading as="h2" size="small">
          {words('history.title')}
        </Heading>
        <Text size="small" color="color.text.subtle">
          {words(only === null ? 'history.note' : 'history.note.section')}
        </Text>
        {only === null && <HistoryFilter choose={choose} />}
        {newest !== seen && (
          <Inline>
            <Button spacing="compact" onClick={showNewer}>
              {words('history.newer')}
            </Button>
          </Inline>
        )}
        <Stack>
          {history.items.map((item) =>
            item.state === 'unread' ? (
              <UnreadEntry key={item.unread.key} unread={item.unread} telling={telling} />
            ) : (
              <HistoryEntry
                key={item.entry.edit.id}
                entry={item.entry}
                telling={telling}
                now={history.now}
                timeZone={timeZone}
                isOpen={open === item.entry.edit.id}
                turn={turn}
              />
            ),
          )}
        </Stack>
        <End history={history} isAll={of.kind === 'plan'} />
      </Stack>
    </Box>
  );
}

/** What stands under the entries: more of them, or where the plan began. */
function End({ history, isAll }: { readonly history: Shown; readonly isAll: boolean }) {
  const { words, plan } = useScreen();
  const from = copiedFrom(plan.head);
  const { items, next, isReading, refusal, more } = history;
  if (refusal !== null) return <Failure sentence={refusalSentence(refusal, words)} retry={more} />;
  if (isReading && items.length === 0) return <Spinner label={words('history.loading')} />;
  if (next !== null)
    return (
      <Inline>
        <Button spacing="compact" isDisabled={isReading} onClick={more}>
          {words(isReading ? 'history.loading' : 'history.more')}
        </Button>
      </Inline>
    );
  return (
    <Text size="small" color="color.text.subtle">
      {isAll ? beginningWords(plan.head, words) : words(items.length === 0 ? 'history.none' : 'history.all')}
      {isAll && from !== null && (
        <>
          {' '}
          <PageLink contentId={from}>{words('screen.openPage')}</PageLink>
        </>
      )}
    </Text>
  );
}

function beginningWords(head: Head, words: Words): string {
  if (copiedFrom(head) !== null) return words('history.beginning.copy');
  return words(head.starter === null ? 'history.beginning.empty' : 'history.beginning.filled');
}
