/** How what was pasted was read, each part of it a person's to choose otherwise. */
import { Box, Checkbox, Inline, Label, List, ListItem, Select, Stack, Text, xcss } from '@forge/react';
import { fieldLabel } from '../../plan/field-words';
import type { RowKind } from '../../plan/fields';
import { fieldsToPaste, textFieldsOf } from '../../plan/pasted/columns';
import { PASTED_FORMS } from '../../plan/pasted/grid';
import type { Choices, Pasted } from '../../plan/pasted/read-pasted';
import { chosenOf, type Choice } from '../cells/choice';
import { useScreen } from '../screen';
import { shortened } from '../text/shortened';

const choice = xcss({ width: '22%', minWidth: '180px', flexGrow: '1' });
const alone = xcss({ width: '45%', minWidth: '280px' });
/** The choice of no field. */
const NOWHERE = '';
const MOST = 5;

export interface PastedProps {
  readonly kind: RowKind;
  readonly pasted: Pasted;
  readonly choices: Choices;
  /** Null goes back to the text. */
  readonly choose: (choices: Choices | null) => void;
}

export function PastedReading({ kind, pasted, choices, choose }: PastedProps) {
  const { words } = useScreen();
  const { form, isHeaded, columns, rest, unfit, outside } = pasted;
  const choiceOf = (field: string): Choice => ({ value: field, label: fieldLabel(kind, field, words) });
  const fields = [{ value: NOWHERE, label: words('pasted.nowhere') }, ...fieldsToPaste(kind).map(choiceOf)];
  const rests = [...textFieldsOf(kind).map(choiceOf), { value: NOWHERE, label: words('pasted.leaveOut') }];
  return (
    <Stack space="space.100">
      <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
        <Chosen
          id="pasted-form"
          label={words('pasted.form')}
          options={PASTED_FORMS.map((value) => ({ value, label: words(`pasted.form.${value}`) }))}
          value={form}
          choose={(said) => {
            const chosen = PASTED_FORMS.find((one) => one === said);
            choose({ form: chosen ?? null, isHeaded: null, fields: new Map() });
          }}
        />
        {columns.length < 2
          ? null
          : columns.map(({ title, field }, index) => (
              <Chosen
                key={`${form} ${isHeaded} ${index}`}
                id={`pasted-column-${index}`}
                label={
                  title === null || title === ''
                    ? words('pasted.column', { number: index + 1 })
                    : words('pasted.column.called', { title })
                }
                options={fields}
                value={field ?? NOWHERE}
                choose={(said) =>
                  choose({ ...choices, fields: new Map([...choices.fields, [index, said || null]]) })
                }
              />
            ))}
      </Inline>
      <Checkbox
        key={`${form} ${isHeaded}`}
        label={words('pasted.headed')}
        defaultChecked={isHeaded}
        onChange={() => choose({ ...choices, isHeaded: !isHeaded, fields: new Map() })}
      />
      {unfit.length === 0 ? null : (
        <Stack space="space.050">
          <Text weight="semibold">{words('pasted.unfit', { count: unfit.length })}</Text>
          <Few lines={unfit} />
          <Chosen
            id="pasted-rest"
            label={words('pasted.rest')}
            options={rests}
            value={rest ?? NOWHERE}
            choose={(said) => choose({ ...choices, rest: said || null })}
            isAlone
          />
        </Stack>
      )}
      {outside.length === 0 ? null : (
        <Stack>
          <Text weight="semibold">{words('pasted.outside')}</Text>
          <Few lines={outside} />
        </Stack>
      )}
    </Stack>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly choose: (value: string) => void;
  /** No other stands beside it. */
  readonly isAlone?: boolean;
}

function Chosen({ id, label, options, value, choose, isAlone = false }: ChosenProps) {
  return (
    <Box xcss={isAlone ? alone : choice}>
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        name={id}
        options={[...options]}
        value={options.find((option) => option.value === value)}
        onChange={(said: unknown) => choose(chosenOf(said)[0] ?? NOWHERE)}
        spacing="compact"
        isSearchable={false}
      />
    </Box>
  );
}

function Few({ lines }: { readonly lines: readonly string[] }) {
  const { words } = useScreen();
  return (
    <>
      <List type="unordered">
        {lines.slice(0, MOST).map((line, index) => (
          <ListItem key={index}>{shortened(line)}</ListItem>
        ))}
      </List>
      {lines.length > MOST ? (
        <Text size="small">{words('row.remove.more', { count: lines.length - MOST })}</Text>
      ) : null}
    </>
  );
}
