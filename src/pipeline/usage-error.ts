/** A mistake in newsfacts.yaml or on the command line: one sentence, with file, line and column where there is one. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
