// Says last of all, in one line, how many tests passed, failed and were skipped, and which tiers were left out.
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === 'pending'),
    );
    const tiers = new Set(
      skipped.flatMap(({ ancestorTitles }) => ancestorTitles.filter((title) => title.endsWith(' tier'))),
    );
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const left = results.numPendingTests + results.numTodoTests;
    // Other reporters still speak after this one, so the lines wait for the end of the process.
    process.once('exit', () => {
      if (tiers.size > 0) {
        const names = [...tiers].join(' and ').toUpperCase();
        process.stdout.write(`LEFT OUT: the ${names}, for want of its programs. ".ci/run" installs them.\n`);
      }
      process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${left} skipped\n`);
    });
  }
}
