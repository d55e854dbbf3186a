import { useEffect } from 'react';
import type { ContentView } from '../../local-api';
import { Refusal } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { useEvery } from '../data/use-every';
import { useCurrentSpace } from '../shell/current-space';
import { LoadingMark } from '../shell/loading-mark';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useDocumentTitle } from '../shell/use-document-title';
import { LivePage } from './live-page';
import { NotFound } from './not-found';
import { ReadingPage } from './reading-page';

const LOOK_EVERY_MS = 10_000;

/** A page, live doc or blog post at its address: what it is decides how it is shown. */
export function ContentScreen({ contentId }: { contentId: string }) {
  const [asked, askAgain] = useAsked<ContentView>(`/local/content/${contentId}`);
  useEvery(LOOK_EVERY_MS, () => void askAgain());
  const { isIn } = useCurrentSpace();
  const content = asked.state === 'answered' ? asked.answer : null;

  useDocumentTitle(content?.title ?? null);
  useEffect(() => {
    if (content === null) return;
    isIn(content.space.key);
    // A draft is not read but written.
    if (content.status === 'draft')
      goTo(paths.edit(content.space.key, content.id, content.kind), { replace: true });
  }, [content, isIn]);

  if (asked.state === 'failed') {
    if (asked.error instanceof Refusal && [400, 403, 404].includes(asked.error.status)) return <NotFound />;
    throw asked.error;
  }
  if (content === null || content.status === 'draft') return <LoadingMark />;
  const changed = (): void => void askAgain();
  return content.subtype === 'live' && content.can.update && content.status === 'current' ? (
    <LivePage content={content} changed={changed} />
  ) : (
    <ReadingPage content={content} changed={changed} />
  );
}
