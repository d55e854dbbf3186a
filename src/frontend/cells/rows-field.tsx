import { RadioGroup, Select, Stack } from '@forge/react';
import { useCallback, useState } from 'react';
import type { Field } from '../../plan/fields';
import { goneRows, rowsToChoose } from '../../plan/rows';
import { useScreen } from '../screen';
import type { EditorProps } from './editor-props';
import { chosenOf } from './choice';

type RowsLike = Extract<Field, { kind: 'rows' }>;

/** Rows of another table by name. "All" is a choice of its own where the field has it, never the meaning of none chosen. */
export function RowsField({ field, ...props }: EditorProps & { readonly field: RowsLike }) {
  return field.all ? <AllOrRows {...props} field={field} /> : <ChosenRows {...props} field={field} />;
}

function AllOrRows({ id, begin, onTyped, ...props }: EditorProps & { readonly field: RowsLike }) {
  const { words } = useScreen();
  const [choice, setChoice] = useState(begin === 'all' || begin === '' ? begin : 'only');
  const [kept] = useState({ rows: typeof begin === 'string' ? [] : begin });
  const choose = useCallback(
    ({ target }: { readonly target?: { readonly value?: unknown } }) => {
      const chosen = target?.value === 'all' ? 'all' : 'only';
      onTyped(chosen === 'all' ? 'all' : kept.rows);
      setChoice(chosen);
    },
    [onTyped, kept],
  );
  const keep = useCallback(
    (typed: EditorProps['begin']) => {
      if (typeof typed !== 'string') kept.rows = typed;
      onTyped(typed);
    },
    [onTyped, kept],
  );
  const all = words(
    props.field.of === 'severity' ? 'field.channel.severities.all' : 'field.template.channels.all',
  );
  return (
    <Stack space="space.050">
      <RadioGroup
        name={`${id}-all`}
        defaultValue={choice}
        options={[
          { name: `${id}-all`, value: 'all', label: all },
          { name: `${id}-all`, value: 'only', label: words('editing.rows.only') },
        ]}
        onChange={choose}
      />
      {choice === 'only' ? <ChosenRows {...props} id={id} begin={kept.rows} onTyped={keep} /> : null}
    </Stack>
  );
}

function ChosenRows({
  id,
  begin,
  onTyped,
  isFirst,
  isInvalid,
  field,
}: EditorProps & { readonly field: RowsLike }) {
  const { plan, words } = useScreen();
  const rows = rowsToChoose(field.of, plan.sections);
  const members = typeof begin === 'string' ? [] : begin;
  const options = rows.map((row) => ({ value: row.id, label: row.cells.name ?? words('field.notSet') }));
  const choose = useCallback(
    // Those that are gone are not shown and not taken out: an undo brings them alive again.
    (said: unknown) => onTyped([...chosenOf(said), ...goneRows(members, rows)]),
    [onTyped, members, rows],
  );
  return (
    <Select
      inputId={id}
      name={id}
      options={options}
      defaultValue={options.filter(({ value }) => members.includes(value))}
      onChange={choose}
      placeholder={words('editing.rows.pick')}
      autoFocus={isFirst}
      isInvalid={isInvalid}
      isMulti
    />
  );
}
