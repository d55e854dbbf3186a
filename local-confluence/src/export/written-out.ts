import type { AdfDocument } from '../local-api';
import type { Caller } from '../site/caller';
import type { ContentRecord } from '../site/records';
import type { Site } from '../site/site';
import { type ExportMacro, type ExportType, withoutMacros } from './export-macro';
import { exportWords } from './words';

/** The body of a content with each macro written out by its app; what the site says in its place is in the reader's language. */
export function writtenOut(
  { site, exportMacro }: { site: Site; exportMacro: ExportMacro },
  caller: Caller,
  { content, body }: { content: ContentRecord; body: AdfDocument },
  exportType: ExportType,
): Promise<AdfDocument> {
  const space = site.spaces.get(caller, content.spaceId);
  return withoutMacros(
    body,
    (node) => exportMacro({ node, content, space, caller, exportType }),
    exportWords[languageOf(site, caller)],
  );
}

export const languageOf = (site: Site, caller: Caller) =>
  site.people.get(site.accountIdOf(caller))?.language ?? 'en-US';
