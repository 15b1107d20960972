// The four tiers of tests: laws and unit need no database; graph and e2e share one real Neo4j a run, and have one each to fill and to empty.
const project = (name, extra = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  ...extra,
});

/** One throw-away Neo4j a run with the seeds; what files load themselves goes into one of the process that runs them. */
const shared = {
  globalSetup: '<rootDir>/test/support/database-setup.ts',
  globalTeardown: '<rootDir>/test/support/database-teardown.ts',
};

export default {
  testTimeout: 180_000,
  // A test and its database wait for each other by turns, so that two at once keep two processors busy.
  maxWorkers: 2,
  // Modules of a file are never given back to a process that runs ES modules: it ends, and another takes the next files.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/support/count-reporter.js'],
  projects: [project('laws'), project('unit'), project('graph', shared), project('e2e', shared)],
};
