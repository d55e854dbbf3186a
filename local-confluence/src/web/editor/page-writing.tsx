import Button from '@atlaskit/button/new';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ContentView } from '../../local-api';
import { placeIn } from '../adf/place';
import { PageHead } from '../page/page-head';
import { useCurrentSpace } from '../shell/current-space';
import { useSay } from '../shell/flags';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useDocumentTitle } from '../shell/use-document-title';
import { useWords } from '../words/words';
import { ConflictMessage } from './conflict-message';
import { PageEditor } from './page-editor';
import { SaveMark } from './save-mark';
import { TitleField } from './title-field';
import { Toolbar } from './toolbar';
import { usePageWriting } from './use-page-writing';

/** The editor of a page or blog post: bar, title, body. */
export function PageWriting({ opened }: { opened: ContentView }) {
  const words = useWords();
  const say = useSay();
  const { treeChanged } = useCurrentSpace();
  const isDraft = opened.status === 'draft';
  const pagePath = paths.content(opened.space.key, opened.id, opened.kind);
  const writing = usePageWriting(opened, () => {
    say.done(words.published);
    treeChanged();
    goTo(pagePath);
  });
  const { editor, title, conflict, refusal } = writing;
  useDocumentTitle(title);

  const buttons = (
    <div className="writing-buttons">
      <SaveMark autosave={writing.autosave} savedWord={words.draftSaved} />
      <Button appearance="primary" isLoading={writing.isPublishing} onClick={() => void writing.publish()}>
        {isDraft ? words.publish : words.update}
      </Button>
      <Button appearance="subtle" onClick={() => goTo(isDraft ? paths.space(opened.space.key) : pagePath)}>
        {words.close}
      </Button>
    </div>
  );
  const notes = (
    <div className="notes" role="alert">
      {refusal === null ? null : <SectionMessage appearance="error">{refusal}</SectionMessage>}
      {conflict === null ? null : (
        <ConflictMessage
          current={conflict}
          publishMine={() => void writing.publishMine()}
          takeTheirs={writing.startOver}
        />
      )}
      {writing.isTakenUp ? <TakenUpMessage discard={writing.startOver} /> : null}
    </div>
  );
  return (
    <PageEditor
      place={placeIn(opened, true)}
      initial={writing.initial}
      changed={() => writing.autosave.changed()}
      ready={(live) => {
        editor.current = live;
      }}
      autoFocus={title !== ''}
      above={(live) => (
        <>
          <div className="writing-bar">
            {live === null ? <span /> : <Toolbar editor={live} />}
            {buttons}
          </div>
          <div className="column">
            <PageHead content={opened} actions={null} />
            {notes}
            <TitleField
              value={title}
              autoFocus={title === ''}
              change={writing.changeTitle}
              done={() => editor.current?.view.focus()}
            />
          </div>
        </>
      )}
    />
  );
}

function TakenUpMessage({ discard }: { discard: () => void }) {
  const words = useWords();
  return (
    <SectionMessage
      actions={[
        <SectionMessageAction key="discard" onClick={discard}>
          {words.discardDraft}
        </SectionMessageAction>,
      ]}
    >
      {words.keptDraft}
    </SectionMessage>
  );
}
