import type { FactRow } from '../model/fact-row.js';
import type { GoldJudgement, GoldNumber } from './gold-format.js';
import type { DocumentRow, MentionRow } from './rows.js';
import { mergeScores, type Scores, scoreFacts } from './score-facts.js';
import { type Rates, rates } from './tally.js';
import { foldText } from './text.js';

interface Count {
  readonly right: number;
  readonly of: number;
}

/** How inspection reports compare with gold. */
export interface ReportScores {
  readonly files: Count;
  /** Grades by report and area, with the right subject (today's or the then code). */
  readonly grades: Rates;
  readonly inspectionDays: Count;
  readonly published: Count;
  readonly leadInspectors: Count;
  readonly errors: readonly string[];
}

/** One report file's gold with what the run has for it. */
export interface ReportResult {
  readonly gold: GoldJudgement;
  readonly row: DocumentRow | null;
  readonly facts: readonly FactRow[];
  readonly mentions: readonly MentionRow[];
}

/**
 * Takes the results for report files; returns the scores. A grade found is wrong when gold has another for its area and
 * the row is dated within the inspection and its report, or not at all (earlier grades in a report have their own dates).
 */
export function scoreReports(reports: readonly ReportResult[]): ReportScores {
  const errors: string[] = [];
  const grades = { right: 0, found: 0, gold: 0 };
  const count = (name: string, right: (report: ReportResult) => boolean): Count => {
    const failed = reports.filter((report) => !right(report));
    errors.push(...failed.map((report) => `${report.gold.file}: ${name} not right`));
    return { right: reports.length - failed.length, of: reports.length };
  };
  for (const report of reports) scoreGrades(report, grades, errors);
  return {
    files: count('file', (report) => report.row !== null),
    grades: rates(grades),
    inspectionDays: count('inspection days', daysRight),
    published: count('publication day', ({ gold, row }) => row?.published.slice(0, 10) === gold.published),
    leadInspectors: count('lead inspector', leadNamed),
    errors,
  };
}

function scoreGrades(
  { gold, facts }: ReportResult,
  count: { right: number; found: number; gold: number },
  errors: string[],
): void {
  const ratings = facts.filter((fact) => fact.kind === 'rating' && fact.status === 'asserted' && isSubject(gold, fact));
  for (const [measure, grade] of Object.entries(gold.grades)) {
    const current = ratings.filter((fact) => fact.measure === measure && isCurrent(gold, fact));
    const right = ratings.some((fact) => fact.measure === measure && fact.grade === grade);
    const wrong = current.filter((fact) => fact.grade !== grade);
    count.gold += 1;
    if (right) count.right += 1;
    else errors.push(`${gold.file}: ${measure} is ${grade}, not found`);
    count.found += (right ? 1 : 0) + wrong.length;
    errors.push(
      ...wrong.map((fact) => `${gold.file}: ${measure} read as ${fact.grade}: "${fact.evidence}" (${fact.rule})`),
    );
  }
}

function isSubject(gold: GoldJudgement, fact: FactRow): boolean {
  return fact.subject === gold.gss || fact.subject === gold.gss_then;
}

function isCurrent(gold: GoldJudgement, fact: FactRow): boolean {
  if (fact.date_start === '' || fact.date_end === '') return true;
  return fact.date_end >= gold.inspection_start && (gold.published === '' || fact.date_start <= gold.published);
}

function daysRight({ gold, facts }: ReportResult): boolean {
  return facts.some(
    (fact) =>
      fact.kind === 'inspection' &&
      isSubject(gold, fact) &&
      fact.date_start === gold.inspection_start &&
      fact.date_end === gold.inspection_end,
  );
}

function leadNamed({ gold, mentions }: ReportResult): boolean {
  const wanted = foldText(gold.lead_inspector);
  return wanted === '' || mentions.some((mention) => mention.type === 'person' && foldText(mention.text) === wanted);
}

/**
 * Takes the number rows of report files, grouped by file with the facts found in it; returns fact scores over the
 * measures that the gold of any file has.
 */
export function scoreNumbers(
  files: readonly {
    readonly document: string;
    readonly gold: readonly GoldNumber[];
    readonly facts: readonly FactRow[];
  }[],
): Scores {
  const asked = new Set(files.flatMap(({ gold }) => gold.map((row) => `${row.kind}.${row.measure}`)));
  return mergeScores(
    files.map(({ document, gold, facts }) =>
      scoreFacts(
        facts.filter((fact) => asked.has(`${fact.kind}.${fact.measure}`)),
        { document, facts: gold.map(asFact), optional: [] },
      ),
    ),
  );
}

function asFact(row: GoldNumber): GoldNumber & { role: string } {
  const subject = [...(row.accept.subject ?? []), row.subject_then].filter((code) => code !== '');
  return { ...row, role: '', quote: row.quote || row.evidence, accept: { ...row.accept, subject } };
}
