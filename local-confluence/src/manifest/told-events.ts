/** The product events that this site tells. */
const DEEDS = ['trashed', 'restored', 'deleted', 'permissions_updated'];
export const TOLD_EVENTS: ReadonlySet<string> = new Set(
  [
    ...['created', 'initialized', 'updated', 'moved', 'copied', 'archived', 'unarchived', ...DEEDS].map(
      (deed) => `${deed}:page`,
    ),
    ...['created', 'updated', ...DEEDS].map((deed) => `${deed}:blogpost`),
    ...['created', 'updated', 'deleted'].map((deed) => `${deed}:comment`),
  ].map((name) => `avi:confluence:${name}`),
);
