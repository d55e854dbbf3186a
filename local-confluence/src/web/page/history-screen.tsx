import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { ContentView } from '../../local-api';
import { AdfView } from '../adf/adf-view';
import { AdfPlaceContext, placeIn } from '../adf/place';
import { ask, Refusal } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { usePersonName } from '../people/person-names';
import { useSay } from '../shell/flags';
import { LoadingMark } from '../shell/loading-mark';
import { paths } from '../shell/route';
import { goTo, Link } from '../shell/router';
import { useDocumentTitle } from '../shell/use-document-title';
import { useSpeech, useWords } from '../words/words';
import { NotFound } from './not-found';

interface VersionLine {
  number: number;
  authorId: string;
  createdAt: number;
  title: string;
}

/** A page's versions: choose one, read it, make it the newest again. */
export function HistoryScreen({ contentId }: { contentId: string }) {
  const words = useWords();
  const say = useSay();
  const [contentAsked] = useAsked<ContentView>(`/local/content/${contentId}`);
  const [versionsAsked] = useAsked<VersionLine[]>(`/local/content/${contentId}/versions`);
  useDocumentTitle(words.versionHistory);
  const [chosen, setChosen] = useState<number | null>(null);
  const failure = [contentAsked, versionsAsked].find((asked) => asked.state === 'failed');
  if (failure?.state === 'failed') {
    if (failure.error instanceof Refusal) return <NotFound />;
    throw failure.error;
  }
  if (contentAsked.state !== 'answered' || versionsAsked.state !== 'answered') return <LoadingMark />;
  const content = contentAsked.answer;
  const newest = content.version.number;
  const shown = chosen ?? newest;
  const pagePath = paths.content(content.space.key, contentId, content.kind);
  const restore = (): void => {
    ask('POST', `/local/content/${contentId}/restore-version`, { number: shown }).then(() => {
      say.done(words.restoredVersion(shown));
      goTo(pagePath);
    }, say.failed);
  };
  return (
    <div className="column">
      <nav className="breadcrumbs" aria-label={words.breadcrumbs}>
        <Link href={pagePath}>{content.title}</Link>
      </nav>
      <h1>{words.versionHistory}</h1>
      <ul className="versions">
        {[...versionsAsked.answer]
          .sort((one, other) => other.number - one.number)
          .map((version) => (
            <VersionRow
              key={version.number}
              version={version}
              isNewest={version.number === newest}
              isShown={version.number === shown}
              show={() => setChosen(version.number)}
            />
          ))}
      </ul>
      <VersionBody contentId={contentId} number={shown}>
        {shown !== newest && content.can.update ? (
          <Button appearance="primary" onClick={restore}>
            {words.restoreVersion}
          </Button>
        ) : null}
      </VersionBody>
    </div>
  );
}

interface VersionRowProps {
  version: VersionLine;
  isNewest: boolean;
  isShown: boolean;
  show: () => void;
}

function VersionRow({ version, isNewest, isShown, show }: VersionRowProps) {
  const { words, when } = useSpeech();
  const name = usePersonName(version.authorId);
  return (
    <li>
      <button type="button" className="version-row" aria-pressed={isShown} onClick={show}>
        <strong>{words.versionNumber(version.number)}</strong>
        <span>{words.versionBy(name, when(version.createdAt))}</span>
        {isNewest ? <Lozenge appearance="success">{words.newestVersion}</Lozenge> : null}
      </button>
    </li>
  );
}

function VersionBody({
  contentId,
  number,
  children,
}: {
  contentId: string;
  number: number;
  children: React.ReactNode;
}) {
  const { words, when } = useSpeech();
  const [asked] = useAsked<ContentView>(`/local/content/${contentId}/versions/${number}`);
  if (asked.state === 'failed') throw asked.error;
  if (asked.state === 'asking') return <LoadingMark />;
  const content = asked.answer;
  return (
    <>
      <div className="version-note">
        <SectionMessage>{words.viewingVersion(number, when(content.version.createdAt))}</SectionMessage>
        {children}
      </div>
      <h2 className="page-title">{content.title}</h2>
      <AdfPlaceContext.Provider value={placeIn(content, false)}>
        <AdfView document={content.body} />
      </AdfPlaceContext.Provider>
    </>
  );
}
