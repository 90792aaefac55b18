import type { EvidenceSentence } from '../inspect/evidence-sentence.js';
import { type Labels, plainWords } from '../inspect/labels.js';
import { dayText, periodText } from '../serve/format/date.js';
import { type Quantity, quantityText } from '../serve/format/number.js';
import type { Piece } from './terminal/pieces.js';
import { safeEdges, safeText } from './terminal/safe-text.js';
import type { Screen } from './terminal/screen.js';
import { fitted, widthOf } from './terminal/width.js';

/** The columns of a fact that say what it states. */
export interface Stated extends Quantity {
  readonly kind: string;
  readonly grade: string;
  readonly person: string;
  readonly role: string;
}

/** Takes a fact and the titles of the pack; returns what it states in words; empty for an event, which its measure names. */
export function statementText(fact: Stated, labels: Labels): string {
  if (fact.grade !== '') return labels.gradeTitles.get(fact.grade) ?? plainWords(fact.grade);
  if (fact.value !== null) return quantityText(fact).text;
  return [fact.person, fact.role]
    .filter((part) => part !== '')
    .map(safeText)
    .join(', ');
}

/** The columns of a fact that say when it holds. */
export interface Dated {
  readonly date_start: string | null;
  readonly date_end: string | null;
}

/** Takes a fact; returns when it holds as short as that goes (`Apr 2025 – Mar 2026`), a dash where the text does not say. */
export const whenText = ({ date_start, date_end }: Dated): string => shortened(periodText(date_start, date_end)) || '–';

/** Takes an ISO date or date-time; returns its day with a short month, empty where there is none. */
export const shortDay = (iso: string): string => (iso === '' ? '' : shortened(dayText(iso)));

const MONTH = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/gu;

const shortened = (period: string): string => period.replace(MONTH, '$1').replace(' to ', ' – ');

/** Takes a fact; returns how it is meant where it is not simply asserted, and whose claim it is; empty otherwise. */
export function meantText({ status, said_by }: { readonly status: string; readonly said_by: string }): string {
  const said = said_by === '' ? '' : `according to ${safeText(said_by)}`;
  return [status === 'asserted' ? '' : status, said].filter((part) => part !== '').join(', ');
}

/** Takes what is known of a document; returns who published it and when, its key where neither is known. */
export function sourceText(document: {
  readonly publisher: string;
  readonly published: string;
  readonly document: string;
}): string {
  const day = document.published === '' ? '' : dayText(document.published);
  const parts = [safeText(document.publisher), day].filter((part) => part !== '');
  return parts.length === 0 ? safeText(document.document) : parts.join(', ');
}

/** Takes a document and a width; returns who published it and its key, on one line where both fit: the key is never cut. */
export function placeLines(
  document: {
    readonly publisher: string;
    readonly published: string;
    readonly document: string;
    readonly note?: string;
  },
  width: number,
): string[] {
  const source = `${sourceText(document)}${document.note ?? ''}`;
  const key = safeText(document.document);
  if (source === key) return [key];
  const line = `${source} · ${key}`;
  return widthOf(line) <= width ? [line] : [fitted(source, width), key];
}

/**
 * Takes evidence within its sentence and the cells of a line; returns it for the screen, the evidence itself marked. What
 * stands before it is cut to a line, so that the evidence is among the lines that are shown.
 */
export function evidencePieces({ before, words, after }: EvidenceSentence, screen: Screen, width: number): Piece[] {
  const lead = endOf(safeEdges(before), width);
  const tail = safeEdges(after);
  return [
    { text: `“${lead}`, mark: screen.faint },
    { text: safeText(words), mark: screen.accent },
    { text: `${tail}”`, mark: screen.faint },
  ];
}

/** The last words of a text that fit the width, with an ellipsis where some are left out. */
function endOf(text: string, width: number): string {
  if (text.length <= width) return text;
  const kept = text.slice(-width);
  return `…${kept.slice(kept.indexOf(' ') + 1)}`;
}

/** Takes how many reports and documents state a merged fact; returns that in words. */
export function backingText({ reports, documents }: { readonly reports: number; readonly documents: number }): string {
  const said = reports === 1 ? '1 report' : `${reports} reports`;
  return documents > reports ? `${said} (${documents} articles)` : said;
}
