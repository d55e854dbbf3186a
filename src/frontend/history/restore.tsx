/** *Restore …*: what, as it was when; what that changes, before it is done; and done with one press. */
import { Box, Button, Inline, List, ListItem, RadioGroup, Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import { describeUndo, rowIn, rowWords, type Done } from '../../plan/describe';
import type { Entry } from '../../plan/history';
import type { EditRefusal, Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { Restored, RestoreRefusal, Then } from '../../plan/restore';
import type { Telling } from '../../plan/value-words';
import type { RowId } from '../../plan/values';
import { useScreen } from '../screen';
import { useRestore, type Restoring } from './use-restore';

interface Props {
  readonly entry: Entry;
  readonly telling: Telling;
}

export function Restore({ entry, telling }: Props) {
  const { words } = telling;
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed');
  const turn = useCallback(() => setStep((now) => (now === 'open' ? 'closed' : 'open')), []);
  const finish = useCallback(() => setStep('done'), []);
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {/* Another key mounts it anew: the button that was pressed is gone, and the focus comes here. */}
        <Button
          key={step === 'done' ? 'again' : 'first'}
          spacing="compact"
          autoFocus={step === 'done'}
          onClick={turn}
        >
          {words(step === 'open' ? 'action.cancel' : 'history.restore')}
        </Button>
        {step === 'done' && <Text>{words('history.restore.done')}</Text>}
      </Inline>
      {step === 'open' && <Choose entry={entry} telling={telling} finish={finish} />}
    </Stack>
  );
}

function Choose({ entry, telling, finish }: Props & { readonly finish: () => void }) {
  const { words } = telling;
  const { only } = useScreen();
  const { section, id } = entry.edit;
  const row = rowOf(entry);
  const [what, setWhat] = useState<Restored['what']>(row === null ? 'section' : 'row');
  const [side, setSide] = useState<Then['side']>('before');
  const chooseWhat = useCallback((said: Said) => {
    const chosen = WHATS.find((one) => one === said.target?.value);
    if (chosen !== undefined) setWhat(chosen);
  }, []);
  const chooseSide = useCallback(
    (said: Said) => setSide(said.target?.value === 'after' ? 'after' : 'before'),
    [],
  );
  const restored: Restored =
    what === 'row' && row !== null
      ? { what: 'row', row, section }
      : what === 'plan'
        ? { what }
        : { what: 'section', section };
  // Of a section that stands alone nothing else is known.
  const isThere = { row: row !== null, section: true, plan: only === null };
  const options = WHATS.filter((one) => isThere[one]).map((value) => ({
    name: `restore-${id}`,
    value,
    label: whatWords(value, entry, row, telling),
  }));
  return (
    <Stack space="space.150">
      <Inline space="space.400" rowSpace="space.100" shouldWrap>
        <Stack>
          <Text weight="semibold">{words('history.restore.what')}</Text>
          <RadioGroup name={`restore-${id}`} defaultValue={what} options={options} onChange={chooseWhat} />
        </Stack>
        <Stack>
          <Text weight="semibold">{words('history.restore.side')}</Text>
          <RadioGroup
            name={`restore-side-${id}`}
            defaultValue={side}
            options={(['before', 'after'] as const).map((value) => ({
              name: `restore-side-${id}`,
              value,
              label: words(`history.restore.side.${value}`),
            }))}
            onChange={chooseSide}
          />
        </Stack>
      </Inline>
      <Preview then={{ entry, side }} restored={restored} telling={telling} finish={finish} />
    </Stack>
  );
}

interface Said {
  readonly target?: { readonly value?: unknown };
}
const WHATS = ['row', 'section', 'plan'] as const satisfies readonly Restored['what'][];

function rowOf({ edit: { change } }: Entry): RowId | null {
  return change.type === 'add' ? change.row.id : change.row;
}

function whatWords(what: Restored['what'], entry: Entry, id: RowId | null, telling: Telling): string {
  const { words } = telling;
  if (what === 'plan') return words('history.restore.plan');
  if (what === 'section')
    return words('history.restore.section', { section: words(`section.${entry.edit.section}`) });
  const row = id === null ? null : rowIn(entry, id, telling);
  return words('history.restore.row', {
    row: row === null ? words('history.gone') : rowWords(row, telling),
  });
}

interface PreviewProps {
  readonly then: Then;
  readonly restored: Restored;
  readonly telling: Telling;
  readonly finish: () => void;
}

function Preview({ then, restored, telling, finish }: PreviewProps) {
  const { words } = telling;
  const { editing } = useScreen();
  const { makeAll } = editing;
  const restoring = useRestore(then, restored);
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const done = restoring.state === 'ready' ? restoring.done : NONE;
  const press = useCallback(() => {
    const why = makeAll(done.map(({ edit: { section, change } }) => ({ section, change })));
    setRefusal(why);
    if (why === null) finish();
  }, [makeAll, done, finish]);
  return (
    <Stack space="space.100">
      <Outcome restoring={restoring} telling={telling} />
      {refusal !== null && <Text color="color.text.danger">{refusalSentence(refusal, words)}</Text>}
      <Box>
        <Button appearance="primary" isDisabled={done.length === 0} onClick={press}>
          {words('history.restore.do')}
        </Button>
      </Box>
    </Stack>
  );
}

const NONE: readonly Done[] = [];
/** More than that are counted. */
const SHOWN = 8;

function Outcome({ restoring, telling }: { readonly restoring: Restoring; readonly telling: Telling }) {
  const { words } = telling;
  switch (restoring.state) {
    case 'reading':
      return (
        <Text color="color.text.subtle">{words('history.restore.reading', { count: restoring.count })}</Text>
      );
    case 'unsaved':
      return <Text color="color.text.subtle">{words('history.restore.unsaved')}</Text>;
    case 'refused':
      return <Text color="color.text.danger">{whyNot(restoring.refusal, telling)}</Text>;
    case 'ready':
      return <Changes done={restoring.done} telling={telling} />;
  }
}

function Changes({ done, telling }: { readonly done: readonly Done[]; readonly telling: Telling }) {
  const { words } = telling;
  if (done.length === 0) return <Text>{words('history.restore.same')}</Text>;
  const rest = done.length - SHOWN;
  return (
    <Stack space="space.050">
      <Text>{words('history.restore.changes', { count: done.length })}</Text>
      <List type="unordered">
        {done.slice(0, SHOWN).map((one, index) => (
          <ListItem key={index}>
            <Text>{describeUndo(one, telling)}</Text>
          </ListItem>
        ))}
        {rest > 0 && (
          <ListItem key="rest">
            <Text>{words('history.restore.more', { count: rest })}</Text>
          </ListItem>
        )}
      </List>
    </Stack>
  );
}

function whyNot(refusal: RestoreRefusal | Refusal, telling: Telling): string {
  const { words } = telling;
  switch (refusal.code) {
    case 'gap':
      return words('history.restore.gap');
    case 'unread':
      return words('history.restore.unread', { key: refusal.unread.key });
    case 'doesNotFit':
      return words('history.restore.doesNotFit', { what: describeUndo(refusal.done, telling) });
    default:
      return refusalSentence(refusal, words);
  }
}
