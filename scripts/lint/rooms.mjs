/**
 * Who may import whom: the rooms of the design, checked on the resolved path of every relative import.
 * A room may always import itself; `locales` is everybody's.
 */
import { dirname, relative, resolve, sep } from 'node:path';

/** Room (a path from the project's root) → the rooms, or single files of them, that it may import. */
const MAY_IMPORT = {
  'src/plan': [],
  'src/storage': ['src/plan'],
  'src/confluence': ['src/plan'],
  'src/telling': ['src/plan', 'src/storage', 'src/confluence'],
  'src/resolvers': ['src/plan', 'src/storage', 'src/confluence', 'src/telling'],
  'src/background': ['src/plan', 'src/storage', 'src/confluence', 'src/telling'],
  'src/frontend': ['src/plan', 'src/resolvers/contract'],
  'src/index': ['src/resolvers', 'src/background'],
  locales: ['src/plan'],
  // Atlassian's descriptions of REST are the stand-in's model, as they are Confluence's own.
  'local-confluence': ['openapi'],
};
/**
 * Packages that a room may not use. The domain knows nothing of the platform. The stand-in is the platform, so it
 * calls none of the packages through which an app meets it: they run in the app, unmodified. It may use the two
 * with which Atlassian's own cloud reads an app that is deployed: its manifest and its translations.
 */
const NO_PACKAGES = {
  'src/plan': /^@forge\//,
  'src/frontend': /^@forge\/(api|kvs|resolver)$/,
  'local-confluence': /^@forge\/(?!(i18n|manifest)$)/,
};

const within = (path, room) => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);
const roomOf = (path) => Object.keys(MAY_IMPORT).find((room) => within(path, room));

/** @type {import('eslint').Rule.RuleModule} */
export const rooms = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { room: "'{{from}}' may not import '{{to}}' (the rooms of CONTRIBUTING.md)." },
  },
  create(context) {
    const root = context.cwd;
    const file = relative(root, context.filename).split(sep).join('/');
    const from = roomOf(file);
    if (from === undefined) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const report = (to) => context.report({ node: node.source, messageId: 'room', data: { from, to } });
      if (!source.startsWith('.')) {
        if (NO_PACKAGES[from]?.test(source)) report(source);
        return;
      }
      const to = relative(root, resolve(dirname(context.filename), source))
        .split(sep)
        .join('/');
      const allowed = [from, ...MAY_IMPORT[from], ...(from === 'local-confluence' ? [] : ['locales'])];
      if (!allowed.some((room) => within(to, room))) report(to);
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
