/** A comment on the page, by the browser, as the person who presses. */
import { requestConfluence } from '@forge/bridge';
import type { AdfDocument } from '../../plan/adf/nodes';
import type { Home } from '../../resolvers/contract';

/** `unknown`: it may stand on the page. */
export type Posted = 'posted' | 'refused' | 'unknown';

export async function postComment({ contentId, contentType }: Home, document: AdfDocument): Promise<Posted> {
  try {
    const { status } = await requestConfluence('/wiki/api/v2/footer-comments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        ...(contentType === 'page' ? { pageId: contentId } : { blogPostId: contentId }),
        body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      }),
    });
    if (status < 300) return 'posted';
    // A gateway that waited in vain does not know what became of it.
    return status < 500 ? 'refused' : 'unknown';
  } catch {
    return 'unknown';
  }
}
