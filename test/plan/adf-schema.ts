/** Atlassian's own JSON schema of documents. It is of draft 4, whose only words that matter here mean the same in later drafts. */
import Ajv from 'ajv';
import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';

const { $schema: _draft, ...definitions } = schema;
const validate = new Ajv({ strict: false }).compile(definitions);

/** What is wrong with a document; nothing when it is valid. */
export function faultsOf(document: unknown): readonly string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
