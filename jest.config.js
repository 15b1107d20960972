// The four tiers of tests: laws and unit need no database; graph and e2e share one real Neo4j a run.
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

/** One throw-away Neo4j a run; files that need an empty one start their own. */
const shared = {
  globalSetup: '<rootDir>/test/support/database-setup.ts',
  globalTeardown: '<rootDir>/test/support/database-teardown.ts',
};

export default {
  testTimeout: 180_000,
  // Modules of a file are never given back to a process that runs ES modules: it ends, and another takes the next files.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/support/count-reporter.js'],
  projects: [project('laws'), project('unit'), project('graph', shared), project('e2e', shared)],
};
