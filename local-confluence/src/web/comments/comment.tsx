import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useRef, useState } from 'react';
import type { AdfDocument, CommentView, ContentView } from '../../local-api';
import { AdfView } from '../adf/adf-view';
import { ask } from '../data/ask';
import { Dialog } from '../page/dialog';
import { usePersonName } from '../people/person-names';
import { useSay } from '../shell/flags';
import { usePlace } from '../shell/router';
import { useSpeech } from '../words/words';
import { CommentBox } from './comment-box';
import { PersonAvatar } from '../people/person-avatar';
import { useKeptInView } from './use-kept-in-view';

interface CommentProps {
  comment: CommentView;
  content: ContentView;
  changed: () => void;
  /** Replies stand one step in; a reply to a reply goes to the same comment, as in Confluence. */
  parent?: CommentView;
}

export function Comment({ comment, content, changed, parent }: CommentProps) {
  const { words, when } = useSpeech();
  const say = useSay();
  const name = usePersonName(comment.authorId);
  const [isReplying, setIsReplying] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isLinked = usePlace().commentId === comment.id;
  const element = useRef<HTMLLIElement>(null);
  useKeptInView(element, isLinked);

  const reply = async (body: AdfDocument): Promise<void> => {
    await ask<CommentView>('POST', `/local/content/${content.id}/comments`, {
      body,
      parentCommentId: (parent ?? comment).id,
    });
    setIsReplying(false);
    changed();
  };
  const remove = async (): Promise<void> => {
    await ask('DELETE', `/local/comments/${comment.id}`);
    setIsAsking(false);
    changed();
  };
  const setResolved = (resolved: boolean): void => {
    ask('POST', `/local/comments/${comment.id}/resolve`, { resolved }).then(changed, say.failed);
  };

  return (
    <li ref={element} id={`comment-${comment.id}`} className={isLinked ? 'comment is-linked' : 'comment'}>
      <article aria-label={words.commentBy(name)} className="comment-self">
        <PersonAvatar name={name} size={parent === undefined ? 'medium' : 'small'} />
        <div className="comment-content">
          <div className="comment-head">
            <strong>{name}</strong>
            <span className="quiet">{when(comment.createdAt)}</span>
            {comment.resolved ? <Lozenge appearance="success">{words.resolved}</Lozenge> : null}
          </div>
          <AdfView document={comment.body} />
          <div className="comment-actions">
            {content.can.comment ? (
              <Button appearance="subtle" spacing="compact" onClick={() => setIsReplying(true)}>
                {words.reply}
              </Button>
            ) : null}
            {content.can.comment && parent === undefined ? (
              <Button appearance="subtle" spacing="compact" onClick={() => setResolved(!comment.resolved)}>
                {comment.resolved ? words.reopen : words.resolve}
              </Button>
            ) : null}
            {comment.canDelete ? (
              <Button appearance="subtle" spacing="compact" onClick={() => setIsAsking(true)}>
                {words.delete}
              </Button>
            ) : null}
          </div>
        </div>
      </article>
      {isAsking ? (
        <Dialog
          title={words.deleteCommentAsk}
          doLabel={words.delete}
          isDangerous
          act={remove}
          close={() => setIsAsking(false)}
        >
          {null}
        </Dialog>
      ) : null}
      <ul className="comment-list comment-replies">
        {comment.replies.map((one) => (
          <Comment
            key={one.id}
            comment={one}
            content={content}
            changed={changed}
            parent={parent ?? comment}
          />
        ))}
        {isReplying ? (
          <li>
            <CommentBox
              label={words.replyTo(name)}
              sendLabel={words.reply}
              send={reply}
              isOpenFromStart
              cancel={() => setIsReplying(false)}
            />
          </li>
        ) : null}
      </ul>
    </li>
  );
}
