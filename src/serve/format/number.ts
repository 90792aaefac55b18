/** How a stated number is shown: short, and whole for whoever wants to copy it. */
export interface ShownNumber {
  readonly text: string;
  /** The whole number where the text rounds or scales it, else empty. */
  readonly exact: string;
}

/** The columns of a fact that say how much. */
export interface Quantity {
  readonly value: number | null;
  readonly value_high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly per: string;
}

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const CURRENCY = /^[A-Z]{3}$/;
const SCALES = [
  { from: 1e12, sign: 'tn' },
  { from: 1e9, sign: 'bn' },
  { from: 1e6, sign: 'm' },
];

const BOUND_WORDS: Readonly<Record<string, string>> = { about: 'about', at_least: 'at least', at_most: 'at most' };

/** Takes a whole number of things; returns it with separators of thousands. */
export const countText = (count: number): string => WHOLE.format(count);

/** Takes a count and the word for one; returns both, with the plural in -s or as given. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** Takes the columns of a fact that say how much; returns them in words (`at least £11.7m a year`), empty without a value. */
export function quantityText(quantity: Quantity): ShownNumber {
  const { value, value_high: high, bound, unit, per } = quantity;
  if (value === null) return { text: '', exact: '' };
  const words = BOUND_WORDS[bound] ?? '';
  const range = high !== null && high !== value;
  const numbers = range ? [value, high] : [value];
  const short = numbers.map((number) => numberText(number, unit));
  const whole = numbers.map((number) => wholeText(number, unit));
  const scaled = short.some((text, i) => text !== whole[i]);
  const tail = `${unitText(unit)}${per === '' ? '' : ` a ${per}`}`;
  const lead = words === '' ? '' : `${words} `;
  return { text: `${lead}${short.join('–')}${tail}`, exact: scaled ? `${whole.join('–')}${tail}` : '' };
}

/** Takes one number and its unit; returns it as short as it goes without losing more than two decimals of its scale. */
export function numberText(number: number, unit: string): string {
  const scale = CURRENCY.test(unit) ? SCALES.find(({ from }) => Math.abs(number) >= from) : undefined;
  if (scale === undefined) return wholeText(number, unit);
  return `${moneyText(number / scale.from, unit, 2)}${scale.sign}`;
}

/** Takes one number and its unit; returns it in full. */
export function wholeText(number: number, unit: string): string {
  if (CURRENCY.test(unit)) return moneyText(number, unit, Number.isInteger(number) ? 0 : 2);
  return `${WHOLE.format(number)}${unit === 'percent' ? '%' : ''}`;
}

/** The unit as words after the number; signs such as % and £ stand at the number itself. */
export const unitText = (unit: string): string =>
  unit === '' || unit === 'percent' || CURRENCY.test(unit) ? '' : ` ${unit.replaceAll('_', ' ')}`;

function moneyText(number: number, currency: string, digits: number): string {
  try {
    return new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    }).format(number);
  } catch {
    return `${currency} ${WHOLE.format(number)}`;
  }
}

/** Takes a confidence of 0 to 1; returns it as a percentage. */
export const confidenceText = (confidence: number): string => `${Math.round(confidence * 100)}%`;
