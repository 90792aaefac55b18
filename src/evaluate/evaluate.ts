import type { FactRow } from '../model/fact-row.js';
import { type CalibrationBand, calibration } from './calibration.js';
import { documentFinder, endsInPath } from './find-document.js';
import type { GoldSet } from './read-gold.js';
import type { ExportedRows, MentionRow, MergedSummary } from './rows.js';
import { type CopyScores, scoreCopies } from './score-copies.js';
import { type BodyScores, scoreBodies } from './score-councils.js';
import { type DateScores, scoreDates } from './score-dates.js';
import { mergeScores, type Scores, scoreFacts } from './score-facts.js';
import { type ItemScores, scoreItems } from './score-items.js';
import { type LineScores, scoreLines } from './score-lines.js';
import { type PageScores, scorePages } from './score-pages.js';
import { type PeopleScores, scorePeople } from './score-people.js';
import { type ReportScores, scoreNumbers, scoreReports } from './score-reports.js';

/** All scores of a run against the gold given; a part is null where the gold says nothing about it. */
export interface Evaluation {
  readonly documents: { readonly gold: number; readonly found: number; readonly missing: readonly string[] };
  readonly facts: Scores | null;
  readonly calibration: readonly CalibrationBand[];
  readonly bodies: BodyScores | null;
  readonly dates: DateScores | null;
  readonly lines: LineScores | null;
  readonly copies: CopyScores | null;
  readonly items: ItemScores | null;
  readonly people: PeopleScores | null;
  readonly reports: ReportScores | null;
  readonly numbers: Scores | null;
  readonly pages: PageScores | null;
  readonly mergedFacts: MergedSummary;
}

/** Takes what the export views hold and gold; returns every score the gold allows. Pure. */
export function evaluate(rows: ExportedRows, gold: GoldSet): Evaluation {
  const find = documentFinder(rows.documents);
  const factsOf = grouped(rows.facts);
  const mentionsOf = grouped(rows.mentions);
  const facts = (name: string): readonly FactRow[] => factsOf.get(find(name)?.document ?? '') ?? [];
  const mentions = (name: string): readonly MentionRow[] => mentionsOf.get(find(name)?.document ?? '') ?? [];
  const scores = gold.documents.map((document) => scoreFacts(facts(document.document), document));
  const total = scores.length === 0 ? null : mergeScores(scores);
  const missing = gold.documents.map(({ document }) => document).filter((name) => find(name) === null);
  const some = <T>(list: readonly unknown[], score: () => T): T | null => (list.length === 0 ? null : score());
  return {
    documents: { gold: gold.documents.length, found: gold.documents.length - missing.length, missing },
    facts: total,
    calibration: total === null ? [] : calibration(total),
    bodies: some(gold.documents, () =>
      scoreBodies(gold.documents.map((document) => ({ gold: document, mentions: mentions(document.document) }))),
    ),
    dates: some(gold.dates, () =>
      scoreDates(
        [...grouped(gold.dates)].map(([name, dates]) => ({ row: find(name), mentions: mentions(name), gold: dates })),
      ),
    ),
    lines: some(gold.lines, () =>
      scoreLines(
        gold.lines.map((lines) => ({ gold: lines, row: find(lines.document) ?? find(lines.file, lines.ordinal) })),
      ),
    ),
    copies: some(gold.clusters, () => scoreCopies(gold.clusters, find)),
    items: some(gold.items, () => evaluateItems(rows, gold)),
    people: some(gold.people, () =>
      scorePeople(
        gold.people.map((person) => ({
          gold: person,
          mentions: mentions(person.document),
          facts: facts(person.document),
        })),
      ),
    ),
    reports: some(gold.judgements, () =>
      scoreReports(
        gold.judgements.map((report) => ({
          gold: report,
          row: find(report.file),
          facts: facts(report.file),
          mentions: mentions(report.file),
        })),
      ),
    ),
    numbers: some(gold.numbers, () =>
      scoreNumbers(
        [...grouped(gold.numbers)].map(([name, numbers]) => ({ document: name, gold: numbers, facts: facts(name) })),
      ),
    ),
    pages: some(Object.keys(gold.pages), () => scorePages(gold.pages, rows.documents)),
    mergedFacts: rows.mergedFacts,
  };
}

function evaluateItems(rows: ExportedRows, gold: GoldSet): ItemScores {
  const find = documentFinder(rows.documents);
  const files = [...new Set(gold.items.map((item) => item.file))];
  return scoreItems(
    gold.items.map((item) => ({ gold: item, row: find(item.document) ?? find(item.file, item.ordinal) })),
    rows.documents.filter((row) => files.some((file) => endsInPath(row.source, file))),
  );
}

function grouped<T extends { readonly document: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.document);
    if (group === undefined) groups.set(row.document, [row]);
    else group.push(row);
  }
  return groups;
}
