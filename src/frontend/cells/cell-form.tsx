import { Box, Button, ErrorMessage, Form, HelperMessage, Inline, Stack, xcss } from '@forge/react';
import { fieldOf, type Field } from '../../plan/fields';
import { refusalSentence } from '../../plan/refusal-words';
import type { AnyRow } from '../../plan/section';
import { useScreen } from '../screen';
import { ownerOf, type CellAt } from './cell-at';
import { FieldEditor } from './field-editor';
import { useDraft } from './use-draft';

const panel = xcss({
  width: '100%',
  padding: 'space.150',
  marginBlock: 'space.050',
  backgroundColor: 'elevation.surface',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border.focused',
  borderRadius: 'radius.small',
});
const short = xcss({ width: '30%', minWidth: '200px', flexGrow: '1' });
const wide = xcss({ width: '100%' });

/** Whether its control takes the focus when it is mounted: a picker of people and a choice between two do not. */
function takesFocus(field: Field): boolean {
  return field.kind !== 'people' && !(field.kind === 'rows' && field.all);
}

const LONG: ReadonlySet<Field['kind']> = new Set(['text', 'body', 'people', 'zones', 'rows']);

/** A labelled field for each of a cell's. It is not saved by leaving it: a long text is not a slip of the finger. */
export function CellForm({ at, row }: { readonly at: CellAt; readonly row: AnyRow | null }) {
  const { words } = useScreen();
  const { draft, refusals, refusal, save, cancel } = useDraft(at, row);
  const owner = ownerOf(at.section, row);
  const fields = at.fields.flatMap((name) => {
    const field = fieldOf(owner, name);
    return field === undefined ? [] : [{ name, field }];
  });
  const [first] = fields;
  const isUnfocused = first !== undefined && !takesFocus(first.field);
  const cancelButton = (
    <Button appearance="subtle" autoFocus={isUnfocused} onClick={cancel}>
      {words('editing.cancel')}
    </Button>
  );
  return (
    <Box xcss={panel}>
      <Form onSubmit={save}>
        <Stack space="space.100">
          {/* The focus begins before the first field: the next press of Tab is in it. */}
          {isUnfocused ? <Inline>{cancelButton}</Inline> : null}
          <Inline space="space.200" rowSpace="space.100" shouldWrap>
            {fields.map(({ name, field }, index) => (
              <Box key={name} xcss={LONG.has(field.kind) ? wide : short}>
                <FieldEditor
                  owner={owner}
                  name={name}
                  field={field}
                  draft={draft}
                  refusal={refusals.get(name) ?? null}
                  isFirst={index === 0 && !isUnfocused}
                />
              </Box>
            ))}
          </Inline>
          {fields.some(({ field }) => field.kind === 'text') ? (
            <HelperMessage>
              {words(row === null ? 'editing.text.help.section' : 'editing.text.help')}
            </HelperMessage>
          ) : null}
          {refusal === null ? null : <ErrorMessage>{refusalSentence(refusal, words)}</ErrorMessage>}
          <Inline space="space.100">
            <Button type="submit" appearance="primary">
              {words('editing.save')}
            </Button>
            {isUnfocused ? null : cancelButton}
          </Inline>
        </Stack>
      </Form>
    </Box>
  );
}
