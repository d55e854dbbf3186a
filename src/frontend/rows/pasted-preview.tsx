/** What was pasted as it was understood: how it was read, what fits nowhere, what is over a limit, and each cell. */
import { Button, Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import { useCallback } from 'react';
import { fieldLabel } from '../../plan/field-words';
import type { RowKind } from '../../plan/fields';
import type { Over, Pasted } from '../../plan/pasted/read-pasted';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { Words } from '../../plan/words';
import { useTelling } from '../saving/telling';
import { useScreen } from '../screen';
import { PastedReading, type PastedProps } from './pasted-reading';
import { PastedTable } from './pasted-table';

interface Props extends PastedProps {
  readonly refusal: EditRefusal | null;
  readonly add: (pasted: Pasted) => void;
  readonly cancel: () => void;
}

export function PastedPreview({ refusal, add, cancel, ...props }: Props) {
  const { kind, pasted, choose } = props;
  const { words } = useScreen();
  const telling = useTelling();
  const back = useCallback(() => choose(null), [choose]);
  const count = pasted.rows.length;
  const isOver = pasted.over.length > 0;
  return (
    <Stack space="space.150">
      <PastedReading {...props} />
      {isOver ? <OverLimits kind={kind} over={pasted.over} words={words} /> : null}
      <Text weight="semibold">{words('pasted.rows', { count })}</Text>
      <PastedTable kind={kind} rows={pasted.rows} telling={telling} label={words('pasted.rows', { count })} />
      {refusal === null ? null : <Text color="color.text.danger">{refusalSentence(refusal, words)}</Text>}
      <Inline space="space.100" rowSpace="space.050" shouldWrap>
        {isOver ? null : (
          <Button appearance="primary" autoFocus onClick={() => add(pasted)}>
            {words('pasted.add', { count })}
          </Button>
        )}
        <Button autoFocus={isOver} onClick={back}>
          {words('pasted.back')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {words('editing.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

const MOST = 5;

interface OverProps {
  readonly kind: RowKind;
  readonly over: readonly Over[];
  readonly words: Words;
}

function OverLimits({ kind, over, words }: OverProps) {
  return (
    <SectionMessage appearance="error" title={words('pasted.over')}>
      <List type="unordered">
        {over.slice(0, MOST).map((one, index) => (
          <ListItem key={index}>{overWords(one, kind, words)}</ListItem>
        ))}
      </List>
      {over.length > MOST ? <Text>{words('row.remove.more', { count: over.length - MOST })}</Text> : null}
    </SectionMessage>
  );
}

function overWords(over: Over, kind: RowKind, words: Words): string {
  switch (over.what) {
    case 'rows':
      return words('pasted.over.rows', { count: over.count, fit: over.fit });
    case 'section':
      return words('pasted.over.section', {
        size: Math.ceil(over.bytes / 1000),
        limit: over.limitBytes / 1000,
      });
    case 'cell':
      return words('pasted.over.cell', {
        row: over.row + 1,
        field: fieldLabel(kind, over.field, words),
        why:
          over.why.code === 'tooLong'
            ? words('pasted.over.tooLong', { length: over.why.length, limit: over.why.limit })
            : refusalSentence(over.why, words),
      });
  }
}
