import type { Body } from '../inspect/bodies.js';
import type { CaseFile, MeasureSeries } from '../inspect/council.js';
import type { EvidenceSentence } from '../inspect/evidence-sentence.js';
import type { Labels } from '../inspect/labels.js';
import type { Source, SourcedFact } from '../inspect/merged-listing.js';
import type { SeriesPoint } from '../inspect/series.js';
import type { TimelineEntry } from '../inspect/timeline.js';
import { plural } from '../serve/format/number.js';
import { backingText, evidencePieces, meantText, placeLines, shortDay, statementText, whenText } from './fact-text.js';
import { wrappedPieces } from './terminal/pieces.js';
import { safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { type TableColumn, tableLines } from './terminal/table.js';
import { padded, widthOf } from './terminal/width.js';

/** What a case file is shown with. */
export interface CaseFileView {
  readonly file: CaseFile;
  readonly labels: Labels;
  /** Other bodies that the name given may mean. */
  readonly others: readonly Body[];
  /** Reads the sentence of each source; null leaves the sentences out. */
  readonly evidence: ((source: { document: string; start: number; end: number }) => EvidenceSentence) | null;
}

/** One fact as a line of the case file. */
interface Line {
  readonly fact: SourcedFact;
  readonly when: string;
  readonly what: string;
}

/** Takes a case file and the screen; returns it as lines: grades by area, events, posts, then numbers by measure. */
export function caseFileText(view: CaseFileView, screen: Screen): string[] {
  const { file, labels } = view;
  const ratingKinds = [...new Set(file.ratings.map(({ kind }) => kind))];
  const seriesKinds = [...new Set(file.series.map(({ kind }) => kind))];
  const title = (kind: string): string => labels.kinds.get(kind) ?? kind;
  return [
    ...headLines(file, screen),
    ...ratingKinds.flatMap((kind) => [
      ...heading(title(kind), screen),
      ...file.ratings
        .filter((steps) => steps.kind === kind)
        .flatMap((steps) =>
          group(
            steps.title,
            steps.steps.map((step) => line(step, statementText(step.fact, labels))),
            view,
            screen,
          ),
        ),
    ]),
    ...file.events.flatMap((events) => [
      ...heading(events.title, screen),
      ...group(
        null,
        events.entries.map((entry) => line(entry, eventText(entry, labels))),
        view,
        screen,
      ),
    ]),
    ...seriesKinds.flatMap((kind) => [
      ...heading(title(kind), screen),
      ...file.series.filter((series) => series.kind === kind).flatMap((series) => seriesLines(series, view, screen)),
    ]),
    ...footLines(view, screen),
  ];
}

function headLines({ body, region, nation, counts }: CaseFile, screen: Screen): string[] {
  const name = safeText(body.name);
  const room = screen.width - widthOf(name) - body.id.length;
  const head = `${screen.strong(name)}${room > 1 ? ' '.repeat(room) : '  '}${screen.faint(body.id)}`;
  const places = [region, nation].flatMap((place) => (place === null ? [] : [place.name]));
  const where = [...places, yearsText(body)].filter((part) => part !== '').join(', ');
  return [
    head,
    ...(where === '' ? [] : [screen.faint(safeText(where))]),
    statedText(counts),
    ...(counts.conflicts === 0
      ? []
      : [screen.warning(`${plural(counts.conflicts, 'fact')} contradicted by another report, marked !`)]),
  ];
}

function statedText({ facts, stories, documents, firstPublished, lastPublished }: CaseFile['counts']): string {
  if (facts === 0) return 'The corpus states nothing about it.';
  const articles = documents > stories ? ` (${plural(documents, 'article')})` : '';
  const from = `${plural(facts, 'fact')} from ${plural(stories, 'story', 'stories')}${articles}`;
  const [first, last] = [shortDay(firstPublished), shortDay(lastPublished)];
  if (first === '') return from;
  return first === last ? `${from}, published ${first}` : `${from}, published ${first} to ${last}`;
}

function yearsText({ start, end }: Body): string {
  if (end !== null) return `${start === null ? 'until' : `${start.slice(0, 4)} –`} ${end.slice(0, 4)}`;
  return start === null ? '' : `since ${start.slice(0, 4)}`;
}

const heading = (title: string, screen: Screen): string[] => ['', screen.accent(title.toUpperCase())];

function line({ fact, dated, at }: TimelineEntry | SeriesPoint, what: string): Line {
  const when = dated ? whenText(fact) : at === '' ? 'undated' : `reported ${shortDay(at)}`;
  return { fact, when, what };
}

function eventText({ fact, measureTitle }: TimelineEntry, labels: Labels): string {
  const stated = statementText(fact, labels);
  return stated === '' ? measureTitle : `${measureTitle}: ${stated}`;
}

/** Facts under a title, a line each, with their sentences where these are asked for. */
function group(title: string | null, lines: readonly Line[], view: CaseFileView, screen: Screen): string[] {
  const indent = title === null ? 2 : 4;
  const columns: TableColumn[] = [
    { title: '' },
    { title: '', least: 20, mark: screen.strong },
    { title: '', least: 12, mark: screen.faint },
    { title: '' },
    { title: '', least: 12, first: true, mark: screen.faint },
  ];
  const rows = lines.map(({ fact, when, what }) => [
    when,
    `${what}${fact.conflict === 1 ? ' !' : ''}`,
    meantText(fact),
    backingText(fact),
    sourcesText(fact),
  ]);
  const table = tableLines(columns, rows, screen, indent);
  const shown = table.flatMap((row, index) => {
    const fact = lines[index]?.fact;
    return fact === undefined ? [row] : [row, ...evidenceLines(fact, view, indent + 2, screen)];
  });
  return title === null ? shown : [`  ${title}`, ...shown];
}

/** The publishers behind a fact with their days, the earliest first. */
const sourcesText = ({ sources }: SourcedFact): string =>
  sources
    .map((source) =>
      [safeText(source.publisher) || safeText(source.document), shortDay(source.published)].filter(Boolean).join(' '),
    )
    .join('; ');

/** The sentences behind a fact, each with all the documents that hold it. */
function evidenceLines(fact: SourcedFact, { evidence }: CaseFileView, indent: number, screen: Screen): string[] {
  if (evidence === null) return [];
  const room = screen.width - indent;
  const sentences = new Map<string, { readonly sentence: EvidenceSentence; readonly sources: Source[] }>();
  for (const source of fact.sources) {
    const sentence = evidence(source);
    const same = JSON.stringify(sentence);
    const known = sentences.get(same);
    if (known === undefined) sentences.set(same, { sentence, sources: [source] });
    else known.sources.push(source);
  }
  return [...sentences.values()]
    .flatMap(({ sentence, sources }) => [
      ...wrappedPieces(evidencePieces(sentence, screen, room), room, EVIDENCE_LINES),
      ...sources.flatMap((source) => placeLines(source, room).map(screen.faint)),
    ])
    .map((text) => `${' '.repeat(indent)}${text}`);
}

const EVIDENCE_LINES = 3;

function seriesLines(series: MeasureSeries, view: CaseFileView, screen: Screen): string[] {
  const own = series.own.points.map((point) => line(point, statementText(point.fact, view.labels)));
  const others = series.comparisons.flatMap(({ body, series: { points } }) =>
    points.map((point) => ({ ...line(point, statementText(point.fact, view.labels)), body })),
  );
  const lines = [
    ...own,
    ...others.map(({ body, what, ...rest }) => ({ ...rest, what: `${what} in ${safeText(body.name)}` })),
  ];
  return group(series.title, lines, view, screen);
}

function footLines({ file, others, evidence }: CaseFileView, screen: Screen): string[] {
  const known = others.filter(({ facts }) => facts > 0);
  const lines: string[] = [];
  if (known.length > 0) {
    lines.push('', screen.faint('You may also mean:'));
    const width = Math.max(...known.map(({ id }) => id.length));
    lines.push(
      ...known.map((body) =>
        screen.faint(`  ${padded(body.id, width)}  ${safeText(body.name)} (${plural(body.facts, 'fact')})`),
      ),
    );
  }
  if (evidence === null && file.counts.facts > 0) {
    lines.push('', screen.faint('--evidence shows the words behind each fact.'));
  }
  return lines;
}
