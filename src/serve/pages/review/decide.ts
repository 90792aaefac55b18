import type { Database } from 'better-sqlite3';
import type { DocumentFact } from '../../../inspect/documents.js';
import type { FactDecision, ReviewedColumns } from '../../../model/decision.js';
import { statesTheSame } from '../../../model/decision.js';
import { PageError } from '../../page-error.js';
import { documentNamed } from '../document/document-page.js';
import { reviewOfDocument } from './document-review.js';
import {
  EMPTY_FIELDS,
  FACT_FIELDS,
  type FactField,
  type FactFields,
  type FieldMistake,
  readFactFields,
} from './fact-columns.js';
import { digestOf, quotedColumns } from './fact-decisions.js';
import type { Ledger } from './ledger.js';
import { readVocabulary } from './vocabulary.js';

/** A form as it was posted: the last value of each name. */
export type Posted = Readonly<Record<string, string>>;

const ACTIONS = ['accept', 'refuse', 'undo', 'correct', 'add'] as const;
export type DecisionAction = (typeof ACTIONS)[number];

/** Takes a form; returns what it asks to put down. Throws a PageError where it asks nothing that is known. */
export function actionOf(posted: Posted): DecisionAction {
  const action = ACTIONS.find((one) => one === posted['action']);
  if (action !== undefined) return action;
  throw new PageError(400, 'No decision', 'The form does not say what to do.', 'Go back and use its buttons.');
}

/** What comes of a posted form: a decision to put down, or what is wrong with its fields. */
export type Decided =
  | { readonly kind: 'decision'; readonly decision: FactDecision }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly FieldMistake[]; readonly fields: FactFields };

/** Takes a database, a posted form, the decisions of now and the time; returns the decision it makes. Throws a PageError. */
export function decisionOf(database: Database, posted: Posted, ledger: Ledger, at: string): Decided {
  const view = documentNamed(database, posted['key'] ?? '');
  const action = actionOf(posted);
  const decided = { document: view.document.key, by: tidy(posted['by']), at, reason: tidy(posted['reason']) };
  if (action === 'accept' || action === 'refuse' || action === 'undo') {
    const fact =
      action === 'undo' ? madeOrFound(database, view.id, view.facts, posted, ledger) : found(view.facts, posted);
    return { kind: 'decision', decision: { action, fact, ...decided } };
  }
  const fields = postedFields(posted);
  const read = readFactFields(fields, readVocabulary(database), view.document.text);
  if ('mistakes' in read) return { kind: 'mistakes', mistakes: read.mistakes, fields };
  if (action === 'add') return { kind: 'decision', decision: { action, to: read.columns, ...decided } };
  const fact = found(view.facts, posted);
  if (statesTheSame(fact, read.columns) && fact.evidence === read.columns.evidence) {
    const message = 'Nothing is other than before: change what is wrong, or accept the fact as it is.';
    return { kind: 'mistakes', mistakes: [{ field: 'what', message }], fields };
  }
  return { kind: 'decision', decision: { action, fact, to: read.columns, ...decided } };
}

const LONGEST_TEXT = 500;
const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TEXT);

/** Takes a posted form; returns the fields of a fact in it. */
export function postedFields(posted: Posted): FactFields {
  const fields: { -readonly [Name in FactField]: string } = { ...EMPTY_FIELDS };
  for (const name of FACT_FIELDS) fields[name] = posted[name] ?? '';
  return fields;
}

/** Takes the facts of a document and what names one of them; returns it. Throws a PageError where it is another by now. */
export function factNamed(facts: readonly DocumentFact[], posted: Posted): DocumentFact {
  const fact = facts.find(({ number }) => String(number) === posted['fact']);
  if (fact !== undefined && digestOf(fact) === posted['token']) return fact;
  throw new PageError(
    409,
    'The fact has changed',
    'The database was written since you opened the page, so nothing was put down.',
    'Go back, reload the page and decide again.',
  );
}

const found = (facts: readonly DocumentFact[], posted: Posted): ReviewedColumns =>
  quotedColumns(factNamed(facts, posted));

/** The fact to take a decision back from: a stored one, or one that a person made and no run has stored yet. */
function madeOrFound(
  database: Database,
  documentId: number,
  facts: readonly DocumentFact[],
  posted: Posted,
  ledger: Ledger,
): ReviewedColumns {
  if (posted['fact'] !== 'new') return found(facts, posted);
  const { waiting } = reviewOfDocument(database, documentId, ledger);
  const made = waiting.find(({ columns }) => digestOf(columns) === posted['token']);
  return made === undefined ? found(facts, posted) : quotedColumns(made.columns);
}
