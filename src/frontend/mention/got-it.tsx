/** In the row of a role, for the person who is named in it: that they take it on. Whoever sees the plan can say it of themself. */
import { makeInvoke } from '@forge/bridge';
import { Inline, LoadingButton, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { fieldLabel } from '../../plan/field-words';
import type { RolePart } from '../../plan/notice';
import { changedSince } from '../../plan/notices';
import { refuse, type Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import type { RowId } from '../../plan/values';
import type { Words } from '../../plan/words';
import type { Calls } from '../../resolvers/contract';
import { useScreen } from '../screen';
import { dayOf } from './mark-sentence';

const invoke = makeInvoke<Calls>();

export function GotIt({ role }: { readonly role: RowId }) {
  const { me, notices, plan, words, setNotices } = useScreen();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const record = notices.named.find((one) => one.role === role && one.person === me);
  const accepted = record?.accepted;
  const changed = record === undefined ? [] : changedSince(record, plan.sections.roles);
  if (accepted !== undefined && changed.length === 0)
    return (
      <Text size="small" color="color.text.success">
        {words('mention.gotIt.since', { on: dayOf(accepted, Date.now(), words.language) })}
      </Text>
    );

  const press = async (): Promise<void> => {
    setSending(true);
    const answer = await invoke('plan/accept', { role }).catch(() =>
      refuse<Refusal>({ code: 'unavailable', of: 'storage' }),
    );
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setNotices(answer.value.notices);
  };
  return (
    <Stack space="space.050">
      {changed.length > 0 && <Text size="small">{changedWords(changed, words)}</Text>}
      <Inline>
        <LoadingButton appearance="primary" spacing="compact" isLoading={isSending} onClick={press}>
          {words('mention.gotIt')}
        </LoadingButton>
      </Inline>
      {refusal !== null && (
        <Text size="small" color="color.text.danger">
          {refusalSentence(refusal, words)}
        </Text>
      )}
    </Stack>
  );
}

function changedWords(changed: readonly RolePart[], words: Words): string {
  const named = changed.map((part) =>
    part === 'as' ? words('mention.gotIt.changed.as') : fieldLabel('role', part, words),
  );
  return words('mention.gotIt.changed', { parts: new Intl.ListFormat(words.language).format(named) });
}
