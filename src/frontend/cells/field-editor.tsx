import { Label, Stack } from '@forge/react';
import { useCallback, type ReactNode } from 'react';
import { fieldLabel } from '../../plan/field-words';
import type { Field, Owner } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';
import { BodyField } from './body-field';
import type { Draft } from './drafts';
import { DurationField } from './duration-field';
import type { EditorProps } from './editor-props';
import { Hints } from './hints';
import { LineField, LongField } from './text-fields';
import { OptionField } from './option-field';
import { PeopleField } from './people-field';
import { RowsField } from './rows-field';
import { typedOf, type Typed } from './typed';
import { useHints } from './use-hints';
import { Wrong } from './wrong';
import { ZonesField } from './zones-field';

interface FieldEditorProps {
  readonly owner: Owner;
  readonly name: string;
  readonly field: Field;
  readonly draft: Draft;
  readonly refusal: EditRefusal | null;
  readonly isFirst: boolean;
}

/** A field with its label and what is wrong with it. */
export function FieldEditor({ owner, name, field, draft, refusal, isFirst }: FieldEditorProps) {
  const { words } = useScreen();
  const label = fieldLabel(owner, name, words);
  const begin = beginOf(draft, name, field, words);
  const { hints, placeholders, see, left } = useHints(draft, field, begin);
  const onTyped = useCallback(
    (typed: Typed) => {
      draft.typed.set(name, typed);
      see(typed);
    },
    [draft, name, see],
  );
  const said = <Hints hints={hints} />;
  const props: EditorProps = {
    id: `cell-${name}`,
    label,
    begin,
    onTyped,
    onLeft: left,
    isFirst,
    isInvalid: refusal !== null,
  };
  return (
    <Stack>
      {field.kind === 'people' ? null : <Label labelFor={props.id}>{label}</Label>}
      <Editor field={field} props={props} offered={placeholders.offered} hints={said} />
      {field.kind === 'body' ? null : said}
      <Wrong refusal={refusal} field={field} at={draft.at} name={name} />
    </Stack>
  );
}

export function beginOf(draft: Draft, name: string, field: Field, words: Words): Typed {
  return draft.typed.get(name) ?? typedOf(field, draft.seen.get(name) ?? null, words);
}

interface EditorOf {
  readonly field: Field;
  readonly props: EditorProps;
  /** Placeholders that can be put in with one press. */
  readonly offered: readonly string[];
  /** Stands under a template's text, above what is offered there. */
  readonly hints: ReactNode;
}

function Editor({ field, props, offered, hints }: EditorOf) {
  switch (field.kind) {
    case 'line':
    case 'link':
    case 'count':
      return <LineField {...props} />;
    case 'text':
      return <LongField {...props} />;
    case 'body':
      return (
        <BodyField {...props} offered={offered}>
          {hints}
        </BodyField>
      );
    case 'duration':
      return <DurationField {...props} />;
    case 'option':
    case 'yesNo':
      return <OptionField {...props} field={field} />;
    case 'people':
      return <PeopleField {...props} limit={field.limit} />;
    case 'zones':
      return <ZonesField {...props} />;
    case 'rows':
      return <RowsField {...props} field={field} />;
    // Signed by a press in the review line.
    case 'reviewed':
      return null;
  }
}
