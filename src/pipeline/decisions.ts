import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CopyDecision } from '../dedupe/index.js';
import { errorCode } from '../ingest/error-code.js';
import type { FactDecision } from '../model/decision.js';
import type { Problem } from '../model/problem.js';
import type { StoredDecision } from '../store/decisions.js';

export const DECISIONS_FILE = 'newsfacts.decisions.jsonl';

const copyDecision = z.looseObject({ action: z.enum(['join', 'split']), document: z.string(), other: z.string() });

/** Takes decisions; returns those on two documents being one text or not, by line. */
export function copyDecisions(decisions: readonly StoredDecision[]): Map<number, CopyDecision> {
  const found = new Map<number, CopyDecision>();
  for (const { id, payload } of decisions) {
    const parsed = copyDecision.safeParse(JSON.parse(payload));
    if (parsed.success) found.set(id, { action: parsed.data.action, a: parsed.data.document, b: parsed.data.other });
  }
  return found;
}

const text = z.string().default('');
const number = z.number().nullable().default(null);
const reviewedColumns = z.object({
  ...{ kind: z.string().min(1), measure: z.string().min(1), subject: z.string().min(1) },
  ...{ value: number, value_high: number, bound: text, unit: text, per: text, grade: text },
  ...{ date_start: text, date_end: text, status: z.enum(['asserted', 'negated', 'hypothetical', 'forecast']) },
  ...{ said_by: text, person: text, role: text, evidence: z.string().min(1) },
  ...{ start: z.number().int().min(0).default(0), end: z.number().int().min(0).default(0) },
});
const decided = { document: z.string().min(1), by: text, at: text, reason: text };
const factDecision = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['accept', 'refuse', 'undo']), fact: reviewedColumns, ...decided }),
  z.object({ action: z.literal('correct'), fact: reviewedColumns, to: reviewedColumns, ...decided }),
  z.object({ action: z.literal('add'), to: reviewedColumns, ...decided }),
]);
const PAIR_ACTIONS = new Set(['join', 'split']);
const FACT_ACTIONS = new Set(['accept', 'refuse', 'undo', 'correct', 'add']);

/** Takes decisions; returns those on facts by line, and by line why a decision cannot be read. Those on pairs are left out. */
export function factDecisions(decisions: readonly StoredDecision[]): {
  readonly read: ReadonlyMap<number, FactDecision>;
  readonly unread: ReadonlyMap<number, string>;
} {
  const read = new Map<number, FactDecision>();
  const unread = new Map<number, string>();
  for (const { id, action, payload } of decisions) {
    if (PAIR_ACTIONS.has(action)) continue;
    const parsed = factDecision.safeParse(JSON.parse(payload));
    if (parsed.success) read.set(id, parsed.data);
    else if (!FACT_ACTIONS.has(action)) unread.set(id, `there is no action ${action}`);
    else unread.set(id, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  return { read, unread };
}

const decisionLine = z.looseObject({
  action: z.string().min(1),
  document: z.string().min(1),
  by: z.string().default(''),
  at: z.string().default(''),
  reason: z.string().default(''),
});

/**
 * Takes the corpus folder; returns what people decided, a line of newsfacts.decisions.jsonl each, and a problem for every
 * line that cannot be understood.
 */
export async function readDecisions(root: string): Promise<{ decisions: StoredDecision[]; problems: Problem[] }> {
  const decisions: StoredDecision[] = [];
  const problems: Problem[] = [];
  let text = '';
  try {
    text = await readFile(join(root, DECISIONS_FILE), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') problems.push(unreadableDecision(0, errorCode(error)));
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') problems.push(unreadableDecision(index + 1, read));
    else {
      const { action, document: target, by, at, reason } = read;
      decisions.push({ id: index + 1, action, target, payload: line, by, at, reason });
    }
  }
  return { decisions, problems };
}

function readLine(line: string): z.infer<typeof decisionLine> | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'it is no JSON';
  }
  const parsed = decisionLine.safeParse(json);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

const unreadableDecision = (line: number, reason: string): Problem => ({
  code: 'decision-unreadable',
  source: DECISIONS_FILE,
  ...(line === 0 ? {} : { place: `line ${line}` }),
  message: `The decision cannot be read (${reason}).`,
  next: 'Correct the line; the other decisions count.',
});
