import { type FactDecision, type Review, type ReviewedColumns, statesTheSame } from '../model/decision.js';
import { placeOf } from './place.js';

/** A fact of a document with what became of it in review. */
export interface ReviewedFact {
  /** Number of the fact that the rules found, null for one that a person made. */
  readonly id: number | null;
  readonly columns: ReviewedColumns;
  readonly review: Review;
  /** Line of the decision, null where nobody looked. */
  readonly line: number | null;
}

/** What became of one decision: null where it applies, else why it does not. */
export type Outcome = string | null;

/** A document, the facts that rules found in it, and what people decided, in the order in which they decided. */
export interface ReviewedText {
  readonly text: string;
  readonly facts: readonly { readonly id: number; readonly columns: ReviewedColumns }[];
  readonly decisions: ReadonlyMap<number, FactDecision>;
  /** Decisions on documents that this one is a copy of, or that are copies of it: they hold where the same words state the same. */
  readonly inherited: ReadonlyMap<number, FactDecision>;
  /** Why a fact cannot be stored (an unknown body, say), null where it can. */
  readonly objection: (columns: ReviewedColumns) => string | null;
}

const NOT_FOUND = 'the document no longer states this fact';
const NO_WORDS = 'the words no longer stand in the document';

/**
 * Takes a document with its facts and decisions; returns every fact as review leaves it, and by line what became of the
 * document's own decisions. The last decision on a fact counts; an undone one is as if it had never been made.
 */
export function reviewFacts(reviewed: ReviewedText): {
  readonly facts: readonly ReviewedFact[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
} {
  const outcomes = new Map<number, Outcome>();
  const desk = new Desk(reviewed);
  for (const [line, decision] of standing(reviewed.inherited).open) desk.inherit(line, decision);
  const own = standing(reviewed.decisions);
  for (const line of own.done) outcomes.set(line, null);
  for (const line of own.lost) outcomes.set(line, 'there is no decision to undo');
  for (const [line, decision] of own.open) outcomes.set(line, desk.decide(line, decision));
  return { facts: desk.facts(), outcomes };
}

/** Takes decisions in order; returns those that stand, those that only undo or were undone, and those that had nothing to undo. */
function standing(decisions: ReadonlyMap<number, FactDecision>): {
  readonly open: ReadonlyMap<number, FactDecision>;
  readonly done: readonly number[];
  readonly lost: readonly number[];
} {
  const open = new Map<number, FactDecision>();
  const done: number[] = [];
  const lost: number[] = [];
  for (const [line, decision] of decisions) {
    if (decision.action !== 'undo') {
      open.set(line, decision);
      continue;
    }
    const undone = [...open].filter(([, earlier]) => concerns(earlier, decision.fact)).map(([number]) => number);
    for (const number of undone) open.delete(number);
    done.push(...undone);
    (undone.length > 0 ? done : lost).push(line);
  }
  return { open, done, lost };
}

function concerns(decision: FactDecision, fact: ReviewedColumns): boolean {
  return (
    (decision.action !== 'add' && statesTheSame(decision.fact, fact)) ||
    ('to' in decision && statesTheSame(decision.to, fact))
  );
}

/** The facts of one document while decisions are carried out on them, one after the other. */
class Desk {
  private items: ReviewedFact[];

  constructor(private readonly reviewed: ReviewedText) {
    this.items = reviewed.facts.map(({ id, columns }) => ({ id, columns, review: '', line: null }));
  }

  facts(): readonly ReviewedFact[] {
    return this.items;
  }

  /** Carries out a decision on another copy of the text where the very same words state the same here. */
  inherit(line: number, decision: FactDecision): void {
    if (decision.action === 'add') return;
    const at = this.find(decision.fact);
    if (at !== null && this.items[at]?.columns.evidence === decision.fact.evidence) this.decide(line, decision);
  }

  decide(line: number, decision: FactDecision): Outcome {
    switch (decision.action) {
      case 'accept':
        return this.mark(decision.fact, 'accepted', line);
      case 'refuse':
        return this.mark(decision.fact, 'refused', line);
      case 'correct':
        return this.correct(line, decision.fact, decision.to);
      case 'add':
        return this.put(decision.to, 'added', line);
      case 'undo':
        return null;
    }
  }

  private find(fact: ReviewedColumns): number | null {
    const at = this.items.findIndex(({ columns, review }) => review !== 'replaced' && statesTheSame(columns, fact));
    return at < 0 ? null : at;
  }

  private mark(fact: ReviewedColumns, review: 'accepted' | 'refused', line: number): Outcome {
    const at = this.find(fact);
    const item = at === null ? undefined : this.items[at];
    if (at === null || item === undefined) return NOT_FOUND;
    if (item.id !== null) this.items[at] = { ...item, review, line };
    // What a person made and a person refuses is gone; accepting it changes nothing.
    else if (review === 'refused') this.items.splice(at, 1);
    return null;
  }

  private correct(line: number, fact: ReviewedColumns, to: ReviewedColumns): Outcome {
    const at = this.find(fact);
    const item = at === null ? undefined : this.items[at];
    const outcome = this.put(to, 'corrected', line);
    if (outcome !== null || at === null || item === undefined || statesTheSame(fact, to)) return outcome;
    if (item.id !== null) this.items[at] = { ...item, review: 'replaced', line };
    else this.items.splice(at, 1);
    return null;
  }

  /** Puts a fact that a person made among the others; where the rules find the same by now, that one is accepted. */
  private put(to: ReviewedColumns, review: 'corrected' | 'added', line: number): Outcome {
    const objection = this.reviewed.objection(to);
    if (objection !== null) return objection;
    const at = this.find(to);
    const item = at === null ? undefined : this.items[at];
    if (at !== null && item !== undefined) {
      if (item.id !== null) this.items[at] = { ...item, review: 'accepted', line };
      return null;
    }
    const place = placeOf(this.reviewed.text, to.evidence, to.start);
    if (place === null) return NO_WORDS;
    this.items.push({ id: null, columns: { ...to, ...place }, review, line });
    return null;
  }
}
