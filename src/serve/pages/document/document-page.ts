import type { Database } from 'better-sqlite3';
import { type DocumentFact, type DocumentView, readDocument } from '../../../inspect/documents.js';
import { type Labels, readLabels } from '../../../inspect/labels.js';
import type { Review } from '../../../model/decision.js';
import type { ExplainedMention } from '../../../store/explanation.js';
import { clip } from '../../format/words.js';
import { notFound, PageError } from '../../page-error.js';
import { type DocumentReview, reviewOfDocument, type Standing } from '../review/document-review.js';
import type { Ledger } from '../review/ledger.js';

/** A fact of a document with what people decided on it. */
export interface ReviewedDocumentFact extends DocumentFact {
  readonly standing: Standing;
}

/** All that the page of one document shows. */
export interface DocumentPage {
  readonly view: Omit<DocumentView, 'facts'>;
  readonly facts: readonly ReviewedDocumentFact[];
  readonly review: DocumentReview;
  readonly labels: Labels;
  /** Name of a body by its id. */
  readonly bodyName: (id: string) => string;
}

const LONGEST_NAME = 300;

/** Takes a database and what a person calls a document; returns it. Throws a PageError where none or several are meant. */
export function documentNamed(database: Database, name: string): DocumentView {
  if (name === '') throw notFound('The address names no document.', 'Choose one from the list of facts or stories.');
  const found = readDocument(database, name);
  switch (found.kind) {
    case 'found':
      return found.view;
    case 'none':
      throw notFound(`There is no document ${clip(name, LONGEST_NAME)}.`);
    case 'several': {
      const keys = found.keys.map((key) => clip(key, LONGEST_NAME)).join(', ');
      const message = `${clip(name, LONGEST_NAME)} may be any of: ${keys}.`;
      throw new PageError(404, 'Which document?', message, 'Search for one of these with the box above.');
    }
  }
}

/** Takes a database, what a person calls a document and the decisions of now; returns what its page shows. Throws as above. */
export function readDocumentPage(database: Database, name: string, ledger: Ledger): DocumentPage {
  const { facts, ...view } = documentNamed(database, name);
  const review = reviewOfDocument(database, view.id, ledger);
  const entity = database.prepare<[string], string>('SELECT name FROM entity WHERE id = ?').pluck();
  return {
    view,
    facts: facts.map((fact) => ({
      ...fact,
      standing: review.standing.get(fact.id) ?? { review: fact.review, waiting: false, decision: null, own: false },
    })),
    review,
    labels: readLabels(database),
    bodyName: (id) => entity.get(id) ?? id,
  };
}

/** Takes the titles of a kind and a measure; returns them as one: `Rating: overall effectiveness`. */
export function factTitle(kindTitle: string, measureTitle: string): string {
  if (measureTitle.startsWith(kindTitle)) return measureTitle;
  // A first word that is no abbreviation begins small within the line.
  const title = /^\p{Lu}\p{Ll}/u.test(measureTitle)
    ? measureTitle.charAt(0).toLowerCase() + measureTitle.slice(1)
    : measureTitle;
  return `${kindTitle}: ${title}`;
}

/** Takes a mention; returns in a few words what it was read as. */
export function meaningOf(mention: ExplainedMention): string {
  const parts = [
    mention.ref,
    rangeText(mention.value, mention.value_high),
    mention.unit,
    rangeText(mention.date_start, mention.date_end),
    mention.detail,
  ];
  return parts.filter((part) => part !== null && part !== '').join('; ');
}

function rangeText(low: string | number | null, high: string | number | null): string | null {
  if (low === null) return high === null ? null : `to ${high}`;
  return high === null || low === high ? String(low) : `${low} to ${high}`;
}

/** What review made of a fact, in words. */
export const REVIEW_WORDS: Readonly<Record<Review | 'withdrawn', string>> = {
  '': 'not reviewed',
  accepted: 'accepted',
  refused: 'refused',
  replaced: 'corrected into another',
  corrected: 'corrected',
  added: 'added by a person',
  withdrawn: 'withdrawn',
};
