import type { ContentView, SaveContent } from '../../local-api';
import { ask, Refusal } from '../data/ask';

export type Saved = { is: 'saved'; content: ContentView } | { is: 'conflict'; current: ContentView };

/** Saves a page; a newer version of somebody else's is an answer, not an error. */
export async function saveContent(id: string, save: SaveContent): Promise<Saved> {
  try {
    return { is: 'saved', content: await ask<ContentView>('PUT', `/local/content/${id}`, save) };
  } catch (error) {
    const current = error instanceof Refusal && error.status === 409 ? currentOf(error.body) : null;
    if (current === null) throw error;
    return { is: 'conflict', current };
  }
}

/** The last save of a page that is being closed: the browser finishes it by itself. */
export function saveOnLeaving(id: string, save: SaveContent): void {
  void fetch(`/local/content/${id}`, {
    method: 'PUT',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(save),
  });
}

function currentOf(body: unknown): ContentView | null {
  return typeof body === 'object' && body !== null && 'current' in body
    ? (body.current as ContentView)
    : null;
}
