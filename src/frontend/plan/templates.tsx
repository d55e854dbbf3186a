/** What we say: the words to avoid, then for each stage what it is for and its templates. */
import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import { STAGES, type Stage } from '../../plan/fields';
import { gapsOf } from '../../plan/gaps';
import { rowsOf, type RowOf } from '../../plan/section';
import { Cell } from '../cells/cell';
import { AddRow } from '../rows/add-row';
import { useRowPages } from '../rows/row-pages';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { joinedNames } from './read/joined';
import { TemplateCard } from './template-card';
import { WholeRow } from './whole-row';

const LINES = { read: 50, edited: 50 };
const CARDS = { read: 25, edited: 15 };

export function Templates() {
  const { plan, words } = useScreen();
  const templates = rowsOf(plan.sections.templates, 'template');
  const withoutStage = templates.filter(({ cells }) => cells.stage === undefined);
  const { shown, keyOf, pager } = useRowPages('templates', withoutStage, words('reading.noStage'), CARDS);
  return (
    <Stack space="space.300">
      <WordsToAvoid />
      {STAGES.map((stage) => (
        <StageOfTemplates
          key={stage}
          stage={stage}
          templates={templates.filter(({ cells }) => cells.stage === stage)}
        />
      ))}
      {withoutStage.length > 0 && (
        <Stack space="space.100">
          <Heading as="h3" size="small">
            {words('reading.noStage')}
          </Heading>
          {shown.map((template) => (
            <TemplateCard key={keyOf(template)} row={template} rows={withoutStage} />
          ))}
          {pager}
        </Stack>
      )}
      <WithoutTemplate />
    </Stack>
  );
}

function WordsToAvoid() {
  const { plan, words, editedSection } = useScreen();
  const rows = rowsOf(plan.sections.templates, 'avoid');
  const isEdited = editedSection === 'templates';
  const { shown, keyOf, pager } = useRowPages('templates', rows, words('section.avoid'), LINES);
  if (!isEdited && rows.length === 0) return null;
  const lineOf = ({ cells: { word, instead } }: RowOf<'avoid'>): string =>
    words('reading.avoid', {
      word: word ?? words('field.notSet'),
      instead: instead ?? words('field.notSet'),
    });
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {words('section.avoid')}
      </Heading>
      {isEdited ? (
        shown.map((row) => (
          <WholeRow key={keyOf(row)} row={row} rows={rows}>
            <Text>{lineOf(row)}</Text>
          </WholeRow>
        ))
      ) : (
        <List type="unordered">
          {shown.map((row) => (
            <ListItem key={keyOf(row)}>{lineOf(row)}</ListItem>
          ))}
        </List>
      )}
      {pager}
      {isEdited && <AddRow section="templates" kind="avoid" />}
    </Stack>
  );
}

interface StageProps {
  readonly stage: Stage;
  readonly templates: readonly RowOf<'template'>[];
}

function StageOfTemplates({ stage, templates }: StageProps) {
  const { plan, words, editedSection } = useScreen();
  const isEdited = editedSection === 'templates';
  const text = plan.sections.templates.own[stage];
  const { shown, keyOf, pager } = useRowPages('templates', templates, words(`stage.${stage}`), CARDS);
  if (!isEdited && text === undefined && templates.length === 0) return null;
  return (
    <Stack space="space.100">
      <Stack>
        <Heading as="h3" size="small">
          {words(`stage.${stage}`)}
        </Heading>
        <Cell section="templates" row={null} fields={[stage]}>
          {text !== undefined && <TextBlocks text={text} size="small" color="color.text.subtle" />}
        </Cell>
      </Stack>
      {shown.map((template) => (
        <TemplateCard key={keyOf(template)} row={template} rows={templates} />
      ))}
      {pager}
      {isEdited && <AddRow section="templates" kind="template" cells={{ stage }} />}
    </Stack>
  );
}

/** Where customers are told something and nothing is written yet: for those who may write it. */
function WithoutTemplate() {
  const { plan, words, mayEdit } = useScreen();
  if (!mayEdit) return null;
  const gaps = gapsOf(plan.sections);
  const parts = rowsOf(plan.sections.channels, 'channel').flatMap(({ id, cells }) => {
    const stages = gaps.flatMap((gap) =>
      gap.kind === 'noTemplate' && gap.channel === id ? [words(`stage.${gap.stage}`)] : [],
    );
    if (stages.length === 0) return [];
    return [
      words('reading.noTemplate.of', {
        channel: cells.name ?? words('field.notSet'),
        stages: joinedNames(stages, words),
      }),
    ];
  });
  if (parts.length === 0) return null;
  return (
    <Text size="small" color="color.text.subtle">
      {words('reading.noTemplate', { list: parts.join(' · ') })}
    </Text>
  );
}
