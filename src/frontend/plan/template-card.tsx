import { CodeBlock, Stack, Text } from '@forge/react';
import { linkOf } from '../../plan/link';
import { chosenRows } from '../../plan/rows';
import { rowsOf, type RowOf } from '../../plan/section';
import { useScreen } from '../screen';
import { TextLink } from '../text/text-link';
import { joined } from './read/joined';
import { NotSet } from './read/not-set';
import { WholeRow } from './whole-row';

interface Props {
  readonly row: RowOf<'template'>;
  /** Of the same stage, in order. */
  readonly rows: readonly RowOf<'template'>[];
}

/** A template: for whom, then the words themselves at full width. */
export function TemplateCard({ row, rows }: Props) {
  const { editedSection } = useScreen();
  const card = (
    <>
      <Head row={row} />
      <Said row={row} />
    </>
  );
  return (
    <WholeRow row={row} rows={rows}>
      {/* The border of a cell holds them together as well, and fourteen templates in Edit are many nodes. */}
      {editedSection === 'templates' ? card : <Stack space="space.050">{card}</Stack>}
    </WholeRow>
  );
}

function Head({ row: { cells } }: Pick<Props, 'row'>) {
  const { plan, words } = useScreen();
  const { name, channels, when = '' } = cells;
  const reached =
    channels === 'all'
      ? words('field.template.channels.all')
      : joined(chosenRows(channels, rowsOf(plan.sections.channels, 'channel')), words);
  const rest = [reached, when].filter((part) => part !== '').join(' · ');
  return (
    <Text>
      <Text as="strong">{name ?? words('field.template.unnamed')}</Text>
      {rest !== '' && ` · ${rest}`}
    </Text>
  );
}

function Said({ row: { cells } }: Pick<Props, 'row'>) {
  const { words } = useScreen();
  const { subject, body, link } = cells;
  const said = [subject === undefined ? undefined : words('reading.subject', { subject }), body]
    .filter((part) => part !== undefined)
    .join('\n\n');
  if (said === '' && link === undefined) return <NotSet />;
  return (
    <>
      {said !== '' && <Words text={said} />}
      {link !== undefined && <Address link={link} />}
    </>
  );
}

/** As they were typed, with their `{{placeholders}}` marked: UI Kit sets off parts of a text in a single node like this alone. */
function Words({ text }: { readonly text: string }) {
  return (
    <CodeBlock
      text={text}
      language="handlebars"
      shouldWrapLongLines
      // The name that UI Kit passes on; Atlaskit's newer one stays behind.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      showLineNumbers={false}
    />
  );
}

function Address({ link }: { readonly link: string }) {
  const href = linkOf(link);
  return <Text>{href === null ? link : <TextLink href={href}>{link}</TextLink>}</Text>;
}
