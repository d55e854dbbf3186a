import type { NewContent, SpaceView } from '../../local-api';
import { ask } from '../data/ask';
import { paths } from './route';
import { goTo } from './router';

export type Creation = Pick<NewContent, 'kind' | 'subtype' | 'title' | 'templateId'>;

/** Makes the content (a draft has its id from the start) and opens it where it is written. */
export async function createContent(
  space: SpaceView,
  parentId: string | null,
  creation: Creation,
): Promise<void> {
  const asked: NewContent = {
    spaceKey: space.key,
    parentId: creation.kind === 'page' ? parentId : null,
    ...creation,
  };
  const { id } = await ask<{ id: string }>('POST', '/local/content', asked);
  goTo(creation.subtype === 'live' ? paths.content(space.key, id) : paths.edit(space.key, id, creation.kind));
}
