import { useRef, useState } from 'react';
import type { ContentView } from '../../local-api';
import { placeIn } from '../adf/place';
import { Comments } from '../comments/comments';
import { ConflictMessage } from '../editor/conflict-message';
import type { LiveEditor } from '../editor/live-editor';
import { PageEditor } from '../editor/page-editor';
import { SaveMark } from '../editor/save-mark';
import { TitleField } from '../editor/title-field';
import { Toolbar } from '../editor/toolbar';
import { useInstalledApp } from '../data/installed-app';
import { LoadingMark } from '../shell/loading-mark';
import { useDocumentTitle } from '../shell/use-document-title';
import { useWords } from '../words/words';
import { Byline } from './byline';
import { PageActions } from './page-actions';
import { PageHead } from './page-head';
import { useLiveDocument } from './use-live-document';

interface LivePageProps {
  content: ContentView;
  changed: () => void;
}

/** A live doc: no publishing, no view mode; what is typed is saved. */
export function LivePage(props: LivePageProps) {
  // The slash menu and the macros need the app from the first moment.
  return useInstalledApp() === null ? <LoadingMark /> : <OpenLivePage {...props} />;
}

function OpenLivePage({ content, changed }: LivePageProps) {
  const words = useWords();
  const opened = useRef(content).current;
  const editor = useRef<LiveEditor | null>(null);
  const [title, setTitle] = useState(content.title);
  const live = useLiveDocument({ content, editor, title, setTitle });
  useDocumentTitle(title);
  return (
    <article>
      <PageEditor
        place={placeIn(opened, true)}
        initial={opened.body}
        changed={live.typed}
        ready={(running) => {
          editor.current = running;
        }}
        above={(running) => (
          <>
            <div className="writing-bar">
              {running === null ? <span /> : <Toolbar editor={running} />}
              <div className="writing-buttons">
                <SaveMark autosave={live.autosave} savedWord={words.saved} />
              </div>
            </div>
            <div className="column">
              <PageHead content={content} actions={<PageActions content={content} changed={changed} />} />
              <div className="notes" role="alert">
                {live.conflict === null ? null : (
                  <ConflictMessage
                    current={live.conflict}
                    publishMine={live.publishMine}
                    takeTheirs={live.takeTheirs}
                  />
                )}
              </div>
              <TitleField
                value={title}
                change={(newer) => {
                  setTitle(newer);
                  live.typed();
                }}
                done={() => editor.current?.view.focus()}
              />
              <Byline content={content} />
            </div>
          </>
        )}
      />
      <div className="column">
        <Comments content={content} changed={changed} />
      </div>
    </article>
  );
}
