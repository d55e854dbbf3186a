import { Pressable, Text, xcss } from '@forge/react';
import { Unseen } from '../cells/unseen';

const entry = xcss({
  width: '100%',
  textAlign: 'start',
  paddingBlock: 'space.075',
  paddingInline: 'space.100',
  backgroundColor: 'color.background.neutral.subtle',
  borderRadius: 'radius.small',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

interface MenuEntryProps {
  readonly label: string;
  /** Read aloud behind the label: what it acts on. */
  readonly name: string;
  readonly press: () => void;
}

export function MenuEntry({ label, name, press }: MenuEntryProps) {
  return (
    <Pressable xcss={entry} onClick={press}>
      <Text>{label}</Text>
      <Unseen>{`: ${name}`}</Unseen>
    </Pressable>
  );
}
