import type { Database } from 'better-sqlite3';
import type { FactDecision } from '../model/decision.js';
import { type ReviewedFact, reviewFacts } from '../review/index.js';
import type { StoredDecision } from '../store/decisions.js';
import { type FactReviewStore, madeInReview, prepareFactReviewStore, type StoredFact } from '../store/fact-review.js';
import { factDecisions } from './decisions.js';

/** The decisions that concern one document: its own, and those on other copies of its text; both by line. */
interface Concern {
  readonly own: Map<number, FactDecision>;
  readonly inherited: Map<number, FactDecision>;
}

/**
 * Carries out what people decided on facts, and takes back what they no longer decide: what it leaves depends on the
 * documents, the rules' facts and the decisions alone. One transaction.
 */
export function applyReview(database: Database, decisions: readonly StoredDecision[]): void {
  const store = prepareFactReviewStore(database);
  database.transaction(() => {
    const concerns = concernsByDocument(store, decisions);
    const documents = new Set([...concerns.keys(), ...store.documentsReviewed()]);
    for (const document of [...documents].sort((a, b) => a - b)) {
      reviewDocument(store, document, concerns.get(document) ?? { own: new Map(), inherited: new Map() });
    }
  })();
}

function concernsByDocument(store: FactReviewStore, decisions: readonly StoredDecision[]): Map<number, Concern> {
  const concerns = new Map<number, Concern>();
  const of = (document: number): Concern => {
    const concern = concerns.get(document) ?? { own: new Map(), inherited: new Map() };
    concerns.set(document, concern);
    return concern;
  };
  const named = new Map<string, ReturnType<FactReviewStore['documentsNamed']>>();
  const { read, unread } = factDecisions(decisions);
  for (const [line, reason] of unread) store.note(line, reason);
  for (const [line, decision] of read) {
    const found = named.get(decision.document) ?? store.documentsNamed(decision.document);
    named.set(decision.document, found);
    if (found.id === null) {
      store.note(line, 'no document of the corpus has this key');
      continue;
    }
    of(found.id).own.set(line, decision);
    for (const copy of found.copies) of(copy).inherited.set(line, decision);
  }
  return concerns;
}

function reviewDocument(store: FactReviewStore, document: number, { own, inherited }: Concern): void {
  const stored = store.factsOf(document);
  const { facts, outcomes } = reviewFacts({
    text: store.textOf(document),
    facts: stored.filter((fact) => !madeInReview(fact)),
    ...{ decisions: own, inherited },
    objection: ({ kind, measure, subject }) => {
      if (!store.hasMeasure(kind, measure)) return `there is no measure ${kind} ${measure}`;
      return store.hasEntity(subject) ? null : `there is no body ${subject}`;
    },
  });
  const before = new Map(stored.map((fact) => [fact.id, fact]));
  store.write(document, {
    marks: facts.flatMap(({ id, review, line }) => {
      const fact = id === null ? undefined : before.get(id);
      return fact === undefined || (fact.review === review && fact.line === line)
        ? []
        : [{ id: fact.id, review, line }];
    }),
    ...made(stored.filter(madeInReview), facts, new Map([...inherited, ...own])),
  });
  for (const [line, outcome] of outcomes) store.note(line, outcome);
}

/** What has to go and to come of the facts that people made; those that stand already are left alone. */
function made(
  stored: readonly StoredFact[],
  facts: readonly ReviewedFact[],
  decisions: ReadonlyMap<number, FactDecision>,
): Pick<Parameters<FactReviewStore['write']>[1], 'removed' | 'made'> {
  const identity = ({ columns, review, line }: Pick<StoredFact, 'columns' | 'review' | 'line'>): string =>
    JSON.stringify([line, review, Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const wanted = facts.filter(({ id }) => id === null);
  const present = new Set(stored.map(identity));
  const kept = new Set(wanted.map(identity));
  return {
    removed: stored.filter((fact) => !kept.has(identity(fact))).map(({ id }) => id),
    made: wanted
      .filter((fact) => !present.has(identity(fact)))
      .map(({ columns, review, line }) => ({ columns, review, line, why: [reasonOf(decisions.get(line ?? 0))] })),
  };
}

function reasonOf(decision: FactDecision | undefined): string {
  if (decision === undefined) return 'decided in review';
  const { by, at, reason } = decision;
  const who = by === '' ? 'decided in review' : `decided by ${by}`;
  const when = at === '' ? '' : ` on ${at.slice(0, 10)}`;
  return `${who}${when}${reason === '' ? '' : `: ${reason}`}`;
}
