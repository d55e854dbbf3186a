import { Box, Button, Inline, Stack, Text, User, xcss } from '@forge/react';
import {
  mentionEnd,
  mentionPreview,
  type MentionedPerson,
  type SentencePiece,
} from '../../plan/mention-comment';
import type { Named } from '../../plan/notice';
import { rowsOf } from '../../plan/section';
import { useScreen } from '../screen';
import { Blocks } from '../text/text-blocks';

interface Props {
  readonly people: readonly Named[];
  /** What the comment calls the plan. */
  readonly title: string;
  readonly leaveOut: (one: Named) => void;
}

/** The comment from the model that the sent one is made of, in the plan's language. */
export function Comment({ people, title, leaveOut }: Props) {
  const { plan, planWords, words } = useScreen();
  const { roles } = plan.sections;
  const said = mentionPreview({ people, roles, title, words: planWords });
  const names = new Map(rowsOf(roles, 'role').map(({ id, cells }) => [id, cells.name]));
  return (
    <Stack space="space.150">
      {people.map((one, index) => {
        const role = names.get(one.role);
        const toPerson = said[index];
        return (
          <Box key={`${one.role} ${one.person}`} xcss={card}>
            <Stack space="space.100">
              {toPerson !== undefined && <ToPerson {...toPerson} />}
              <Inline alignInline="end">
                <Button appearance="subtle" spacing="compact" onClick={() => leaveOut(one)}>
                  {role === undefined
                    ? words('mention.leaveOut.unnamed')
                    : words('mention.leaveOut', { role })}
                </Button>
              </Inline>
            </Stack>
          </Box>
        );
      })}
      <Text as="p">{mentionEnd({ title, words: planWords }).map(piece)}</Text>
    </Stack>
  );
}

function ToPerson({ sentence, changed, texts }: MentionedPerson) {
  return (
    <>
      <Text as="p">{sentence.map(piece)}</Text>
      {changed !== null && <Text>{changed}</Text>}
      {texts.map(({ label, blocks }) => (
        <Stack key={label} space="space.050">
          <Text weight="bold">{label}</Text>
          <Blocks blocks={blocks} />
        </Stack>
      ))}
    </>
  );
}

function piece(part: SentencePiece, key: number) {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'person':
      return <User key={key} accountId={part.person} />;
    case 'plan':
      return (
        <Text key={key} as="span" color="color.link">
          {part.title}
        </Text>
      );
  }
}

const card = xcss({
  padding: 'space.150',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
});
