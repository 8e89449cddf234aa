/**
 * Something about the machine or the command line that the paper's author cannot mend in the
 * paper: no browser, no such file, an unknown option. Ends the run with exit code 2.
 */
export class SetupError extends Error {
  /** What to do about it: a command or a sentence. */
  readonly hint: string

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : {cause})
    this.name = 'SetupError'
    this.hint = hint
  }
}
