/** What the manifest names: a table of contents, nothing else. */
export { adfExport } from './background/adf-export';
export { mentionAgain } from './background/mention-again';
export { resolver } from './resolvers/resolver';
