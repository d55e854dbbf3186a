/** Bodies of contents and comments, in and out. Different from Confluence: ADF is the only format here. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { adfText } from '../../adf/schema';
import type { AdfDocument } from '../../local-api';
import { oneOfIn } from './query';

const written = v.object({
  representation: v.literal('atlas_doc_format', 'Bodies are written as atlas_doc_format on this site.'),
  value: adfText,
});

/** `{representation, value}`, or the same under its format's name. */
export const bodyWrite = v.pipe(
  v.union([written, v.object({ atlas_doc_format: written })], unionMessage),
  v.transform((body): AdfDocument => ('value' in body ? body.value : body.atlas_doc_format.value)),
);

function unionMessage(issue: v.UnionIssue<v.BaseIssue<unknown>>): string {
  return issue.issues?.find(({ type }) => type !== 'object')?.message ?? 'Not a body.';
}

/** What of the body the caller asked for; nothing when nothing. */
export function bodyShown(c: Context): (document: AdfDocument) => object {
  const format = oneOfIn(c, 'body-format', ['atlas_doc_format']);
  return (document) =>
    format === undefined ? {} : { [format]: { representation: format, value: JSON.stringify(document) } };
}
