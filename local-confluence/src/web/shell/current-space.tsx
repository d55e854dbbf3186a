import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SpaceTree, SpaceView } from '../../local-api';
import { useAsked } from '../data/use-asked';
import { useEvery } from '../data/use-every';
import { usePlace } from './router';

interface CurrentSpace {
  /** Every space that I may view; null until known. */
  spaces: SpaceView[] | null;
  /** The space that the screen is in. */
  space: SpaceView | null;
  tree: SpaceTree | null;
  /** The content that the screen shows, so that the tree can mark it. */
  contentId: string | null;
  /** A page was made, moved, renamed or removed. */
  treeChanged: () => void;
  /** Says of a page that was reached by its id alone in which space it is. */
  isIn: (spaceKey: string) => void;
}

const CurrentSpaceContext = createContext<CurrentSpace | null>(null);
const LOOK_EVERY_MS = 15_000;

/** Which space the person is in, with its tree: for the side, the Create button and the dialogs. */
export function CurrentSpaceProvider({ children }: { children: ReactNode }) {
  const { route } = usePlace();
  const [learnt, setLearnt] = useState<string | null>(null);
  const named = 'spaceKey' in route ? route.spaceKey : null;
  // On the home screen there is no current space; a page reached by id alone tells its own.
  const spaceKey = named ?? (route.screen === 'content' ? learnt : null);
  const [spacesAsked] = useAsked<SpaceView[]>('/local/spaces');
  const spaces = spacesAsked.state === 'answered' ? spacesAsked.answer : null;
  const space = spaces?.find((candidate) => candidate.key === spaceKey) ?? null;
  const [treeAsked, treeChanged] = useAsked<SpaceTree>(
    space === null ? null : `/local/spaces/${encodeURIComponent(space.key)}/tree`,
  );
  useEvery(LOOK_EVERY_MS, () => void treeChanged());

  const isIn = useCallback((key: string) => setLearnt(key), []);
  const contentId = 'contentId' in route ? route.contentId : null;
  useEffect(() => {
    void treeChanged();
  }, [contentId, treeChanged]);

  const tree = treeAsked.state === 'answered' ? treeAsked.answer : null;
  const value = useMemo(
    () => ({ spaces, space, tree, contentId, treeChanged: () => void treeChanged(), isIn }),
    [spaces, space, tree, contentId, treeChanged, isIn],
  );
  return <CurrentSpaceContext.Provider value={value}>{children}</CurrentSpaceContext.Provider>;
}

export function useCurrentSpace(): CurrentSpace {
  const current = useContext(CurrentSpaceContext);
  if (current === null) throw new Error('useCurrentSpace stands outside CurrentSpaceProvider');
  return current;
}
