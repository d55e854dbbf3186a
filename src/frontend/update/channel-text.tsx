/** The text of a channel: which template, its words, what to look at, and the ways out. */
import { Button, Inline, Label, Select, Stack, Text } from '@forge/react';
import { useCallback, useState } from 'react';
import type { ChannelText as Said } from '../../plan/update/channel-text';
import type { PreparedChannel } from '../../plan/update/prepared';
import { chosenOf } from '../cells/choice';
import { useScreen } from '../screen';
import { Checks } from './checks';
import { idOf } from './channel-id';
import { CopyFrame } from './copy-frame';
import { Elsewhere } from './elsewhere';
import { Filled } from './filled';
import { PostAsComment } from './post-as-comment';
import { usePreparing } from './preparing';
import { Question } from './question';
import { TextEditor } from './text-editor';

interface Props {
  readonly prepared: PreparedChannel;
  readonly text: Said;
}

export function ChannelText({ prepared, text }: Props) {
  const { words } = useScreen();
  const { pending } = usePreparing();
  const { source, own, meanwhile, elsewhere } = text;
  const isBlank = source.subject.trim() === '' && source.body.trim() === '' && elsewhere === null;
  const [edits, setEdits] = useState(false);
  const isEdited = edits || (isBlank && own === null);
  const turn = useCallback(() => {
    pending.flush();
    setEdits((before) => !before);
  }, [pending]);
  return (
    <Stack space="space.150">
      <Templates prepared={prepared} text={text} />
      {meanwhile !== null && <Text color="color.text.warning">{words(`update.meanwhile.${meanwhile}`)}</Text>}
      {isBlank && own === null && <Text>{words('update.noTemplate')}</Text>}
      {elsewhere !== null && <Elsewhere link={elsewhere} />}
      {isEdited ? <TextEditor prepared={prepared} text={text} isFirst={edits} /> : <Filled text={text} />}
      <Checks text={text} />
      <CopyFrame prepared={prepared} text={text} />
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <PostAsComment prepared={prepared} />
        {!(isBlank && own === null) && (
          <Button appearance={isEdited ? 'default' : 'subtle'} onClick={turn}>
            {words(isEdited ? 'prepare.edit.done' : 'prepare.edit')}
          </Button>
        )}
      </Inline>
      {own !== null && <TakeBack text={text} />}
    </Stack>
  );
}

function Templates({ prepared, text: { offered, template } }: Props) {
  const { words } = useScreen();
  const { pending } = usePreparing();
  const channel = idOf(prepared);
  const choose = useCallback(
    (said: unknown) => {
      const [picked] = chosenOf(said);
      if (picked !== undefined) pending.flush({ type: 'template', channel, template: picked });
    },
    [pending, channel],
  );
  const [only] = offered;
  if (only === undefined) return null;
  const options = offered.map((each) => ({
    value: each.template.id,
    label: words('prepare.template.option', {
      name: each.template.cells.name ?? words('field.template.unnamed'),
      fit: words(`update.fit.${each.fit}`),
    }),
  }));
  const when = template?.cells.when;
  return (
    <Stack space="space.050">
      {options.length > 1 ? (
        <>
          <Label labelFor="template">{words('prepare.template')}</Label>
          <Select
            key={template?.id ?? ''}
            inputId="template"
            name="template"
            options={options}
            defaultValue={options.find(({ value }) => value === template?.id)}
            onChange={choose}
            spacing="compact"
            isSearchable={false}
          />
        </>
      ) : (
        <Text size="small" color="color.text.subtle">
          {only.template.cells.name ?? words('field.template.unnamed')}
        </Text>
      )}
      {when !== undefined && (
        <Text size="small" color="color.text.subtle">
          {words('prepare.labelled', { label: words('field.template.when'), value: when })}
        </Text>
      )}
    </Stack>
  );
}

function TakeBack({ text: { own } }: Pick<Props, 'text'>) {
  const { words } = useScreen();
  const { pending } = usePreparing();
  const take = useCallback(() => {
    if (own === null) return;
    pending.forget();
    pending.flush({ type: 'takeBack', text: own });
  }, [pending, own]);
  return (
    <Question
      begin={words('prepare.takeBack')}
      asks={words('prepare.takeBack.asks')}
      yes={words('prepare.takeBack.yes')}
      no={words('prepare.takeBack.no')}
      act={take}
    />
  );
}
