import type { DocumentFact, DocumentView } from '../inspect/documents.js';
import type { Labels } from '../inspect/labels.js';
import { dayText } from '../serve/format/date.js';
import { plural } from '../serve/format/number.js';
import { backingText, meantText, statementText, whenText } from './fact-text.js';
import { type Piece, wrappedPieces } from './terminal/pieces.js';
import { safeEdges, safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { pairLines, tableLines } from './terminal/table.js';

/** Takes a document and the screen; returns its head, its clean text with each fact marked and numbered, and its facts. */
export function documentText(view: DocumentView, labels: Labels, screen: Screen): string[] {
  const facts = view.facts.filter(({ review }) => review !== 'refused' && review !== 'replaced');
  return [
    ...headLines(view, screen),
    '',
    ...bodyLines(view.document.text, facts, screen),
    ...factLines(facts, labels, screen),
    ...copyLines(view, screen),
  ];
}

function headLines({ document, url }: DocumentView, screen: Screen): string[] {
  const pairs: (readonly [string, string])[] = [
    ['publisher', safeText(document.publisher ?? '')],
    ['published', dayText(document.published ?? '')],
    ['author', safeText(document.author ?? '')],
    ['key', safeText(document.key)],
    ['address', url === document.key ? '' : safeText(url)],
    ['file', document.source === document.key ? '' : safeText(document.source)],
    ['copy', document.copy_kind === null ? '' : `${document.copy_kind} copy of ${safeText(document.cluster)}`],
    ['read as', readAs(document)],
  ];
  return [
    ...wrappedPieces(
      [{ text: safeText(document.title ?? '') || 'Without a headline', mark: screen.strong }],
      screen.width,
      3,
    ),
    ...pairLines(pairs.filter(([, text]) => text !== '')).map(screen.faint),
  ];
}

/** Said where it is no plain article. */
function readAs({ readability, readability_reason: reason }: DocumentView['document']): string {
  if (readability === 'article') return '';
  return `${readability.replaceAll('_', ' ')}${reason === null ? '' : `: ${reason.replaceAll('_', ' ')}`}`;
}

/** The clean text, a paragraph a block of lines; what states facts is marked, and their numbers stand behind it. */
function bodyLines(text: string, facts: readonly DocumentFact[], screen: Screen): string[] {
  const waiting = [...facts].sort((a, b) => a.start - b.start);
  let open: DocumentFact[] = [];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const end = start + line.length;
    while (waiting[0] !== undefined && waiting[0].start <= end) open.push(...waiting.splice(0, 1));
    const pieces = piecesOf(line, start, open, screen);
    open = open.filter((fact) => fact.end > end);
    start = end + 1;
    return [...wrappedPieces(pieces, screen.width), ''];
  });
}

function piecesOf(line: string, start: number, facts: readonly DocumentFact[], screen: Screen): Piece[] {
  const end = start + line.length;
  const inside = (offset: number): number => Math.min(Math.max(offset, start), end);
  const cuts = new Set([start, end, ...facts.flatMap((fact) => [inside(fact.start), inside(fact.end)])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((from, index): Piece[] => {
    const to = places[index + 1] ?? end;
    const stated = facts.some((fact) => fact.start < to && from < fact.end);
    const ending = facts.filter((fact) => fact.end === to).map(({ number }) => number);
    const words = safeEdges(text(line, start, from, to));
    return [
      stated ? { text: words, mark: screen.accent } : { text: words },
      ...(ending.length === 0 ? [] : [{ text: `[${ending.join(',')}]`, mark: screen.strong }]),
    ];
  });
}

const text = (line: string, start: number, from: number, to: number): string => line.slice(from - start, to - start);

function factLines(facts: readonly DocumentFact[], labels: Labels, screen: Screen): string[] {
  if (facts.length === 0) return ['It states no facts.'];
  const rows = facts.map((fact) => [
    `[${fact.number}]`,
    safeText(fact.subject_name),
    fact.measure_title,
    `${statementText(fact, labels)}${fact.conflict === 1 ? ' !' : ''}`,
    whenText(fact),
    meantText(fact),
    backingText(fact),
  ]);
  const columns = [
    { title: '', side: 'right' as const, mark: screen.strong },
    { title: 'About', least: 14 },
    { title: 'What', least: 12 },
    { title: 'Value', least: 10, mark: screen.strong },
    { title: 'When', least: 8 },
    { title: 'Meant', least: 8, first: true, mark: screen.faint },
    { title: 'Stated in', least: 9, first: true, mark: screen.faint },
  ];
  return tableLines(columns, rows, screen);
}

/** How many are listed. */
const MOST_COPIES = 10;

function copyLines({ sameText }: DocumentView, screen: Screen): string[] {
  if (sameText.length === 0) return [];
  const listed = sameText.slice(0, MOST_COPIES);
  const more = sameText.length - listed.length;
  return [
    '',
    `The same text stands in ${plural(sameText.length, 'other document')}:`,
    ...listed.map(
      (one) => `  ${(one.copy_kind === '' ? 'original' : one.copy_kind).padEnd(8)}  ${screen.faint(safeText(one.key))}`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
