import { InvalidArgumentError } from 'commander';

/** Reads the value of an option as a whole number from 0; throws InvalidArgumentError where it is none. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
