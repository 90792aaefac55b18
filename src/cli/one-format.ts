import { UsageError } from '../pipeline/usage-error.js';

/** Flags of a command that prints for people, for programs or for a spreadsheet. */
export interface FormatFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Takes the flags; returns the format asked for. Throws UsageError where two are. */
export function formatOf({ json, csv }: FormatFlags): 'text' | 'json' | 'csv' {
  if (json === true && csv === true) throw new UsageError('Choose one of --json and --csv.');
  if (json === true) return 'json';
  return csv === true ? 'csv' : 'text';
}
