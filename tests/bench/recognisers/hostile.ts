/** A kind of hostile text: a few words that a run of them makes slow where a recogniser looks too far. */
export interface Hostile {
  readonly id: string;
  readonly unit: string;
}

/** Repeated prefixes, digits, quotes, dates, names and grades. */
export const HOSTILE: readonly Hostile[] = [
  { id: 'letters', unit: 'a' },
  { id: 'digits', unit: '1234567890' },
  { id: 'grouped digits', unit: '1,000' },
  { id: 'pounds', unit: '£' },
  { id: 'sums', unit: '£1m to ' },
  { id: 'percent', unit: '5 per cent and ' },
  { id: 'numerals', unit: 'one hundred and ' },
  { id: 'opening quotes', unit: '“' },
  { id: 'apostrophes', unit: "' " },
  { id: 'quoted words', unit: '“yes,” ' },
  { id: 'months', unit: 'January, ' },
  { id: 'days', unit: '1 May to ' },
  { id: 'times', unit: 'Monday 9am, ' },
  { id: 'years', unit: '2013-' },
  { id: 'the the', unit: 'the ' },
  { id: 'the end of', unit: 'the end of ' },
  { id: 'last', unit: 'last ' },
  { id: 'more than', unit: 'more than ' },
  { id: 'council names', unit: 'Kent ' },
  { id: 'prefixes of names', unit: 'North East ' },
  { id: 'person names', unit: 'John Smith ' },
  { id: 'directors', unit: 'director of children’s services ' },
  { id: 'grades', unit: 'good ' },
  { id: 'commas', unit: ', ' },
  { id: 'spaces', unit: ' ' },
];

/** Takes a unit and a length; returns that many UTF-16 units of it in one line. */
export const hostileText = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
