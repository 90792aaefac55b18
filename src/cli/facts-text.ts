import type { EvidenceSentence } from '../inspect/evidence-sentence.js';
import type { FactListing } from '../inspect/facts.js';
import type { Labels } from '../inspect/labels.js';
import { evidencePieces, meantText, placeLines, shortDay, statementText, whenText } from './fact-text.js';
import { wrappedPieces } from './terminal/pieces.js';
import { safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { type TableColumn, tableLines } from './terminal/table.js';

/** What a list of facts is shown with. */
export interface FactsView {
  readonly facts: readonly FactListing[];
  readonly labels: Labels;
  readonly evidence: (fact: FactListing) => EvidenceSentence;
  /** True shows a line a fact, without its evidence. */
  readonly brief: boolean;
}

/** Lines of evidence that are shown of a fact. */
const EVIDENCE_LINES = 3;

/** Takes facts and the screen; returns them as a table, each followed by its evidence and source unless it is to be brief. */
export function factsText(view: FactsView, screen: Screen): string[] {
  const columns: TableColumn[] = [
    { title: 'About', least: 14, mark: view.brief ? screen.accent : screen.strong },
    { title: 'What', least: 12 },
    { title: 'Value', least: 10, mark: screen.strong },
    { title: 'When' },
    { title: 'Meant', least: 8, first: true, mark: screen.faint },
    { title: 'Reports', side: 'right' },
    { title: view.brief ? 'Published' : '' },
  ];
  const rows = view.facts.map((fact) => [
    safeText(fact.subject_name),
    safeText(fact.measure_title),
    statementText(fact, view.labels),
    whenText(fact),
    meantText(fact),
    `${fact.reports}${fact.conflict === 1 ? '!' : ''}`,
    view.brief ? shortDay(fact.published) : '',
  ]);
  const lines = tableLines(columns, rows, screen);
  if (view.brief) return [...lines, ...conflictNote(view.facts, screen)];
  const [head = '', ...bodies] = lines;
  return [
    head,
    ...bodies.flatMap((line, index) => {
      const fact = view.facts[index];
      return fact === undefined ? [line] : [line, ...sourceLines(fact, view, screen), ''];
    }),
    ...conflictNote(view.facts, screen),
  ];
}

function sourceLines(fact: FactListing, view: FactsView, screen: Screen): string[] {
  const indent = '    ';
  const room = screen.width - indent.length;
  const evidence = wrappedPieces(evidencePieces(view.evidence(fact), screen, room), room, EVIDENCE_LINES);
  const place = placeLines({ ...fact, note: fact.canonical === 1 ? '' : ' (copy)' }, room).map(screen.faint);
  return [...evidence, ...place].map((line) => `${indent}${line}`);
}

const conflictNote = (facts: readonly FactListing[], screen: Screen): string[] =>
  facts.some(({ conflict }) => conflict === 1)
    ? [screen.warning('! another report contradicts it: --conflict lists all such facts')]
    : [];
