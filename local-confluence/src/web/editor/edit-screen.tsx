import { useEffect } from 'react';
import type { ContentView } from '../../local-api';
import { Refusal } from '../data/ask';
import { useInstalledApp } from '../data/installed-app';
import { useAsked } from '../data/use-asked';
import { NotFound } from '../page/not-found';
import { LoadingMark } from '../shell/loading-mark';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { PageWriting } from './page-writing';

/** The editor at its address. A live doc has none: it is edited where it is read. */
export function EditScreen({ contentId }: { contentId: string }) {
  const [asked] = useAsked<ContentView>(`/local/content/${contentId}`);
  const app = useInstalledApp();
  const content = asked.state === 'answered' ? asked.answer : null;
  const isReadOnly =
    content !== null && (content.subtype === 'live' || content.status === 'trashed' || !content.can.update);
  useEffect(() => {
    if (content !== null && isReadOnly)
      goTo(paths.content(content.space.key, content.id, content.kind), { replace: true });
  }, [content, isReadOnly]);
  if (asked.state === 'failed') {
    if (asked.error instanceof Refusal) return <NotFound />;
    throw asked.error;
  }
  if (content === null || isReadOnly || app === null) return <LoadingMark />;
  return <PageWriting opened={content} />;
}
