const typescript = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|js|jsx)$': typescript },
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.data/'],
};

/** @type {import('jest').Config} */
export default {
  // No test is there to be fast, and a machine may have other work: speed is measured by `npm run bench`.
  testTimeout: 60_000,
  projects: [
    // The stand-in under test, the domain, the resolvers: in Node.
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/.*browser.test.tsx?$'],
    },
    // The whole, in a real browser: `*.browser.test.ts`.
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/**/*.browser.test.ts'] },
  ],
};
