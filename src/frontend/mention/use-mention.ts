import { makeInvoke } from '@forge/bridge';
import { useState } from 'react';
import type { MentionHow } from '../../plan/mention-claim';
import type { PersonInRole } from '../../plan/notices';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls } from '../../resolvers/contract';
import { useScreen } from '../screen';

const invoke = makeInvoke<Calls>();

export interface Mention {
  readonly isSending: boolean;
  /** Why the last one did not go out; null before, and after one that did. */
  readonly refusal: Refusal | null;
  /** Sends the comment and says whom it mentioned; null when it did not go out. The same `mention` again tells nobody twice. */
  readonly send: (mention: string, people: readonly PersonInRole[]) => Promise<number | null>;
}

export function useMention(how: MentionHow): Mention {
  const { notices: known, setNotices } = useScreen();
  const [state, setState] = useState<Pick<Mention, 'isSending' | 'refusal'>>({
    isSending: false,
    refusal: null,
  });

  const send: Mention['send'] = async (mention, people) => {
    setState({ isSending: true, refusal: null });
    const asked = people.map(({ role, person }) => ({ role, person }));
    // A call that did not come back may have sent its comment.
    const answer = await invoke('plan/mention', { mention, people: asked, how }).catch(() =>
      refuse<Refusal>({ code: 'commentUnknown' }),
    );
    setState({ isSending: false, refusal: answer.ok ? null : answer.refusal });
    if (!answer.ok) {
      // What became of it is written down, and the refusal does not bring it.
      const now = await invoke('plan/catch-up', { known: { notices: known.revision }, edits: [] }).catch(
        () => null,
      );
      if (now?.ok && now.value.notices !== null) setNotices(now.value.notices);
      return null;
    }
    const { notices } = answer.value;
    setNotices(notices);
    return countPeople(
      notices.named.filter(({ told }) => told.state === 'mentioned' && told.mention === mention),
    );
  };

  return { ...state, send };
}

/** Whoever has two roles is one person. */
export function countPeople(people: readonly PersonInRole[]): number {
  return new Set(people.map(({ person }) => person)).size;
}
