import Button, { LinkButton } from '@atlaskit/button/new';
import EditIcon from '@atlaskit/icon/core/edit';
import { useMemo } from 'react';
import type { ContentView } from '../../local-api';
import { AdfView } from '../adf/adf-view';
import { AdfPlaceContext, placeIn } from '../adf/place';
import { Comments } from '../comments/comments';
import { ask } from '../data/ask';
import { useCurrentSpace } from '../shell/current-space';
import { useSay } from '../shell/flags';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useWords } from '../words/words';
import { Byline } from './byline';
import { PageActions } from './page-actions';
import { PageHead } from './page-head';

interface PageProps {
  content: ContentView;
  changed: () => void;
}

/** A page as it is read: head, body, comments. */
export function ReadingPage({ content, changed }: PageProps) {
  const words = useWords();
  const isTrashed = content.status === 'trashed';
  // Asked for again every few seconds, a content is a new object; its body changes with its version alone.
  const body = useMemo(
    () => (
      <AdfPlaceContext.Provider value={placeIn(content, content.subtype === 'live')}>
        <AdfView document={content.body} />
      </AdfPlaceContext.Provider>
    ),
    [content.id, content.version.number],
  );
  return (
    <article className="column page">
      <PageHead
        content={content}
        actions={
          isTrashed ? (
            <BackButton content={content} changed={changed} from="trash" />
          ) : (
            <>
              {content.status === 'archived' && content.can.delete ? (
                <BackButton content={content} changed={changed} from="archive" />
              ) : null}
              {content.can.update ? (
                <LinkButton
                  href={paths.edit(content.space.key, content.id, content.kind)}
                  iconBefore={EditIcon}
                  onClick={stay(content)}
                >
                  {words.edit}
                </LinkButton>
              ) : null}
              <PageActions content={content} changed={changed} />
            </>
          )
        }
      />
      <h1 className="page-title">{content.title}</h1>
      <Byline content={content} />
      {body}
      <Comments content={content} changed={changed} />
    </article>
  );
}

function stay(content: ContentView): (event: React.MouseEvent) => void {
  return (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(paths.edit(content.space.key, content.id, content.kind));
  };
}

const WAYS_BACK = { archive: 'unarchive', trash: 'untrash' } as const;

function BackButton({ content, changed, from }: PageProps & { from: keyof typeof WAYS_BACK }) {
  const words = useWords();
  const say = useSay();
  const { treeChanged } = useCurrentSpace();
  const restore = (): void => {
    ask('POST', `/local/content/${content.id}/${WAYS_BACK[from]}`).then(() => {
      changed();
      treeChanged();
    }, say.failed);
  };
  return <Button onClick={restore}>{words.restore}</Button>;
}
