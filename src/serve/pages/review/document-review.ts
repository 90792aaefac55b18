import type { Database } from 'better-sqlite3';
import type { FactDecision, Review, ReviewedColumns } from '../../../model/decision.js';
import { reviewFacts } from '../../../review/index.js';
import { madeInReview, prepareFactReviewStore, type StoredFact } from '../../../store/fact-review.js';
import type { Ledger } from './ledger.js';

/** How a stored fact stands with what people decided until now. */
export interface Standing {
  readonly review: Review | 'withdrawn';
  /** True where that differs from the database: it counts from the next run. */
  readonly waiting: boolean;
  /** The decision that says so, and whether it was made on this document and not on a copy of it. */
  readonly decision: FactDecision | null;
  readonly own: boolean;
}

/** A fact that a person made and that no run has stored yet. */
export interface WaitingFact {
  readonly columns: ReviewedColumns;
  readonly review: Review;
  readonly decision: FactDecision | null;
}

export interface DocumentReview {
  /** By number of the stored fact. */
  readonly standing: ReadonlyMap<number, Standing>;
  readonly waiting: readonly WaitingFact[];
  /** Decisions on this document that the next run will not be able to apply, and why. */
  readonly idle: readonly { readonly decision: FactDecision; readonly why: string }[];
}

/**
 * Takes a database, a document's number and the decisions of now; returns how its facts will stand after the next run: the
 * decisions are carried out as the run does it, and compared with what is stored. Writes nothing.
 */
export function reviewOfDocument(database: Database, documentId: number, ledger: Ledger): DocumentReview {
  const store = prepareFactReviewStore(database);
  const stored = store.factsOf(documentId);
  const own = decisionsOn(database, documentId, ledger);
  const inherited = decisionsOfCopies(database, documentId, ledger);
  const { facts, outcomes } = reviewFacts({
    text: store.textOf(documentId),
    facts: stored.filter((fact) => !madeInReview(fact)),
    ...{ decisions: own, inherited },
    objection: ({ kind, measure, subject }) => {
      if (!store.hasMeasure(kind, measure)) return `there is no measure ${kind} ${measure}`;
      return store.hasEntity(subject) ? null : `there is no body ${subject}`;
    },
  });
  const decidedAt = (line: number | null): Pick<Standing, 'decision' | 'own'> => {
    const decision = line === null ? null : (own.get(line) ?? inherited.get(line) ?? null);
    return { decision, own: line !== null && own.has(line) };
  };
  const byId = new Map(facts.flatMap((fact) => (fact.id === null ? [] : [[fact.id, fact] as const])));
  const made = facts.filter(({ id }) => id === null);
  const standing = new Map<number, Standing>();
  for (const fact of stored) {
    const now = madeInReview(fact) ? made.find(({ columns }) => isSame(columns, fact.columns)) : byId.get(fact.id);
    const review = now?.review ?? 'withdrawn';
    standing.set(fact.id, { review, waiting: review !== fact.review, ...decidedAt(now?.line ?? null) });
  }
  const known = stored.filter(madeInReview);
  return {
    standing,
    waiting: made
      .filter(({ columns }) => !known.some((fact) => isSame(columns, fact.columns)))
      .map(({ columns, review, line }) => ({ columns, review, decision: decidedAt(line).decision })),
    idle: [...outcomes].flatMap(([line, why]) => {
      const decision = own.get(line);
      return why === null || decision === undefined ? [] : [{ decision, why }];
    }),
  };
}

const isSame = (a: ReviewedColumns, b: StoredFact['columns']): boolean =>
  Object.entries(a).every(([name, value]) => Object.entries(b).some(([other, own]) => other === name && own === value));

interface Names {
  readonly key: string;
  readonly path_key: string;
}

/** A decision names a document by its key or by its path. */
function decisionsOn(database: Database, documentId: number, ledger: Ledger): Map<number, FactDecision> {
  const names = database.prepare<[number], Names>('SELECT key, path_key FROM document WHERE id = ?').get(documentId);
  if (names === undefined) return new Map();
  const found = [names.key, names.path_key].flatMap((name) => [...(ledger.byDocument.get(name) ?? [])]);
  return new Map(found.sort(([a], [b]) => a - b));
}

function decisionsOfCopies(database: Database, documentId: number, ledger: Ledger): Map<number, FactDecision> {
  if (ledger.byDocument.size === 0) return new Map();
  const key = database.prepare<[number], string>('SELECT key FROM document WHERE id = ?').pluck().get(documentId);
  const { copies } = prepareFactReviewStore(database).documentsNamed(key ?? '');
  const found = copies.flatMap((copy) => [...decisionsOn(database, copy, ledger)]);
  return new Map(found.sort(([a], [b]) => a - b));
}
