import type { DateMention } from '../model/mention.js';
import type { Placed } from './clauses.js';
import type { ResolveInput } from './input.js';
import { bounds, usableDates, type Validity } from './validity.js';

const RESPECTIVELY = /\brespectively\b/i;
/** What stands between the dates of one list: `in 2016 and again in 2020`, `in 2015, 2018 and 2021`. */
const NEXT_OF_LIST = /^(?:,|,? and|,? then|,? but)(?: again| also| then)*(?: in| on)? $/i;
/** Events of which several are told of at once: `two visits, in June and March`. */
const PLURAL = /(?:visits|inspections|directions|notices)$/i;

/** The dates that a sentence with `respectively` gives in a row, one to each of what it lists; empty without that word. */
function datesInRow({ sentence }: Placed, input: ResolveInput): readonly DateMention[] {
  const said = RESPECTIVELY.test(input.segmented.text.slice(sentence.start, sentence.end));
  return said ? usableDates(sentence, input) : [];
}

/** `in February 2022 and July 2016, ended in inadequate and good respectively`: the date that pairs with a value; else null. */
export function pairedDate(placed: Placed, input: ResolveInput, siblings: readonly Placed[]): Validity | null {
  const row = datesInRow(placed, input);
  if (row.length < 2) return null;
  const { sentence, kind, anchor } = placed.candidate;
  const anchors = new Set(
    siblings
      .filter(({ candidate }) => candidate.sentence === sentence && candidate.kind === kind)
      .map(({ candidate }) => candidate.anchor.start),
  );
  if (anchors.size !== row.length) return null;
  const date = row[[...anchors].sort((a, b) => a - b).indexOf(anchor.start)];
  return date === undefined ? null : bounds(date, input, 'paired with it');
}

/** `Torbay and Kent were freed in August and September respectively`: a date for each of so many subjects; else null. */
export function datesOfSubjects(placed: Placed, subjects: number, input: ResolveInput): readonly Validity[] | null {
  const row = datesInRow(placed, input);
  return subjects > 1 && row.length === subjects
    ? row.map((date) => bounds(date, input, 'paired with its subject'))
    : null;
}

/** `an inspection in February and March`: one event over both. */
export function wholeList(placed: Placed, validity: Validity, input: ResolveInput): Validity {
  const { candidate } = placed;
  const { text } = input.segmented;
  const { date } = validity;
  if (date === undefined || candidate.statement.shape !== 'event') return validity;
  if (PLURAL.test(text.slice(candidate.anchor.start, candidate.anchor.end))) return validity;
  const next = usableDates(placed.sentence, input).find((one) => one.start > date.end);
  if (next === undefined || !/^ and (?:in |on )?$/i.test(text.slice(date.end, next.start))) return validity;
  const days = (Date.parse(next.dateEnd ?? '') - Date.parse(validity.dateStart ?? '')) / DAY;
  return days > 0 && days < MOST_DAYS ? { ...validity, dateEnd: next.dateEnd } : validity;
}

const DAY = 86_400_000;
/** Longest that one inspection or visit lasts over two dates that `and` joins. */
const MOST_DAYS = 63;

/** Further dates that the text lists beside the one of a grade or of events: `outstanding in 2016 and again in 2020`. */
export function furtherDates(placed: Placed, validity: Validity, input: ResolveInput): readonly Validity[] {
  const { shape } = placed.candidate.statement;
  const { text } = input.segmented;
  if (datesInRow(placed, input).length > 1) return [];
  if (validity.date === undefined || (shape !== 'grade' && shape !== 'event')) return [];
  if (shape === 'event' && !PLURAL.test(text.slice(placed.candidate.anchor.start, placed.candidate.anchor.end)))
    return [];
  const dates = usableDates(placed.sentence, input);
  const at = dates.findIndex((date) => date.start === validity.date?.start);
  const found: Validity[] = [];
  for (let index = at + 1; at >= 0 && index < dates.length; index += 1) {
    const [before, date] = [dates[index - 1], dates[index]];
    if (before === undefined || date === undefined || !NEXT_OF_LIST.test(text.slice(before.end, date.start))) break;
    found.push(bounds(date, input, 'listed beside it'));
  }
  return found;
}
