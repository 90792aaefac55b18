import type { EntityMention, PersonMention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import { matchesOf } from '../scan/patterns.js';

type Speaker = PersonMention | EntityMention;

const SAY =
  '(?:said|says|say|told|tells|added|adds|explained|explains|wrote|writes|warned|warns|stated|states|commented|comments|insisted|insists|claimed|claims|argued|argues|continued|continues|concluded|concludes|found|noted|notes|described|describes|called|calls|remarked|admitted|admits|stressed|stresses|reported|replied|responded|announced|acknowledged|confirmed|concluded|praised|criticised|recalled|recalls|tweeted|posted|urged|reiterated)';
const SAYS = new RegExp(`\\b${SAY}\\b`, 'i');
const PRONOUN = new RegExp(
  `^[\\s,]*(?:(?:he|she|they|it|the spokes(?:person|man|woman)|the report|the letter)\\s+(?:also\\s+|then\\s+)?${SAY}\\b|${SAY}\\s+(?:he|she|they)\\b)`,
  'i',
);
const PRONOUN_LEFT = new RegExp(`\\b(?:he|she|they|it)\\s+(?:also\\s+|then\\s+)?${SAY}\\b[^.]{0,40}$`, 'i');
const REACH = 220;

/** First mention at or after an offset; the list is ordered by start. */
function firstFrom(speakers: readonly Speaker[], offset: number): number {
  let [low, high] = [0, speakers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speakers[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Takes the text, all quotations, the number of one, the possible speakers and the speaker of the quotation before; returns
 * the fullest name of who speaks, else ''. Words after the closing mark go first (`," said X`, `X, director, said`), then
 * words before the opening one (`X said: "`), then a pronoun or a broken quotation that goes on.
 */
export function speakerOf(
  text: string,
  spans: readonly Span[],
  index: number,
  speakers: readonly Speaker[],
  previous: string,
): string {
  const span = spans[index];
  if (span === undefined) return '';
  const nextStart = spans[index + 1]?.start ?? text.length;
  const right = clauseAfter(text, span.end + 1, Math.min(nextStart, span.end + REACH));
  const endsClause = /[,?!]$/.test(text.slice(span.start, span.end)) || /^\s?,/.test(right.text);
  if (endsClause || /^\s*[–-]/.test(right.text)) {
    if (PRONOUN.test(right.text)) return previous;
    const named = namedIn(text, right.start, right.end, speakers, 'first');
    if (named !== '') return named;
  }
  const left = clauseBefore(text, Math.max(endOfSpeech(spans, index), span.start - 1 - REACH), span.start - 1);
  const before = namedIn(text, left.start, left.end, speakers, 'last');
  if (before !== '') return before;
  if (PRONOUN_LEFT.test(left.text)) return previous;
  return goesOn(text, spans[index - 1], span) || opensNextParagraph(text, spans[index - 1], span) ? previous : '';
}

/** Quoted words as short as a grade (`now ‘outstanding’, said she`) do not cut off who speaks. */
const LABEL = 30;

/** Where the last quotation before this one that is more than a label ends. */
function endOfSpeech(spans: readonly Span[], index: number): number {
  const last = spans[index - 1];
  if (last === undefined || last.end - last.start > LABEL) return last?.end ?? 0;
  return spans[index - 2]?.end ?? 0;
}

/** A paragraph that is a quotation from its first sign to its last goes on with who spoke in the one before. */
function opensNextParagraph(text: string, before: Span | undefined, here: Span): boolean {
  if (before === undefined || here.start - before.end > 400 || before.end - before.start <= LABEL) return false;
  const between = text.slice(before.end + 1, here.start - 1);
  return /^[^\n]*\n+$/.test(between) && /^\s*(?:\n|$)/.test(text.slice(here.end + 1, here.end + 4));
}

const CLAUSE_END = /[.!?]['"”’)]*\s+(?=[A-Z“"‘'])|\n/g;

interface Clause extends Span {
  readonly text: string;
}

function clauseAfter(text: string, start: number, end: number): Clause {
  const slice = text.slice(start, end);
  const stop = slice.search(/[.!?](?:\s|$)|\n/);
  const length = stop < 0 ? slice.length : stop;
  return { start, end: start + length, text: slice.slice(0, length) };
}

function clauseBefore(text: string, start: number, end: number): Clause {
  const slice = text.slice(start, end);
  let from = 0;
  for (const stop of matchesOf(CLAUSE_END, slice)) {
    // A line that ends in a colon introduces the quotation of the next line.
    if (stop[0] === '\n' && /:\s*$/.test(slice.slice(0, stop.index))) continue;
    from = stop.index + stop[0].length;
  }
  return { start: start + from, end, text: slice.slice(from) };
}

/** The person, else the body, in a clause that has a verb of saying or ends in a colon. */
function namedIn(
  text: string,
  start: number,
  end: number,
  speakers: readonly Speaker[],
  which: 'first' | 'last',
): string {
  const clause = text.slice(start, end);
  if (!SAYS.test(clause) && !/:\s*$/.test(clause)) return '';
  const inside: Speaker[] = [];
  for (let i = firstFrom(speakers, start); i < speakers.length; i += 1) {
    const speaker = speakers[i];
    if (speaker === undefined || speaker.start >= end) break;
    inside.push(speaker);
  }
  const persons = inside.filter((speaker) => speaker.kind === 'person');
  const chosen = (persons.length > 0 ? persons : inside).at(which === 'first' ? 0 : -1);
  return chosen?.name ?? '';
}

/** `“We are sorry,” he said. “We will …”`: the same paragraph, nothing but a pronoun's clause between. */
function goesOn(text: string, before: Span | undefined, here: Span): boolean {
  if (before === undefined || here.start - before.end > 80) return false;
  const between = text.slice(before.end + 1, here.start - 1);
  return !between.includes('\n') && SAYS.test(between);
}
