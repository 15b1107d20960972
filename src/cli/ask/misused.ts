// A command line that cannot be understood: one line that says what would be, exit code 2.
export class Misused extends Error {
  readonly exitCode = 2;
}
