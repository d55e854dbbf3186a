import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { AdfDocument, CommentView, ContentView } from '../../local-api';
import { ask } from '../data/ask';
import { useSession } from '../data/session';
import { usePlace } from '../shell/router';
import { useWords } from '../words/words';
import { CommentBox } from './comment-box';
import { Comment } from './comment';
import { PersonAvatar } from '../people/person-avatar';

/** The comments under a page, oldest first, with a box for a new one. */
export function Comments({ content, changed }: { content: ContentView; changed: () => void }) {
  const words = useWords();
  const { me } = useSession();
  const { commentId } = usePlace();
  const [isResolvedShown, setIsResolvedShown] = useState(false);
  const open = content.comments.filter((comment) => !comment.resolved);
  const resolved = content.comments.filter((comment) => comment.resolved);
  const isLinked = resolved.some((comment) => holds(comment, commentId));

  useEffect(() => {
    if (isLinked) setIsResolvedShown(true);
  }, [isLinked]);

  const add = async (body: AdfDocument): Promise<void> => {
    await ask<CommentView>('POST', `/local/content/${content.id}/comments`, { body });
    changed();
  };

  return (
    <section className="comments" aria-labelledby="comments-heading">
      <h2 id="comments-heading">{words.comments(countOf(content.comments))}</h2>
      <ul className="comment-list">
        {open.map((comment) => (
          <Comment key={comment.id} comment={comment} content={content} changed={changed} />
        ))}
      </ul>
      {resolved.length === 0 ? null : (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isResolvedShown}
          onClick={() => setIsResolvedShown(!isResolvedShown)}
        >
          {isResolvedShown ? words.hideResolved : words.showResolved(resolved.length)}
        </Button>
      )}
      {isResolvedShown ? (
        <ul className="comment-list">
          {resolved.map((comment) => (
            <Comment key={comment.id} comment={comment} content={content} changed={changed} />
          ))}
        </ul>
      ) : null}
      {content.can.comment ? (
        <div className="comment-new">
          <PersonAvatar name={me.name} size="medium" />
          <CommentBox label={words.addComment} sendLabel={words.save} send={add} />
        </div>
      ) : null}
    </section>
  );
}

function countOf(comments: CommentView[]): number {
  return comments.reduce((sum, comment) => sum + 1 + countOf(comment.replies), 0);
}

function holds(comment: CommentView, id: string | null): boolean {
  return comment.id === id || comment.replies.some((reply) => holds(reply, id));
}
