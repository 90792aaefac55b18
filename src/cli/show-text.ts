import type { Labels } from '../inspect/labels.js';
import type { Contradiction, Summary } from '../inspect/summary.js';
import { countText, plural } from '../serve/format/number.js';
import { meantText, shortDay, statementText, whenText } from './fact-text.js';
import { safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { tableLines } from './terminal/table.js';
import { padded, widthOf } from './terminal/width.js';

/** What a summary is shown with. */
export interface SummaryView {
  readonly path: string;
  readonly summary: Summary;
  readonly labels: Labels;
}

/** Rows of each list. */
const MOST = 5;

/** Takes a summary and the screen; returns it as lines. */
export function showText({ path, summary, labels }: SummaryView, screen: Screen): string[] {
  return [
    ...headLines(path, summary, screen),
    ...section('Facts', kindLines(summary, screen), screen),
    ...section('Most is stated about', bodyLines(summary, screen), screen),
    ...section('Publishers', publisherLines(summary, screen), screen),
    ...section('Newest', newestLines(summary, labels, screen), screen),
    ...section('Reports contradict each other', contradictionLines(summary, labels, screen), screen),
    ...section('Problems of the corpus', problemLines(summary, screen), screen),
    ...section('Go on with', nextLines(path, summary, screen), screen),
  ];
}

function section(title: string, lines: readonly string[], screen: Screen): string[] {
  return lines.length === 0 ? [] : ['', screen.accent(title.toUpperCase()), ...lines];
}

function headLines(path: string, summary: Summary, screen: Screen): string[] {
  const { documents, stories, firstPublished, lastPublished, facts, mergedFacts, conflicts, run } = summary;
  const copies = documents - stories;
  const period = firstPublished === '' ? '' : `, published ${shortDay(firstPublished)} to ${shortDay(lastPublished)}`;
  const copied = copies === 0 ? '' : `, ${plural(copies, 'copy', 'copies')} among them`;
  const contradicted = conflicts === 0 ? '' : `; ${countText(conflicts)} contradict each other`;
  return [
    screen.strong(safeText(path)),
    `${plural(documents, 'document')}${copied}${period}`,
    `${plural(facts.stories, 'statement')} of ${plural(mergedFacts, 'fact')}${contradicted}`,
    ...(run === null ? [] : [screen.faint(runText(run))]),
  ];
}

function runText({ corpus, state, finishedAt, startedAt }: NonNullable<Summary['run']>): string {
  const when = shortDay(finishedAt === '' ? startedAt : finishedAt);
  if (state === 'finished') return `read from ${safeText(corpus)} on ${when}`;
  return `the last run over ${safeText(corpus)}, on ${when}, did not finish (${state}): run it again`;
}

function kindLines({ kinds }: Summary, screen: Screen): string[] {
  const rows = kinds
    .filter(({ facts, merged }) => facts + merged > 0)
    .map(({ title, kind, facts, merged }) => [title, countText(merged), countText(facts), `--kind ${kind}`]);
  if (rows.length === 0) return [];
  return tableLines(
    [
      { title: 'Kind', least: 12 },
      { title: 'Facts', side: 'right', mark: screen.strong },
      { title: 'Statements', side: 'right' },
      { title: '', mark: screen.faint },
    ],
    rows,
    screen,
    2,
  );
}

function bodyLines({ bodies }: Summary, screen: Screen): string[] {
  const rows = bodies.slice(0, MOST).map(({ name, facts }) => [safeText(name), plural(facts, 'fact')]);
  return tableLines(
    [
      { title: '', least: 20 },
      { title: '', side: 'right' },
    ],
    rows,
    screen,
    2,
  );
}

function publisherLines({ publishers }: Summary, screen: Screen): string[] {
  const rows = publishers.slice(0, MOST).map(({ value, count }) => [safeText(value), plural(count, 'document')]);
  return tableLines(
    [
      { title: '', least: 20 },
      { title: '', side: 'right' },
    ],
    rows,
    screen,
    2,
  );
}

function newestLines({ newest }: Summary, labels: Labels, screen: Screen): string[] {
  const rows = newest
    .slice(0, MOST)
    .map((fact) => [
      shortDay(fact.published) || 'undated',
      safeText(fact.subject_name),
      fact.measure_title,
      statementText(fact, labels),
      whenText(fact),
      meantText(fact),
    ]);
  const columns = [
    { title: '', mark: screen.faint },
    { title: '', least: 16 },
    { title: '', least: 12 },
    { title: '', least: 8, mark: screen.strong },
    { title: '', least: 8 },
    { title: '', least: 8, first: true, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen, 2);
}

function contradictionLines({ contradictions }: Summary, labels: Labels, screen: Screen): string[] {
  const rows = contradictions
    .slice(0, MOST)
    .map((one) => [
      safeText(one.subjectName),
      one.measureTitle,
      sidesText(one, labels),
      whenText(one.facts[0] ?? NO_DAYS),
    ]);
  const columns = [
    { title: '', least: 16 },
    { title: '', least: 12 },
    { title: '', least: 16, mark: screen.strong },
    { title: '', least: 8, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen, 2);
}

const NO_DAYS = { date_start: null, date_end: null };

/** What each side says and how many reports say so. */
const sidesText = ({ facts }: Contradiction, labels: Labels): string =>
  facts.map((fact) => `${statementText(fact, labels)} (${plural(fact.reports, 'report')})`).join(' or ');

function problemLines({ problems }: Summary, screen: Screen): string[] {
  const rows = problems.slice(0, MOST).map(({ code, count, message }) => [countText(count), code, safeText(message)]);
  const columns = [
    { title: '', side: 'right' as const, mark: screen.warning },
    { title: '', least: 12 },
    { title: '', least: 20, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen, 2);
}

function nextLines(path: string, { bodies, problems }: Summary, screen: Screen): string[] {
  const database = path === DEFAULT ? '' : ` ${shellWord(safeText(path))}`;
  const [body] = bodies;
  const rows: string[][] = [
    ...(body === undefined
      ? []
      : [[`newsfacts council${database} ${shellWord(safeText(body.name))}`, 'what is stated about it']]),
    [`newsfacts facts${database}`, 'the facts with their words'],
    [`newsfacts search${database} "children in care"`, 'the documents that hold it'],
    ...(problems.length === 0 ? [] : [[`newsfacts problems${database}`, 'what to do about them']]),
    [`newsfacts serve ${path === DEFAULT ? DEFAULT : database.trim()}`, 'the same in the browser'],
  ];
  // A command is there to be copied: it is never cut, and says what it does where there is room.
  const width = Math.max(...rows.map(([line = '']) => widthOf(line)));
  return rows.map(([line = '', what = '']) =>
    2 + width + 2 + widthOf(what) <= screen.width ? `  ${padded(line, width)}  ${screen.faint(what)}` : `  ${line}`,
  );
}

const DEFAULT = 'output/facts.db';

const shellWord = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, '\\$&')}"`);
