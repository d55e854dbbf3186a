/** Rows out of what is pasted: first the text, then what it was understood as, cell by cell; nothing is sent before that. */
import { Box, Button, HelperMessage, Inline, Label, Stack, Text, TextArea, xcss } from '@forge/react';
import { useCallback, useMemo, useState } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import { fieldLabel } from '../../plan/field-words';
import { fieldsOfRow, type RowKind, type SectionName } from '../../plan/fields';
import { changesOf } from '../../plan/pasted/add-pasted';
import { fieldsToPaste, REST } from '../../plan/pasted/columns';
import { AS_UNDERSTOOD, readPasted, type Choices, type Pasted } from '../../plan/pasted/read-pasted';
import { LANGUAGES } from '../../plan/plan';
import type { EditRefusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import type { Words } from '../../plan/words';
import { useCells } from '../cells/open-cell';
import { useTyped } from '../cells/text-fields';
import type { Typed } from '../cells/typed';
import { useScreen } from '../screen';
import { PastedPreview } from './pasted-preview';

interface Props {
  readonly section: SectionName;
  readonly kind: RowKind;
  readonly cells: AnyRow['cells'] | undefined;
  /** Says how many were added. */
  readonly close: (added: number) => void;
}

const panel = xcss({
  width: '100%',
  padding: 'space.150',
  backgroundColor: 'elevation.surface',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border.focused',
  borderRadius: 'radius.small',
});
const NO_CELLS: AnyRow['cells'] = {};
const languages = LANGUAGES.map(wordsOf);

export function AddSeveral({ section, kind, cells = NO_CELLS, close }: Props) {
  const { plan, planWords } = useScreen();
  const { make } = useCells();
  const [typed] = useState({ text: '' });
  const [choices, choose] = useState<Choices | null>(null);
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const { sections } = plan;
  const pasted = useMemo(
    () =>
      choices === null
        ? null
        : readPasted(typed.text, { kind, cells, sections, languages, words: planWords }, choices),
    [choices, typed, kind, cells, sections, planWords],
  );
  const cancel = useCallback(() => close(0), [close]);
  const add = useCallback(
    ({ rows }: Pasted) => {
      const changes = changesOf(kind, rows, sections[section].rows, () => crypto.randomUUID());
      const [first] = changes;
      const why = make(
        section,
        changes,
        first?.type === 'add' ? { what: 'added', section, row: first.row.id } : null,
      );
      setRefusal(why);
      if (why === null) close(rows.length);
    },
    [make, section, kind, sections, close],
  );
  const isNothing = pasted !== null && pasted.rows.length === 0;
  return (
    <Box xcss={panel}>
      {pasted === null || choices === null || isNothing ? (
        <PastedText
          kind={kind}
          typed={typed}
          isNothing={isNothing}
          read={() => choose({ ...AS_UNDERSTOOD })}
          cancel={cancel}
        />
      ) : (
        <PastedPreview
          kind={kind}
          pasted={pasted}
          choices={choices}
          choose={choose}
          refusal={refusal}
          add={add}
          cancel={cancel}
        />
      )}
    </Box>
  );
}

interface TextProps {
  readonly kind: RowKind;
  /** A keystroke changes it and nothing on the screen. */
  readonly typed: { text: string };
  readonly isNothing: boolean;
  readonly read: () => void;
  readonly cancel: () => void;
}

const TEXT_ID = 'pasted-text';

function PastedText({ kind, typed, isNothing, read, cancel }: TextProps) {
  const { words } = useScreen();
  const keep = useCallback(
    (text: Typed) => {
      typed.text = String(text);
    },
    [typed],
  );
  const type = useTyped(keep);
  return (
    <Stack space="space.100">
      <Stack>
        <Label labelFor={TEXT_ID}>{words('pasted.text')}</Label>
        <TextArea
          id={TEXT_ID}
          name={TEXT_ID}
          defaultValue={typed.text}
          onChange={type}
          minimumRows={6}
          resize="smart"
          isInvalid={isNothing}
          autoFocus
        />
        <HelperMessage>{helpFor(kind, words)}</HelperMessage>
      </Stack>
      {isNothing ? <Text color="color.text.danger">{words('pasted.nothing')}</Text> : null}
      <Inline space="space.100">
        <Button appearance="primary" onClick={read}>
          {words('pasted.read')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {words('editing.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** The columns that can be named, and where the names of people go. */
function helpFor(kind: RowKind, words: Words): string {
  const names = fieldsToPaste(kind).map((field) => fieldLabel(kind, field, words));
  const help = words('pasted.help', { columns: names.join(', ') });
  const hasPeople = Object.values(fieldsOfRow(kind)).some((field) => field.kind === 'people');
  if (!hasPeople) return help;
  return `${help} ${words('pasted.help.people', { field: fieldLabel(kind, kind === 'role' ? REST.role : 'alsoTell', words) })}`;
}
