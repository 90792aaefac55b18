import type { CopyDecision } from './decisions.js';
import { pairOf } from './edge-book.js';
import type { DocumentNode, Outcome } from './node.js';
import { type PreparedText, prepareText } from './prepared.js';
import { compareStanding } from './priority.js';
import { type CopyEvidence, judgePair, type Verdict } from './verdict.js';

/** Where a comparer gets what it compares. */
export interface ComparerPort {
  textOf(key: string): string | null;
  isFurniture(document: number, sentence: number): boolean;
  decisionOn(a: string, b: string): CopyDecision['action'] | null;
}

const PREPARED_KEPT = 300;
const VERDICTS_KEPT = 5_000;
/** Fewer words than this being equal means nothing. */
const LEAST_EXACT_WORDS = 8;

const SAME_WORDS: CopyEvidence = {
  ...{ aligned: [], alignedSentences: 0, covered: [1, 1], verbatim: [1, 1], hole: [0, 0], order: 1 },
  ...{ sharedNames: [], conflicts: [], reasons: ['exact: the same words in the same order'] },
};

/** Compares documents of the index by their texts, and keeps the last texts and verdicts at hand. */
export class Comparer {
  readonly #port: ComparerPort;
  readonly #prepared = new Map<number, PreparedText>();
  readonly #verdicts = new Map<number, Verdict>();
  #compared = 0;

  constructor(port: ComparerPort) {
    this.#port = port;
  }

  /** How many pairs of texts were compared. */
  get compared(): number {
    return this.#compared;
  }

  /** Forgets the text of a document: it is gone, or its site has other furniture now. */
  forget(document: number): void {
    this.#prepared.delete(document);
  }

  /** Forgets all verdicts: texts, furniture or decisions may change before the next. */
  forgetVerdicts(): void {
    this.#verdicts.clear();
  }

  /** What comparison says of two documents, the one of lower standing first, unless a person said otherwise. */
  verdict(x: DocumentNode, y: DocumentNode): Verdict {
    const pair = pairOf(x.id, y.id);
    const known = this.#verdicts.get(pair);
    if (known !== undefined) return known;
    const [a, b] = compareStanding(x, y) < 0 ? [y, x] : [x, y];
    const verdict = this.#decided(a, b, this.#compare(a, b));
    if (this.#verdicts.size >= VERDICTS_KEPT) this.#verdicts.clear();
    this.#verdicts.set(pair, verdict);
    return verdict;
  }

  /** The same without the evidence. */
  outcome(x: DocumentNode, y: DocumentNode): Outcome {
    const { kind, copy, score } = this.verdict(x, y);
    return { kind, copy, score };
  }

  #compare(a: DocumentNode, b: DocumentNode): Verdict {
    if (a.words >= LEAST_EXACT_WORDS && a.words === b.words && a.hashA === b.hashA && a.hashB === b.hashB) {
      return { kind: 'exact', copy: 'exact', score: 1, evidence: SAME_WORDS };
    }
    this.#compared++;
    return judgePair(this.#prepare(a), this.#prepare(b), a, b);
  }

  #decided(a: DocumentNode, b: DocumentNode, verdict: Verdict): Verdict {
    const decision = this.#port.decisionOn(a.key, b.key);
    if (decision === null) return verdict;
    const evidence = { ...verdict.evidence, reasons: [...verdict.evidence.reasons, `${decision} decided by a person`] };
    if (decision === 'split') {
      return { kind: verdict.kind === null ? null : 'shares_background', copy: null, score: 0, evidence };
    }
    const copy = verdict.copy ?? 'near';
    return { kind: verdict.copy === null ? copy : verdict.kind, copy, score: 1, evidence };
  }

  #prepare(node: DocumentNode): PreparedText {
    const known = this.#prepared.get(node.id);
    this.#prepared.delete(node.id);
    const text = known ?? this.#read(node);
    this.#prepared.set(node.id, text);
    const oldest = this.#prepared.size > PREPARED_KEPT ? this.#prepared.keys().next().value : undefined;
    if (oldest !== undefined) this.#prepared.delete(oldest);
    return text;
  }

  #read(node: DocumentNode): PreparedText {
    const text = this.#port.textOf(node.key) ?? '';
    return prepareText(text, (sentence) => this.#port.isFurniture(node.id, sentence));
  }
}
