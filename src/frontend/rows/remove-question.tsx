import { Button, Inline, List, ListItem, Stack, Text } from '@forge/react';
import { rowWords } from '../../plan/describe';
import { fieldLabel } from '../../plan/field-words';
import type { Use } from '../../plan/rows';
import type { AnyRow } from '../../plan/section';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';

interface RemoveQuestionProps {
  readonly row: AnyRow;
  /** None where a section stands alone: who else names the row is not known there. */
  readonly uses: readonly Use[];
  readonly remove: () => void;
  readonly keep: () => void;
}

const MOST = 6;

/** Says who names the row before it is removed. They keep its id: undoing the removal gives it back to them. */
export function RemoveQuestion({ row, uses, remove, keep }: RemoveQuestionProps) {
  const { words } = useScreen();
  const lines = linesOf(uses, words);
  return (
    <Stack space="space.100">
      <Text weight="semibold">
        {words(lines.length > 0 ? 'row.remove.used' : 'row.remove.elsewhere', {
          row: rowWords(row, { words }),
        })}
      </Text>
      {lines.length > 0 && (
        <List type="unordered">
          {lines.slice(0, MOST).map((line) => (
            <ListItem key={line}>{line}</ListItem>
          ))}
        </List>
      )}
      {lines.length > MOST ? <Text>{words('row.remove.more', { count: lines.length - MOST })}</Text> : null}
      <Text size="small" color="color.text.subtle">
        {words('row.remove.after')}
      </Text>
      <Inline space="space.100">
        <Button appearance="danger" onClick={remove}>
          {words('row.remove')}
        </Button>
        <Button appearance="subtle" onClick={keep} autoFocus>
          {words('row.keep')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** "Message templates: First word to customers (Channels)"; each once. */
function linesOf(uses: readonly Use[], words: Words): string[] {
  const lines = uses.map(({ section, row, field }) =>
    words('row.remove.use', {
      section: words(`section.${section}`),
      row: rowWords(row, { words }),
      field: fieldLabel(row.kind, field, words),
    }),
  );
  return [...new Set(lines)];
}
