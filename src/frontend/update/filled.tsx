/** A text as it goes out: what was filled in stands out, and what is still blank more so. */
import { Box, CodeBlock, Lozenge, Stack, Text, xcss } from '@forge/react';
import type { ChannelText } from '../../plan/update/channel-text';
import { textOf, type FilledPiece } from '../../plan/update/fill';
import { askLabel } from '../../plan/update/update-words';
import { isKnown } from '../../plan/update/placeholder-key';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';

const said = xcss({
  padding: 'space.150',
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.small',
});

/** A text of more pieces is shown as one: each is a node that crosses to the host at every commit. */
const MOST_PIECES = 150;

export function Filled({
  text: { subject, body },
}: {
  readonly text: Pick<ChannelText, 'subject' | 'body'>;
}) {
  const { words } = useScreen();
  const [subjectText, bodyText] = [textOf(subject), textOf(body)];
  if (subjectText.trim() === '' && bodyText.trim() === '') return null;
  const paragraphs = paragraphsOf(body);
  const isLong = paragraphs.flat(2).length > MOST_PIECES;
  return (
    <Box xcss={said}>
      <Stack space="space.100">
        {subjectText.trim() !== '' && (
          <Text weight="semibold">
            {words('prepare.label', { label: words('field.template.subject') })} {pieces(subject, words)}
          </Text>
        )}
        {isLong ? (
          <CodeBlock
            text={bodyText}
            shouldWrapLongLines
            // The name that UI Kit passes on; Atlaskit's newer one stays behind.
            // eslint-disable-next-line @typescript-eslint/no-deprecated
            showLineNumbers={false}
          />
        ) : (
          paragraphs.map((lines, index) => (
            <Stack key={index}>
              {lines.map((line, place) => (
                <Text key={place}>{pieces(line, words)}</Text>
              ))}
            </Stack>
          ))
        )}
      </Stack>
    </Box>
  );
}

function pieces(line: readonly FilledPiece[], words: Words) {
  return line.map((piece, index) => {
    switch (piece.type) {
      case 'text':
        return piece.text;
      case 'answer':
        return (
          <Text key={index} as="strong">
            {piece.text}
          </Text>
        );
      case 'blank': {
        const { key, name } = piece;
        return (
          <Lozenge key={index} appearance="removed" maxWidth="100%">
            {askLabel({ known: isKnown(key) ? key : null, name }, words)}
          </Lozenge>
        );
      }
    }
  });
}

/** UI Kit's Text has no line break: paragraphs of lines of pieces. */
function paragraphsOf(body: readonly FilledPiece[]): FilledPiece[][][] {
  const lines: FilledPiece[][] = [[]];
  for (const piece of body)
    piece.text.split(/\r?\n/).forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  const paragraphs: FilledPiece[][][] = [[]];
  for (const line of lines)
    if (textOf(line).trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter((each) => each.length > 0);
}
