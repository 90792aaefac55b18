import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { errorCode } from '../../../ingest/error-code.js';
import type { FactDecision } from '../../../model/decision.js';
import { factDecisions, readDecisions } from '../../../pipeline/decisions.js';

/** The decisions on facts as the file has them now, those that no run has seen yet too. */
export interface Ledger {
  /** By key of the document, by line of the file. */
  readonly byDocument: ReadonlyMap<string, ReadonlyMap<number, FactDecision>>;
  /** All of them in order, with the line as written. */
  readonly lines: ReadonlyMap<number, { readonly decision: FactDecision; readonly payload: string }>;
}

const EMPTY: Ledger = { byDocument: new Map(), lines: new Map() };

/** Takes the file of decisions, null where there is none; returns what reads it, anew only when it has changed. */
export function ledgerReader(file: string | null): () => Promise<Ledger> {
  let known: { readonly stamp: string; readonly ledger: Ledger } | null = null;
  return async () => {
    if (file === null) return EMPTY;
    const stamp = await stampOf(file);
    if (known === null || known.stamp !== stamp) known = { stamp, ledger: await readLedger(file) };
    return known.ledger;
  };
}

async function stampOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch (error) {
    return errorCode(error);
  }
}

async function readLedger(file: string): Promise<Ledger> {
  const { decisions } = await readDecisions(dirname(file));
  const { read } = factDecisions(decisions);
  const byDocument = new Map<string, Map<number, FactDecision>>();
  for (const [line, decision] of read) {
    const own = byDocument.get(decision.document) ?? new Map<number, FactDecision>();
    byDocument.set(decision.document, own.set(line, decision));
  }
  const lines = new Map(
    decisions.flatMap(({ id, payload }) => {
      const decision = read.get(id);
      return decision === undefined ? [] : [[id, { decision, payload }] as const];
    }),
  );
  return { byDocument, lines };
}

/** Takes a database and the decisions of now; returns those that its last run has not seen, by line. */
export function waitingDecisions(database: Database, ledger: Ledger): ReadonlyMap<number, FactDecision> {
  const seen = database.prepare<[number], string>('SELECT payload FROM decision WHERE id = ?').pluck();
  return new Map(
    [...ledger.lines].flatMap(([line, { decision, payload }]) =>
      seen.get(line) === payload ? [] : [[line, decision] as const],
    ),
  );
}
