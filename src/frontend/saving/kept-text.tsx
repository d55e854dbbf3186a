import { Stack, Text, TextArea } from '@forge/react';

const LINE = 120;

/** A text that can be selected and copied; a long one in a field, which keeps its lines. */
export function KeptText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Stack>
      <Text size="small" color="color.text.subtle">
        {label}
      </Text>
      {text.length > LINE || text.includes('\n') ? (
        <TextArea defaultValue={text} isReadOnly resize="smart" />
      ) : (
        <Text weight="semibold">{text}</Text>
      )}
    </Stack>
  );
}
