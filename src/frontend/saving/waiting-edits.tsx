import { Button, Inline, Stack, Text } from '@forge/react';
import { refusalSentence } from '../../plan/refusal-words';
import { useScreen, type OwnEdit } from '../screen';
import { cellOfEdit, valueOfEdit } from './edit-value';
import { KeptText } from './kept-text';
import { useTelling } from './telling';

/** Edits that could not be sent: why, what ends the pause, and what was typed, to be copied meanwhile. */
export function WaitingEdits({ edits }: { readonly edits: readonly OwnEdit[] }) {
  const { editing, words } = useScreen();
  const telling = useTelling();
  const [first] = edits;
  if (first?.state.state !== 'waiting') return null;
  return (
    <Stack space="space.100">
      <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.warning">
          {words('saving.waiting', { why: refusalSentence(first.state.why, words) })}
        </Text>
        <Button spacing="compact" onClick={editing.retry}>
          {words('saving.retry')}
        </Button>
      </Inline>
      {edits.map((edit) =>
        edit.change.type === 'set' && edit.change.after !== null ? (
          <KeptText
            key={edit.id}
            label={cellOfEdit(edit, edit.change.field, telling)}
            text={valueOfEdit(edit, edit.change.after, null, telling)}
          />
        ) : null,
      )}
    </Stack>
  );
}
