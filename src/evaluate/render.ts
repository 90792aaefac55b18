import type { FactRow } from '../model/fact-row.js';
import type { Evaluation } from './evaluate.js';
import type { GoldFact } from './gold-format.js';
import { LEVELS, type LevelTallies, reaches, type Scores } from './score-facts.js';
import { type Rates, rates } from './tally.js';

type Line = string | readonly string[];

/** Takes an evaluation; returns it as text for a terminal, in sections, without errors. */
export function renderEvaluation(evaluation: Evaluation): string {
  const { documents, facts, bodies, dates, lines, copies, items, people, reports, numbers, pages, mergedFacts } =
    evaluation;
  const sections: Line[] = [];
  if (facts !== null) {
    sections.push(`documents with gold facts: ${documents.found} of ${documents.gold} found`);
    sections.push(...documents.missing.map((name) => `  not found: ${name}`));
    sections.push('', ...factTable('facts', facts), '', ...calibrationLines(evaluation));
  }
  if (numbers !== null) sections.push('', ...factTable('numbers of reports', numbers));
  const other: string[] = [];
  if (bodies !== null) other.push(rateLine('councils', bodies.councils), rateLine('trusts', bodies.trusts));
  if (dates !== null) {
    other.push(rateLine('dates, strict', dates.strict), rateLine('dates, relaxed', dates.relaxed));
    other.push(rateLine('dates, value', dates.value));
    for (const [type, count] of Object.entries(dates.types)) other.push(countLine(`  ${type}`, count));
  }
  if (people !== null) other.push(rateLine('persons', people.persons), countLine('roles', people.roles));
  if (lines !== null) {
    other.push(countLine('clean lines present', { right: lines.cleanPresent, of: lines.cleanLines }));
    other.push(countLine('noise lines absent', { right: lines.noiseAbsent, of: lines.noiseLines }));
  }
  if (items !== null) {
    for (const name of ['keys', 'titles', 'authors', 'days', 'instants'] as const)
      other.push(countLine(`items: ${name}`, items[name]));
    other.push(`${pad('items: surplus documents')} ${items.surplus.length}`);
  }
  if (copies !== null) {
    other.push(rateLine('copies, pairs', copies.pairs));
    for (const name of ['apart', 'canonical', 'kinds'] as const) other.push(countLine(`copies: ${name}`, copies[name]));
  }
  if (reports !== null) {
    other.push(rateLine('reports, grades', reports.grades));
    for (const name of ['files', 'inspectionDays', 'published', 'leadInspectors'] as const)
      other.push(countLine(`reports: ${name}`, reports[name]));
  }
  if (pages !== null) {
    other.push(
      `${pad('pages')} ${pages.pages}  F1 ${three(pages.f1)}  P ${three(pages.precision)}  R ${three(pages.recall)}  ` +
        `mean page F1 ${three(pages.meanPageF1)}  exact ${three(pages.exact)}  under .5: ${pages.poor.length}`,
    );
  }
  other.push(
    `${pad('merged facts')} ${mergedFacts.rows}, ${mergedFacts.corroborated} in several reports, ${mergedFacts.conflicts} in conflict`,
  );
  return [...sections, '', ...other].join('\n').trimStart();
}

/** Takes an evaluation; returns each miss and each false find with its evidence and rule, a line or two each. */
export function renderErrors(evaluation: Evaluation): string {
  const { facts, numbers, bodies, dates, lines, copies, items, people, reports, pages } = evaluation;
  const sections: string[] = [];
  const add = (title: string, errors: readonly string[]): void => {
    if (errors.length > 0) sections.push(`${title} (${errors.length})`, ...errors.map((error) => `  ${error}`), '');
  };
  if (facts !== null) sections.push(...factErrors('facts', facts));
  if (numbers !== null) sections.push(...factErrors('numbers of reports', numbers));
  add('councils and trusts', bodies?.errors ?? []);
  add('dates', dates?.errors ?? []);
  add('persons', people?.errors ?? []);
  add('lines', lines?.errors ?? []);
  add('items', [...(items?.errors ?? []), ...(items?.surplus.map((key) => `surplus document ${key}`) ?? [])]);
  add('copies', copies?.errors ?? []);
  add('reports', reports?.errors ?? []);
  add('pages under .5', pages?.poor.map((page) => `${page} ${three(pages.byPage[page] ?? 0)}`) ?? []);
  return sections.join('\n');
}

/** Takes scores; returns misses, wrong readings and false finds as lines. */
export function factErrors(title: string, scores: Scores): string[] {
  const wrong = scores.pairs.filter((pair) => !pair.optional && pair.level !== 'full');
  const offLevel = (fact: boolean): string[] =>
    wrong
      .filter((pair) => reaches(pair.level, 'fact') === fact)
      .map(
        (pair) =>
          `  ${describe(pair.gold)}\n    found ${describe(pair.found)}, differs in ${pair.differs.join(', ')} (${pair.found.rule})\n` +
          `    in ${pair.found.document}: "${pair.found.evidence}"`,
      );
  const sections: [string, string[]][] = [
    [
      `${title}: missed`,
      scores.missed.map(({ document, gold }) => `  ${describe(gold)}\n    in ${document}: "${gold.quote}"`),
    ],
    [
      `${title}: false`,
      scores.extra.map((row) => `  ${describe(row)} (${row.rule})\n    in ${row.document}: "${row.evidence}"`),
    ],
    [`${title}: wrong subject or status`, offLevel(false)],
    [`${title}: wrong date`, offLevel(true)],
  ];
  return sections.flatMap(([name, errors]) =>
    errors.length === 0 ? [] : [`${name} (${errors.length})`, ...errors, ''],
  );
}

/** Takes a found or gold fact; returns it in one line. */
function describe(fact: FactRow | GoldFact): string {
  const number =
    fact.value === null
      ? ''
      : `${fact.value}${fact.value_high !== null && fact.value_high !== fact.value ? `-${fact.value_high}` : ''}`;
  const parts = [
    `${fact.kind}.${fact.measure}`,
    fact.subject,
    [number, fact.unit, fact.per === '' ? '' : `per ${fact.per}`].filter((part) => part !== '').join(' '),
    fact.bound === 'exact' ? '' : fact.bound,
    fact.grade,
    [fact.person, fact.role].filter((part) => part !== '').join(', '),
    fact.date_start === '' && fact.date_end === '' ? '' : `${fact.date_start}..${fact.date_end}`,
    fact.status === 'asserted' ? '' : fact.status,
    fact.said_by === '' ? '' : `says ${fact.said_by}`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

/** Takes scores; returns their table by kind and level, and the share of agreeing fields. */
export function factTable(title: string, scores: Scores): string[] {
  const row = (name: string, tallies: LevelTallies): string =>
    `${name.padEnd(14)} ${LEVELS.map((level) => levelCells(rates(tallies[level]))).join('   ')}`;
  const heading = LEVELS.map((level) => `${level.padStart(8)}: P    R    F1`).join('   ');
  return [
    `${title.padEnd(14)} ${heading}`,
    ...Object.entries(scores.kinds).map(([kind, tallies]) => row(kind, tallies)),
    row('all', scores.total),
    `of the facts right: ${Object.entries(scores.fields)
      .map(([field, { right, of }]) => `${field} ${right}/${of}`)
      .join(', ')}`,
  ];
}

function levelCells({ precision, recall, f1, right }: Rates): string {
  return `${String(right).padStart(5)} ${two(precision)} ${two(recall)} ${two(f1)}`;
}

function calibrationLines({ calibration }: Evaluation): string[] {
  return [
    'confidence     share right at level fact',
    ...calibration.map(
      ({ from, to, right, of }) => `${from.toFixed(1)} to ${to.toFixed(1)}     ${two(right / of)} of ${of}`,
    ),
  ];
}

function rateLine(name: string, { right, found, gold, precision, recall, f1 }: Rates): string {
  return `${pad(name)} P ${two(precision)}  R ${two(recall)}  F1 ${two(f1)}  (${right} right, ${found} found, ${gold} in gold)`;
}

function countLine(name: string, { right, of }: { readonly right: number; readonly of: number }): string {
  return `${pad(name)} ${right} of ${of}`;
}

function pad(name: string): string {
  return name.padEnd(26);
}

function two(value: number | null): string {
  return value === null ? '   -' : value.toFixed(2).padStart(4);
}

function three(value: number): string {
  return value.toFixed(3);
}
