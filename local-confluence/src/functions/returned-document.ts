import { parseAdfDocument } from '../adf/node';
import type { AdfDocument } from '../local-api';
import { InvocationError } from './invocation-error';

/** What an `adfExport` function gave back must be a document. */
export function returnedDocument(value: unknown): AdfDocument {
  const document = parseAdfDocument(value);
  if (document === null)
    throw new InvocationError('The function did not return an Atlassian Document Format document.');
  return document;
}
