/** What comes in, section by section and field by field, before anything is changed; and with one press it is there. */
import { Button, Checkbox, Heading, Inline, RadioGroup, Stack, Text } from '@forge/react';
import { useCallback, useMemo, useState } from 'react';
import type { SectionName } from '../../plan/fields';
import { changesInto, type Way } from '../../plan/import/into-plan';
import type { Understood } from '../../plan/import/outcome';
import type { EditRefusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { rowsOf } from '../../plan/section';
import { useScreen } from '../screen';
import { NotUnderstood } from './not-understood';
import { SectionPreview, sectionWords } from './section-preview';

interface Props {
  readonly understood: Understood;
  readonly back: () => void;
  readonly cancel: () => void;
  readonly finish: () => void;
}

const WAYS = ['replace', 'add'] as const satisfies readonly Way[];

export function Preview({ understood, back, cancel, finish }: Props) {
  const { words, plan, editing } = useScreen();
  const { makeAll } = editing;
  const { found, sections } = understood;
  const [chosen, setChosen] = useState(found);
  // A page without a heading of a plan's is some other page: it takes the place of nothing unless a person says so.
  const [way, setWay] = useState<Way>(found.every((name) => name === 'top') ? 'add' : 'replace');
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const changes = useMemo(
    () => changesInto(plan.sections, understood, chosen, way),
    [plan.sections, understood, chosen, way],
  );
  const choose = useCallback(({ target }: Said) => {
    setWay(target?.value === 'add' ? 'add' : 'replace');
  }, []);
  const turn = (name: SectionName): void =>
    setChosen(found.filter((each) => (each === name) !== chosen.includes(each)));
  const press = useCallback(() => {
    const why = makeAll(changes);
    setRefusal(why);
    if (why === null) finish();
  }, [makeAll, changes, finish]);
  const added = changes.filter(({ change }) => change.type === 'add').length;
  const removed = changes.filter(({ change }) => change.type === 'remove').length;
  const names = rowsOf(sections.roles, 'role').some(
    ({ cells }) => cells.holders !== undefined || cells.backups !== undefined,
  );
  if (found.length === 0)
    return (
      <Stack space="space.150">
        <Text>{words('import.nothing')}</Text>
        {understood.lost.some(({ what }) => what === 'macro') && <Text>{words('import.nothing.macro')}</Text>}
        <NotUnderstood understood={understood} />
        <Inline space="space.100">
          <Button autoFocus onClick={back}>
            {words('import.back')}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {words('editing.cancel')}
          </Button>
        </Inline>
      </Stack>
    );
  return (
    <Stack space="space.200">
      {/* Before what is to be read, with the focus: what was pressed to come here is gone. */}
      <Inline>
        <Button autoFocus spacing="compact" onClick={back}>
          {words('import.back')}
        </Button>
      </Inline>
      <Heading as="h2" size="small">
        {words('import.understood')}
      </Heading>
      {found.map((name) => (
        <Stack key={name} space="space.100">
          <Checkbox
            label={sectionWords(name, sections[name], words)}
            isChecked={chosen.includes(name)}
            onChange={() => turn(name)}
          />
          {chosen.includes(name) && <SectionPreview name={name} understood={understood} />}
        </Stack>
      ))}
      <NotUnderstood understood={understood} />
      {sections.top.own.reviewed !== undefined && <Text>{words('import.review')}</Text>}
      {names && <Text>{words('import.people')}</Text>}
      <Stack>
        <Text weight="semibold">{words('import.way')}</Text>
        <RadioGroup
          name="import-way"
          value={way}
          options={WAYS.map((value) => ({ name: 'import-way', value, label: words(`import.way.${value}`) }))}
          onChange={choose}
        />
      </Stack>
      <Text>
        {changes.length === 0
          ? words(chosen.length === 0 ? 'import.none' : 'import.same')
          : words('import.changes', { added, removed, changed: changes.length - added - removed })}
      </Text>
      {refusal !== null && <Text color="color.text.danger">{refusalSentence(refusal, words)}</Text>}
      <Inline space="space.100" rowSpace="space.050" shouldWrap>
        <Button appearance="primary" isDisabled={changes.length === 0} onClick={press}>
          {words('import.do')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {words('editing.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

interface Said {
  readonly target?: { readonly value?: unknown };
}
