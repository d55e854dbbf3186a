import { ContentScreen } from '../page/content-screen';
import { NotFound } from '../page/not-found';
import { useCurrentSpace } from './current-space';
import { LoadingMark } from './loading-mark';

/** A space opens on its homepage. */
export function SpaceScreen({ spaceKey }: { spaceKey: string }) {
  const { spaces } = useCurrentSpace();
  if (spaces === null) return <LoadingMark />;
  const space = spaces.find((candidate) => candidate.key === spaceKey);
  return space === undefined ? (
    <NotFound />
  ) : (
    <ContentScreen key={space.homepageId} contentId={space.homepageId} />
  );
}
