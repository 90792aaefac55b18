import type { DateMention, EntityMention, Mention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { Span } from '../model/span.js';
import type { Run } from './comparisons.js';
import { placeKey } from './masked.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule-set.js';
import { isNumber, type NumberMention, statedNumber } from './statement.js';

const SURENESS = 0.92;

/** One line of a table with its cells. */
interface Row {
  readonly reading: Reading;
  readonly cells: readonly Span[];
}

/**
 * Adds the numbers of tables, whose rows are lines with tabs between cells. What a column states is named in its heading,
 * else in the first cell of the row, else in the line above the table, by words that a rule calls its topic; whose it is and
 * when, likewise. Cells that a rule has read already stay as they are. Linear in the cells.
 */
export function addTables(readings: readonly Reading[], run: Run): void {
  let table: Row[] = [];
  let above: Reading | undefined;
  for (const reading of [...readings, undefined]) {
    const cells = reading === undefined ? [] : cellsOf(reading, run);
    if (reading !== undefined && cells.length > 1) {
      table.push({ reading, cells });
      continue;
    }
    if (table.length > 1) readTable(table, above, run);
    table = [];
    above = reading;
  }
}

function cellsOf({ sentence }: Reading, { view }: Run): Span[] {
  const paragraph = view.segmented.paragraphs[sentence.paragraph];
  // An empty first cell is part of the line, not of its sentence.
  if (paragraph === undefined || paragraph.sentences.end - paragraph.sentences.start !== 1) return [];
  const line = view.segmented.text.slice(paragraph.start, paragraph.end);
  if (!line.includes('\t')) return [];
  let start = paragraph.start;
  return line.split('\t').map((cell) => {
    const span = { start, end: start + cell.length };
    start = span.end + 1;
    return span;
  });
}

function readTable(table: readonly Row[], above: Reading | undefined, run: Run): void {
  const [first] = table;
  if (first === undefined) return;
  const heading = numbersIn(first.reading.mentions).length === 0 ? first : undefined;
  const title = above === undefined ? null : topicIn(above, above.sentence, run);
  const rows = heading === undefined ? table : table.slice(1);
  const byBody = rows.some(
    ({ reading, cells }) => cells[0] !== undefined && bodiesIn(within(reading.mentions, cells[0])) > 0,
  );
  for (const row of rows) {
    const [label] = row.cells;
    // Where rows are bodies, one that no body is known for is nobody's.
    if (label === undefined || (byBody && bodiesIn(within(row.reading.mentions, label)) === 0)) continue;
    const byRow = topicIn(row.reading, label, run);
    row.cells.slice(1).forEach((cell, index) => {
      const head = heading?.cells[index + 1];
      const byColumn = heading === undefined || head === undefined ? null : topicIn(heading.reading, head, run);
      const rule = byColumn ?? byRow ?? title;
      const number = numbersIn(within(row.reading.mentions, cell))[0];
      if (rule === null || number === undefined) return;
      const places = [
        within(row.reading.mentions, label),
        heading === undefined || head === undefined ? [] : within(heading.reading.mentions, head),
        above?.mentions ?? [],
      ];
      const added = candidateOf({
        rule,
        number,
        places,
        row: row.reading,
        head: head === undefined ? '' : textOf(head, run),
      });
      if (added === null || run.taken.has(placeKey(added.kind, number))) return;
      run.taken.add(placeKey(added.kind, number));
      run.added.push(added);
    });
  }
}

const textOf = ({ start, end }: Span, { view }: Run): string => view.segmented.text.slice(start, end);

const within = (mentions: readonly Mention[], { start, end }: Span): Mention[] =>
  mentions.filter((mention) => mention.start >= start && mention.end <= end);

const numbersIn = (mentions: readonly Mention[]): NumberMention[] => mentions.filter(isNumber);

const bodiesIn = (mentions: readonly Mention[]): number =>
  mentions.filter((mention) => mention.kind === 'entity').length;

/** The one rule whose topic a span of a line names. */
function topicIn(reading: Reading, { start, end }: Span, { topical }: Run): Rule | null {
  const from = reading.units.findIndex((unit) => unit.start >= start);
  let to = from;
  while (to >= 0 && (reading.units[to]?.end ?? Number.POSITIVE_INFINITY) <= end) to += 1;
  if (from === -1 || to <= from) return null;
  const found = topical.filter((rule) =>
    rule.topic.some((pattern) => reading.admits(pattern) && reading.within(pattern, { start: from, end: to })),
  );
  const measures = new Set(found.map((rule) => rule.measure.id));
  return measures.size === 1 ? (found[0] ?? null) : null;
}

/** A cell and what is around it. */
interface Cell {
  readonly rule: Rule;
  readonly number: NumberMention;
  /** Where its body and date may stand, the nearest place first. */
  readonly places: readonly (readonly Mention[])[];
  readonly row: Reading;
  readonly head: string;
}

function candidateOf({ rule, number, places, row, head }: Cell): Candidate | null {
  const stated = statedNumber(rule, asShare(number, rule, head));
  if (stated === null) return null;
  const subject = firstOf(places, (mention): mention is EntityMention => mention.kind === 'entity');
  const date = firstOf(
    places,
    (mention): mention is DateMention => mention.kind === 'date' && mention.dateStart !== null,
  );
  const place = { start: number.start, end: number.end };
  return {
    rule: rule.id,
    kind: rule.kind.id,
    measure: rule.measure.id,
    statement: { shape: 'quantity', ...stated },
    sentence: row.sentence.index,
    evidence: { start: row.sentence.start, end: number.end },
    anchor: place,
    match: place,
    ...(subject === undefined ? {} : { subject, single: true }),
    ...(date === undefined ? {} : { date }),
    confidence: Math.round((rule.definition.confidence ?? 0.9) * SURENESS * 100) / 100,
    precedence: rule.precedence,
  };
}

/** A bare number below a heading with a percent sign, or of a measure that is a share alone, is a share. */
function asShare(number: NumberMention, { measure }: Rule, head: string): NumberMention {
  const share = /%|per cent|percent/i.test(head) || measure.units.every((unit) => unit === 'percent');
  if (number.kind !== 'count' || !share) return number;
  const { noun: _noun, ...rest } = number;
  return { ...rest, kind: 'percent', type: 'percent', form: 'percent' };
}

function firstOf<Found extends Mention>(
  places: readonly (readonly Mention[])[],
  fits: (mention: Mention) => mention is Found,
): Found | undefined {
  for (const place of places) {
    const found = place.filter(fits);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
