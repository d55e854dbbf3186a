import { LoadingButton, Text } from '@forge/react';
import { useCallback } from 'react';
import { updateComment } from '../../plan/update/comment';
import { stageKey } from '../../plan/update/preparation';
import type { PreparedChannel } from '../../plan/update/prepared';
import { useScreen } from '../screen';
import { idOf } from './channel-id';
import { postComment } from './post-comment';
import { usePreparing } from './preparing';

/** For colleagues: what is shown above, as a comment of one's own. The same words are not posted twice by a second press. */
export function PostAsComment({ prepared }: { readonly prepared: PreparedChannel }) {
  const { words } = useScreen();
  const { chosen, comments, here, pending, wasPosted } = usePreparing();
  const of = stageKey(idOf(prepared), chosen.stage);
  const comment = comments.get(of);
  const document = updateComment(prepared);
  const whole = prepared.text?.copy?.whole ?? '';
  const press = useCallback(() => {
    pending.flush();
    if (here === null || document === null) return;
    const say = (state: 'sending' | 'posted' | 'refused' | 'unknown'): void =>
      wasPosted(of, { state, whole, at: Date.now() });
    say('sending');
    void postComment(here, document).then(say);
  }, [pending, here, document, wasPosted, of, whole]);
  if (here === null || document === null) return null;
  const isDone = comment?.state === 'posted' && comment.whole === whole;
  return (
    <>
      {!isDone && (
        <LoadingButton isLoading={comment?.state === 'sending'} onClick={press}>
          {words('prepare.post')}
        </LoadingButton>
      )}
      {comment !== undefined && comment.state !== 'sending' && (comment.state !== 'posted' || isDone) && (
        <Text color={isDone ? 'color.text.success' : 'color.text.danger'}>
          {words(`prepare.post.${comment.state}`)}
        </Text>
      )}
    </>
  );
}
