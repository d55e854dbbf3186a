/** What the manifest names: a table of contents, nothing else. */
export { adfExport } from './background/adf-export';
export { mentionAgain } from './background/mention-again';
export { pageMoved } from './background/page-moved';
export { resolver } from './resolvers/resolver';
