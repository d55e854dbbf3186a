import { CodeBlock, Heading, Text } from '@forge/react';
import { linkOf } from '../../plan/link';
import { chosenRows } from '../../plan/rows';
import { rowsOf, type RowOf } from '../../plan/section';
import { useIsInPressable } from '../cells/in-pressable';
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
  return (
    <WholeRow row={row} rows={rows}>
      <Head row={row} />
      <Said row={row} />
    </WholeRow>
  );
}

function Head({ row: { cells } }: Pick<Props, 'row'>) {
  const { plan, words } = useScreen();
  const isInButton = useIsInPressable();
  const { name, channels, when = '' } = cells;
  const reached =
    channels === 'all'
      ? words('field.template.channels.all')
      : joined(chosenRows(channels, rowsOf(plan.sections.channels, 'channel')), words);
  const head = [name ?? words('field.template.unnamed'), reached, when]
    .filter((part) => part !== '')
    .join(' · ');
  // A heading, to go from one template to the next by: a button has none in it.
  return isInButton ? (
    <Text weight="semibold">{head}</Text>
  ) : (
    <Heading as="h4" size="xxsmall">
      {head}
    </Heading>
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
