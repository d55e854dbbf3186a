import { CodeBlock, Stack, Text } from '@forge/react';
import { fieldLabel } from '../../plan/field-words';
import { fieldOf, type Field } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import { isMembers, valueWords, type Telling } from '../../plan/value-words';
import type { Value } from '../../plan/values';
import { NotSet } from '../plan/read/not-set';
import { People } from '../plan/read/people';
import { TextBlocks } from '../text/text-blocks';

interface Props {
  /** Undefined for one that this version of the app does not have any more. */
  readonly field: Field | undefined;
  readonly value: Value | null;
  readonly telling: Telling;
}

/** What stood in a cell, as it is read in the plan. */
export function ValueThen({ field, value, telling }: Props) {
  if (value === null) return <NotSet />;
  if (field === undefined) return <Text>{typeof value === 'string' ? value : JSON.stringify(value)}</Text>;
  if (field.kind === 'text' && typeof value === 'string') return <TextBlocks text={value} />;
  if (field.kind === 'people' && isMembers(value)) return <People people={value} />;
  if (field.kind === 'body' && typeof value === 'string')
    return <CodeBlock text={value} language="text" shouldWrapLongLines />;
  const said = valueWords(field, value, telling);
  return <Text>{said === '' ? telling.words('history.gone') : said}</Text>;
}

/** A row that was added or removed, cell by cell. */
export function RowThen({ row, telling }: { readonly row: AnyRow; readonly telling: Telling }) {
  const cells = Object.entries(row.cells);
  if (cells.length === 0) return <Text>{telling.words('history.unnamed')}</Text>;
  return (
    <Stack space="space.100">
      {cells.map(([name, value]) => (
        <Stack key={name}>
          <Text size="small" weight="semibold" color="color.text.subtle">
            {fieldLabel(row.kind, name, telling.words)}
          </Text>
          <ValueThen field={fieldOf(row.kind, name)} value={value} telling={telling} />
        </Stack>
      ))}
    </Stack>
  );
}
