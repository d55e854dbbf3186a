import * as v from 'valibot';
import { parseAdfDocument, parseAdfText } from './node';

/** An ADF document, as a schema. */
export const adfDocument = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const document = parseAdfDocument(dataset.value);
    if (document !== null) return document;
    addIssue({ message: 'Not an Atlassian Document Format document.' });
    return NEVER;
  }),
);

/** An ADF document as JSON text: how Confluence's REST API carries a body. */
export const adfText = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const document = parseAdfText(dataset.value);
    if (document !== null) return document;
    addIssue({ message: 'Not an Atlassian Document Format document as JSON.' });
    return NEVER;
  }),
);
