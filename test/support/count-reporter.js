// Says last of all, in one line, how many tests passed, failed and were skipped.
export default class CountReporter {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    // Other reporters still speak after this one, so the line waits for the end of the process.
    process.once('exit', () =>
      process.stdout.write(`${numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`),
    );
  }
}
