import { Button, Form, Inline, Label, Select, Stack, Textfield } from '@forge/react';
import { useCallback } from 'react';
import { fieldLabel } from '../../plan/field-words';
import type { Field } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import { useScreen } from '../screen';
import { ownerOf, type CellAt } from './cell-at';
import { beginOf } from './field-editor';
import { Hints } from './hints';
import { chosenOf } from './choice';
import { beginsWith, choicesOf } from './option-field';
import { useTyped } from './text-fields';
import type { Typed } from './typed';
import { Unseen } from './unseen';
import { useDraft, type OpenDraft } from './use-draft';
import { useHints } from './use-hints';
import { Wrong } from './wrong';

interface ShortFieldProps {
  readonly at: CellAt;
  readonly row: AnyRow | null;
  readonly field: Field;
}

/** The cell itself as a field: Enter saves, and so does leaving it. */
export function ShortField({ at, row, field }: ShortFieldProps) {
  const { words } = useScreen();
  const open = useDraft(at, row);
  const { draft, refusals, refusal, save } = open;
  const [name = ''] = at.fields;
  const wrong = refusals.get(name) ?? refusal;
  const id = `cell-${name}`;
  const isChoice = field.kind === 'option' || field.kind === 'yesNo';
  const props = { id, name, open, isInvalid: wrong !== null };
  return (
    <Form onSubmit={save}>
      <Unseen>
        <Label labelFor={id}>{fieldLabel(ownerOf(at.section, row), name, words)}</Label>
      </Unseen>
      <Stack space="space.050">
        {isChoice ? (
          <ChoiceField {...props} field={field} />
        ) : (
          <TypedField {...props} begin={String(beginOf(draft, name, field, words))} field={field} />
        )}
        {wrong === null ? null : <Decide wrong={wrong} field={field} name={name} open={open} />}
      </Stack>
    </Form>
  );
}

interface DecideProps {
  readonly wrong: EditRefusal;
  readonly field: Field;
  readonly name: string;
  readonly open: OpenDraft;
}

function Decide({ wrong, field, name, open: { draft, save, cancel } }: DecideProps) {
  const { words } = useScreen();
  const isConflict = wrong.code === 'conflict';
  return (
    <>
      <Wrong refusal={wrong} field={field} at={draft.at} name={name} />
      <Inline space="space.050" shouldWrap>
        {isConflict ? (
          <Button spacing="compact" onClick={save}>
            {words('saving.keepMine')}
          </Button>
        ) : null}
        <Button spacing="compact" appearance="subtle" onClick={cancel}>
          {words(isConflict ? 'saving.keepTheirs' : 'editing.cancel')}
        </Button>
      </Inline>
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly open: OpenDraft;
  readonly isInvalid: boolean;
}

function TypedField({
  id,
  name,
  open,
  isInvalid,
  begin,
  field,
}: FieldProps & { begin: string; field: Field }) {
  const { words } = useScreen();
  const { draft } = open;
  const { hints, see } = useHints(draft, field, begin);
  const keep = useCallback(
    (typed: Typed) => {
      draft.typed.set(name, typed);
      see(typed);
    },
    [draft, name, see],
  );
  const type = useTyped(keep);
  // To leave a field is not to decide a conflict.
  const leave = useCallback(() => {
    if (open.refusals.get(name)?.code !== 'conflict') open.leave();
  }, [open, name]);
  return (
    <>
      <Textfield
        id={id}
        name={id}
        defaultValue={begin}
        onChange={type}
        onBlur={leave}
        isInvalid={isInvalid}
        {...(field.kind === 'duration' ? { placeholder: words('editing.duration.example') } : {})}
        isCompact
        autoFocus
      />
      <Hints hints={hints} />
    </>
  );
}

/** Saved as soon as it is chosen; left, it is as it was. */
function ChoiceField({ id, name, open, isInvalid, field }: FieldProps & { field: Field }) {
  const { words } = useScreen();
  const { draft, save, leaveAsWas } = open;
  const choices = choicesOf(field, words);
  const begin = beginOf(draft, name, field, words);
  const choose = useCallback(
    (said: unknown) => {
      draft.typed.set(name, chosenOf(said)[0] ?? '');
      save();
    },
    [draft, name, save],
  );
  return (
    <Select
      inputId={id}
      name={id}
      options={choices}
      {...beginsWith(field, choices, begin)}
      onChange={choose}
      onBlur={leaveAsWas}
      placeholder={words('field.notSet')}
      isInvalid={isInvalid}
      spacing="compact"
      isSearchable={false}
      autoFocus
      defaultMenuIsOpen
    />
  );
}
