/** A channel's text as it is written, with its placeholders: an answer that is given later still finds its place. */
import { HelperMessage, Label, Stack } from '@forge/react';
import { useCallback } from 'react';
import type { ChannelText } from '../../plan/update/channel-text';
import { ownText } from '../../plan/update/own-text';
import { textKey, type Step } from '../../plan/update/preparation';
import type { PreparedChannel } from '../../plan/update/prepared';
import { useScreen } from '../screen';
import { usePreparing } from './preparing';
import { TypedField } from './typed-field';

interface Props {
  readonly prepared: PreparedChannel;
  readonly text: ChannelText;
  /** Whether it begins with the cursor in it: where a person asked for it. */
  readonly isFirst: boolean;
}

type Typed = [typed: string, waiting: Step | undefined];

export function TextEditor({ prepared: { channel }, text, isFirst }: Props) {
  const { words } = useScreen();
  const { chosen, round } = usePreparing();
  const { stage } = chosen;
  const { subject, body } = text.source;
  const of = textKey(ownText(text, channel, stage, text.source));
  const write = useCallback(
    (part: 'subject' | 'body', typed: string, waiting: Step | undefined): Step | null => {
      const source = { subject, body };
      const before = waiting?.type === 'text' ? waiting.text : source;
      const now = { subject: before.subject, body: before.body, [part]: typed };
      return now.subject === subject && now.body === body
        ? null
        : { type: 'text', text: ownText(text, channel, stage, now) };
    },
    [text, channel, stage, subject, body],
  );
  const writesSubject = useCallback((...typed: Typed) => write('subject', ...typed), [write]);
  const writesBody = useCallback((...typed: Typed) => write('body', ...typed), [write]);
  const [subjectId, bodyId] = [`subject ${of}`, `body ${of}`];
  return (
    <Stack space="space.050" key={`${of} ${round}`}>
      {(subject !== '' || text.own !== null) && (
        <>
          <Label labelFor={subjectId}>{words('field.template.subject')}</Label>
          <TypedField
            id={subjectId}
            kept={of}
            stands={subject}
            stepOf={writesSubject}
            typedIn={subjectIn}
            lines={1}
          />
        </>
      )}
      <Label labelFor={bodyId}>{words('field.template.body')}</Label>
      <TypedField
        id={bodyId}
        kept={of}
        stands={body}
        stepOf={writesBody}
        typedIn={bodyIn}
        lines={6}
        isFirst={isFirst}
      />
      <HelperMessage>{words('prepare.edit.help')}</HelperMessage>
    </Stack>
  );
}

const subjectIn = (step: Step): string => (step.type === 'text' ? step.text.subject : '');
const bodyIn = (step: Step): string => (step.type === 'text' ? step.text.body : '');
