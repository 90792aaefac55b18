import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type Pattern, type RuleTrace, readSentence, traceRule, wordsAsked } from '../extract/index.js';
import { isoDate } from '../model/ids.js';
import type { Pack } from '../model/pack.js';
import type { ExtractionView } from '../model/rule.js';
import type { Span } from '../model/span.js';
import { recogniseDocument } from '../recognise/index.js';
import { segment } from '../segment/index.js';
import { prepareTextReader } from '../store/stored-text.js';
import { type AnalysedText, viewOf } from './analyse.js';
import { isRead } from './rule-corpus.js';

/** Where a pattern matched, with what its captures hold. Offsets are UTF-16 into the text. */
export interface PatternMatch {
  readonly place: Span;
  /** The sentence around it. */
  readonly sentence: Span;
  readonly captures: readonly { readonly name: string; readonly place: Span }[];
}

/** How a pattern fared in a text: its matches, and sentence by sentence why not. */
export interface PatternTrial extends RuleTrace {
  readonly matches: readonly PatternMatch[];
}

/** Takes a text, a checked pattern and its pack; returns where it matches, and how near it came elsewhere. */
export function tryPattern(input: AnalysedText, pattern: Pattern, pack: Pack): PatternTrial {
  const view = readView(input, pack);
  return { ...traceRule(view, { patterns: [pattern], definition: {} }, pack), matches: matchesIn(view, pattern) };
}

function readView(input: AnalysedText, pack: Pack): ExtractionView {
  const published = input.published === null ? null : isoDate(input.published.slice(0, 10));
  const mentions = recogniseDocument(input.text, { title: input.title, published }, pack);
  return viewOf(segment(input.text, input.blocks), input.title, mentions);
}

function matchesIn(view: ExtractionView, pattern: Pattern): PatternMatch[] {
  return view.segmented.sentences.flatMap((sentence) => {
    const reading = readSentence(view, sentence);
    const placeOf = ({ start, end }: Span): Span => ({
      start: reading.units[start]?.start ?? sentence.start,
      end: reading.units[end - 1]?.end ?? sentence.end,
    });
    return reading.matches(pattern).map((match) => ({
      place: placeOf(match),
      sentence: { start: sentence.start, end: sentence.end },
      captures: [...match.captures].map(([name, range]) => ({ name, place: placeOf(range) })),
    }));
  });
}

/** A stored document that a pattern matches in. */
export interface MatchedDocument {
  readonly key: string;
  readonly title: string | null;
  readonly text: string;
  readonly matches: readonly PatternMatch[];
}

/** How much of the corpus was looked at, and what was found there. */
export interface CorpusTrial {
  readonly documents: readonly MatchedDocument[];
  /** Documents that hold the pattern's words, and how many of them were read before the budget was spent. */
  readonly possible: number;
  readonly read: number;
}

export interface TrialBudget {
  readonly milliseconds: number;
  /** Matching documents after which the search ends. */
  readonly documents: number;
}

/**
 * Takes a database, a checked pattern, its pack and a budget; returns in which stored documents it matches, as far as the
 * budget goes. The full-text index says which documents can hold it; other work gets its turn between documents.
 */
export async function tryPatternOnCorpus(
  database: Database,
  pattern: Pattern,
  pack: Pack,
  budget: TrialBudget,
): Promise<CorpusTrial> {
  const end = performance.now() + budget.milliseconds;
  const ids = documentsThatMayHold(database, pattern);
  const read = prepareTextReader(database);
  const keyOf = database.prepare<[number], string>('SELECT key FROM document WHERE id = ?').pluck();
  const documents: MatchedDocument[] = [];
  let looked = 0;
  for (const id of ids) {
    if (performance.now() > end || documents.length >= budget.documents) break;
    const stored = read(id);
    const key = keyOf.get(id);
    looked += 1;
    if (stored === null || key === undefined || !isRead(stored)) continue;
    const matches = matchesIn(readView(stored, pack), pattern);
    if (matches.length > 0) documents.push({ key, title: stored.title, text: stored.text, matches });
    await setImmediate();
  }
  return { documents, possible: ids.length, read: looked };
}

/** Words that the index takes as one term; others (signs, parts of contractions) ask nothing of it. */
const INDEXED = /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u;

function documentsThatMayHold(database: Database, pattern: Pattern): number[] {
  const asked = wordsAsked(pattern).filter((words) => words.every((word) => INDEXED.test(word)));
  if (asked.length === 0) return database.prepare<[], number>('SELECT id FROM document ORDER BY id').pluck().all();
  const match = asked.map((words) => `(${words.map((word) => `"${word}"`).join(' OR ')})`).join(' AND ');
  return database
    .prepare<[string], number>('SELECT rowid FROM document_fts WHERE document_fts MATCH ? ORDER BY rowid')
    .pluck()
    .all(`text : (${match})`);
}
