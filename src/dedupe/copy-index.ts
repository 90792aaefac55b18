import type { CopyKind, LinkKind } from '../model/cluster.js';
import { type CopyDecision, DecisionTable } from './decisions.js';
import { type PreparedText, prepareText } from './prepared.js';
import { compareStanding, isPublisher, type Standing, standingOf } from './priority.js';
import { RankedQueue } from './queue.js';
import type { Sketch } from './sketch.js';
import { SketchIndex } from './sketch-index.js';
import { type CopyEvidence, judgePair, type Verdict } from './verdict.js';

/** What the index needs from whoever keeps the documents. */
export interface CopyPort {
  /** The clean text of a document that was added, or null where it is gone. Asked for few: those to be compared. */
  textOf(key: string): string | null;
}

/** Two related documents. For a copy `a` is the copy and `b` its canonical; else `a` is the one of lower standing. */
export interface CopyEdge {
  readonly a: string;
  readonly b: string;
  readonly kind: LinkKind;
  readonly score: number;
  readonly evidence: CopyEvidence;
}

/** Where a document belongs; `canonical` is its own key and `kind` null where it is canonical itself. */
export interface Membership {
  readonly key: string;
  readonly canonical: string;
  readonly kind: CopyKind | null;
}

/** What changed since the last settling; all sorted by key. */
export interface CopyChanges {
  readonly memberships: readonly Membership[];
  /** New edges, and edges that changed. */
  readonly edges: readonly CopyEdge[];
  /** Pairs whose edge is gone, as they were told (`a`, `b`). Documents that were removed are not told again. */
  readonly dropped: readonly (readonly [string, string])[];
}

/** A document as an earlier run left it. */
export interface RestoredDocument {
  readonly key: string;
  readonly sketch: Sketch;
  readonly canonical: string;
  readonly kind: CopyKind | null;
}

interface Node {
  readonly id: number;
  readonly standing: Standing;
  readonly publishers: readonly string[];
  readonly credited: string;
  readonly site: string;
  readonly textHash: readonly [number, number];
  readonly words: number;
  /** First of its star in standing: itself, or the one it was verified against. */
  head: number;
  /** What was told last. */
  canonical: number;
  kind: CopyKind | null;
}

interface ToldEdge {
  readonly a: number;
  readonly b: number;
  readonly kind: LinkKind;
  readonly score: number;
  readonly evidence: CopyEvidence | null;
}

const PREPARED_KEPT = 400;
const VERDICTS_KEPT = 20_000;
const PAIR = 2 ** 26;
/** Fewer words than this being equal means nothing. */
const LEAST_EXACT_WORDS = 8;
/** So many spun members are compared among each other to see which is the word-for-word one. */
const ELECTED_AMONG = 8;

const pairOf = (x: number, y: number): number => Math.min(x, y) * PAIR + Math.max(x, y);

const NO_EVIDENCE: CopyEvidence = {
  aligned: [],
  alignedSentences: 0,
  covered: [1, 1],
  verbatim: [1, 1],
  hole: [0, 0],
  order: 1,
  sharedNames: [],
  conflicts: [],
  reasons: [],
};

/**
 * Finds copies among documents. Add, update and remove documents in any order, then `settle`: clusters are stars, each
 * member verified against the canonical, and depend only on the documents present, never on their history.
 *
 * Documents in order of standing: each joins the most alike of the canonical ones before it, else is canonical itself.
 */
export class CopyIndex {
  readonly #port: CopyPort;
  readonly #decisions: DecisionTable;
  readonly #index = new SketchIndex();
  readonly #nodes: (Node | undefined)[] = [];
  readonly #ids = new Map<string, number>();
  readonly #members = new Map<number, Set<number>>();
  readonly #edges = new Map<number, ToldEdge>();
  readonly #neighbours = new Map<number, Set<number>>();
  readonly #dirty = new Set<number>();
  readonly #prepared = new Map<number, PreparedText>();
  readonly #verdicts = new Map<number, Verdict>();
  readonly #stars = new Set<number>();
  readonly #changed = new Set<number>();
  readonly #upserted = new Set<number>();
  readonly #dropped = new Map<number, readonly [string, string]>();

  /** `decisions` are a person's words, in order of time; they override verdicts. */
  constructor(port: CopyPort, decisions: readonly CopyDecision[] = []) {
    this.#port = port;
    this.#decisions = new DecisionTable(decisions);
  }

  /** Number of documents. */
  get size(): number {
    return this.#ids.size;
  }

  /**
   * Takes over what an earlier run found, without comparing anything: documents with their cluster, and the pairs that
   * have an edge. Call once, before anything else; documents that a decision names are looked at again.
   */
  restore(
    documents: Iterable<RestoredDocument>,
    edges: Iterable<{ readonly a: string; readonly b: string; readonly kind: LinkKind; readonly score: number }>,
  ): void {
    const canonicals = new Map<number, string>();
    for (const { key, sketch, canonical, kind } of documents) {
      const node = this.#insert(key, sketch);
      node.kind = kind;
      canonicals.set(node.id, canonical);
    }
    const stars = new Map<string, Node[]>();
    for (const [id, canonical] of canonicals) {
      const node = this.#nodes[id];
      if (node === undefined) continue;
      node.canonical = this.#ids.get(canonical) ?? id;
      const star = stars.get(canonical);
      if (star === undefined) stars.set(canonical, [node]);
      else star.push(node);
    }
    for (const star of stars.values()) {
      star.sort((x, y) => compareStanding(x.standing, y.standing));
      const head = star[0];
      for (const node of star.slice(1)) if (head !== undefined) this.#join(node, head.id);
    }
    for (const { a, b, kind, score } of edges) {
      const [x, y] = [this.#ids.get(a), this.#ids.get(b)];
      if (x !== undefined && y !== undefined) this.#remember({ a: x, b: y, kind, score, evidence: null });
    }
    this.#dirty.clear();
    this.#stars.clear();
    for (const key of this.#decisions.keys()) this.reconsider(key);
  }

  /** Adds a document, or replaces the one that has its key. */
  add(key: string, sketch: Sketch): void {
    this.remove(key);
    const node = this.#insert(key, sketch);
    this.#dirty.add(node.id);
  }

  /** Removes a document; unknown keys are ignored. */
  remove(key: string): void {
    const id = this.#ids.get(key);
    const node = id === undefined ? undefined : this.#nodes[id];
    if (id === undefined || node === undefined) return;
    for (const member of this.#members.get(id) ?? []) this.#dirty.add(member);
    for (const other of [...(this.#neighbours.get(id) ?? [])]) this.#forget(id, other);
    this.#leave(node);
    for (const touched of this.#index.remove(id)) this.#refresh(touched);
    for (const partner of this.#decisions.partners(key, 'join')) this.reconsider(partner);
    for (const partner of this.#decisions.partners(key, 'split')) this.reconsider(partner);
    this.#ids.delete(key);
    this.#nodes[id] = undefined;
    for (const set of [this.#dirty, this.#changed, this.#stars]) set.delete(id);
    for (const member of this.#members.get(id) ?? []) this.#makeOwnHead(member);
    this.#members.delete(id);
    this.#prepared.delete(id);
  }

  /** Looks at a document again at the next settling: after a decision on it was added or taken back. */
  reconsider(key: string): void {
    const id = this.#ids.get(key);
    if (id !== undefined) this.#dirty.add(id);
  }

  /** Works out what follows from all changes since the last call, and returns what is different now. */
  settle(): CopyChanges {
    const queue = new RankedQueue((x, y) => this.#outranks(x, y));
    for (const id of this.#dirty) queue.push(id);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) this.#place(id, queue);
    this.#dirty.clear();
    for (const head of this.#stars) this.#tellStar(head);
    this.#stars.clear();
    this.#verdicts.clear();
    return this.#report();
  }

  /** Decisions that name a document that is not there: listed, never dropped. */
  idleDecisions(decisions: readonly CopyDecision[]): CopyDecision[] {
    return decisions.filter(({ a, b }) => !this.#ids.has(a) || !this.#ids.has(b));
  }

  #insert(key: string, sketch: Sketch): Node {
    const id = this.#nodes.length;
    const node: Node = {
      ...{
        id,
        standing: standingOf(key, sketch),
        publishers: [sketch.publisher, sketch.site],
        credited: sketch.credited,
      },
      ...{ site: sketch.site, textHash: sketch.textHash, words: sketch.words, head: id, canonical: -1, kind: null },
    };
    this.#nodes.push(node);
    this.#ids.set(key, id);
    this.#stars.add(id);
    for (const touched of this.#index.add(id, sketch)) this.#refresh(touched);
    for (const action of ['join', 'split'] as const) {
      for (const partner of this.#decisions.partners(key, action)) this.reconsider(partner);
    }
    return node;
  }

  /** The furniture of its site changed: what was prepared of it is stale. */
  #refresh(id: number): void {
    this.#prepared.delete(id);
    this.#dirty.add(id);
  }

  #outranks(x: number, y: number): boolean {
    const [a, b] = [this.#nodes[x], this.#nodes[y]];
    return a !== undefined && b !== undefined && compareStanding(a.standing, b.standing) < 0;
  }

  #candidates(node: Node): Node[] {
    const ids = new Set(this.#index.candidates(node.id));
    for (const partner of this.#decisions.partners(node.standing.key, 'join')) {
      const id = this.#ids.get(partner);
      if (id !== undefined) ids.add(id);
    }
    return [...ids].flatMap((id) => this.#nodes[id] ?? []);
  }

  /** Decides one document; all of higher standing are decided. */
  #place(id: number, queue: RankedQueue): void {
    const node = this.#nodes[id];
    if (node === undefined) return;
    const wasHead = node.head === id;
    const candidates = this.#candidates(node);
    const higher = candidates.filter((other) => this.#outranks(other.id, id) && other.head === other.id);
    const head = this.#headByDecision(node) ?? this.#bestHead(node, higher);
    const before = node.head;
    if (head !== before) {
      this.#leave(node);
      if (head !== id) this.#join(node, head);
    }
    this.#stars.add(node.head);
    this.#pushPartners(node, queue);
    const renewed = this.#dirty.has(id) || !wasHead || head !== id;
    if (renewed) for (const member of this.#members.get(id) ?? []) queue.push(member);
    for (const other of [...(this.#neighbours.get(id) ?? [])]) {
      if (renewed || this.#outranks(other, id)) this.#forget(id, other);
    }
    if (head !== id) {
      this.#releaseMembers(id);
      return;
    }
    for (const other of higher) this.#relate(node, other);
    if (renewed) this.#relateLower(node, candidates, queue);
  }

  /** A document that is canonical now, or new, may take over documents of lower standing. */
  #relateLower(node: Node, candidates: readonly Node[], queue: RankedQueue): void {
    for (const other of candidates) {
      if (!this.#outranks(node.id, other.id) || queue.has(other.id)) continue;
      if (this.#verdict(other, node).copy !== null) queue.push(other.id);
      else if (other.head === other.id) this.#relate(other, node);
    }
  }

  /** Partners of decisions that stand lower depend on where this one is. */
  #pushPartners(node: Node, queue: RankedQueue): void {
    for (const action of ['join', 'split'] as const) {
      for (const partner of this.#decisions.partners(node.standing.key, action)) {
        const other = this.#ids.get(partner);
        if (other !== undefined && this.#outranks(node.id, other)) queue.push(other);
      }
    }
  }

  #headByDecision(node: Node): number | null {
    const heads = this.#decisions
      .partners(node.standing.key, 'join')
      .flatMap((partner) => this.#nodes[this.#ids.get(partner) ?? -1] ?? [])
      .filter((other) => this.#outranks(other.id, node.id))
      .sort((x, y) => compareStanding(x.standing, y.standing));
    return heads[0]?.head ?? null;
  }

  #bestHead(node: Node, higher: readonly Node[]): number {
    const barred = new Set(
      this.#decisions
        .partners(node.standing.key, 'split')
        .flatMap((partner) => this.#nodes[this.#ids.get(partner) ?? -1] ?? [])
        .filter((other) => this.#outranks(other.id, node.id))
        .map((other) => other.head),
    );
    let best: { readonly head: Node; readonly score: number } | null = null;
    for (const head of higher) {
      if (barred.has(head.id)) continue;
      const { copy, score } = this.#verdict(node, head);
      if (copy === null) continue;
      const better =
        best === null || score > best.score || (score === best.score && this.#outranks(head.id, best.head.id));
      if (better) best = { head, score };
    }
    return best?.head.id ?? node.id;
  }

  #join(node: Node, head: number): void {
    node.head = head;
    const members = this.#members.get(head);
    if (members === undefined) this.#members.set(head, new Set([node.id]));
    else members.add(node.id);
    this.#stars.add(head);
  }

  #leave(node: Node): void {
    if (node.head === node.id) return;
    const members = this.#members.get(node.head);
    members?.delete(node.id);
    if (members?.size === 0) this.#members.delete(node.head);
    this.#stars.add(node.head);
    this.#makeOwnHead(node.id);
  }

  #makeOwnHead(id: number): void {
    const node = this.#nodes[id];
    if (node === undefined) return;
    node.head = id;
    this.#stars.add(id);
  }

  /** A document that is no head any more has no members: each is decided anew (they are queued). */
  #releaseMembers(id: number): void {
    for (const member of this.#members.get(id) ?? []) this.#makeOwnHead(member);
    this.#members.delete(id);
  }

  /** Keeps the edge of two documents that are no copies, where they share anything. */
  #relate(node: Node, other: Node): void {
    const verdict = this.#verdict(node, other);
    if (verdict.kind === null || verdict.copy !== null) this.#forget(node.id, other.id);
    else
      this.#remember({ a: node.id, b: other.id, kind: verdict.kind, score: verdict.score, evidence: verdict.evidence });
  }

  #remember(edge: ToldEdge): void {
    const pair = pairOf(edge.a, edge.b);
    this.#edges.set(pair, edge);
    for (const [x, y] of [
      [edge.a, edge.b],
      [edge.b, edge.a],
    ] as const) {
      const neighbours = this.#neighbours.get(x);
      if (neighbours === undefined) this.#neighbours.set(x, new Set([y]));
      else neighbours.add(y);
    }
    if (edge.evidence !== null) this.#upserted.add(pair);
  }

  #forget(x: number, y: number): void {
    const pair = pairOf(x, y);
    const edge = this.#edges.get(pair);
    if (edge === undefined) return;
    this.#edges.delete(pair);
    this.#neighbours.get(x)?.delete(y);
    this.#neighbours.get(y)?.delete(x);
    this.#upserted.delete(pair);
    const [a, b] = [this.#nodes[edge.a]?.standing.key, this.#nodes[edge.b]?.standing.key];
    if (a !== undefined && b !== undefined && !this.#dropped.has(pair)) this.#dropped.set(pair, [a, b]);
  }

  #prepare(node: Node): PreparedText {
    const known = this.#prepared.get(node.id);
    if (known !== undefined) {
      this.#prepared.delete(node.id);
      this.#prepared.set(node.id, known);
      return known;
    }
    const text = this.#port.textOf(node.standing.key) ?? '';
    const prepared = prepareText(text, (sentence) => this.#index.isFurniture(node.id, sentence));
    this.#prepared.set(node.id, prepared);
    if (this.#prepared.size > PREPARED_KEPT) {
      const oldest = this.#prepared.keys().next().value;
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    return prepared;
  }

  /** What comparison says of two documents, the one of lower standing first, unless a person said otherwise. */
  #verdict(x: Node, y: Node): Verdict {
    const pair = pairOf(x.id, y.id);
    const known = this.#verdicts.get(pair);
    if (known !== undefined) return known;
    const [a, b] = this.#outranks(x.id, y.id) ? [y, x] : [x, y];
    const verdict = this.#decided(a, b, this.#compare(a, b));
    if (this.#verdicts.size >= VERDICTS_KEPT) this.#verdicts.clear();
    this.#verdicts.set(pair, verdict);
    return verdict;
  }

  #compare(a: Node, b: Node): Verdict {
    const same = a.textHash[0] === b.textHash[0] && a.textHash[1] === b.textHash[1] && a.words === b.words;
    if (same && a.words >= LEAST_EXACT_WORDS) {
      return {
        kind: 'exact',
        copy: 'exact',
        score: 1,
        evidence: { ...NO_EVIDENCE, reasons: ['exact: the same words'] },
      };
    }
    const traits = (node: Node): { site: string; corrected: boolean } => ({
      site: node.site,
      corrected: node.standing.corrected,
    });
    return judgePair(this.#prepare(a), this.#prepare(b), traits(a), traits(b));
  }

  #decided(a: Node, b: Node, verdict: Verdict): Verdict {
    const decision = this.#decisions.between(a.standing.key, b.standing.key);
    if (decision === null) return verdict;
    const evidence = { ...verdict.evidence, reasons: [...verdict.evidence.reasons, `${decision} decided by a person`] };
    if (decision === 'split')
      return { kind: verdict.kind === null ? null : 'shares_background', copy: null, score: 0, evidence };
    const copy = verdict.copy ?? 'near';
    return { kind: verdict.copy === null ? copy : verdict.kind, copy, score: 1, evidence };
  }

  /** Chooses the canonical of a star and tells its members' edges. */
  #tellStar(headId: number): void {
    const head = this.#nodes[headId];
    if (head === undefined || head.head !== headId) return;
    const members = [...(this.#members.get(headId) ?? [])].flatMap((id) => this.#nodes[id] ?? []);
    const star = [head, ...members].sort((x, y) => compareStanding(x.standing, y.standing));
    const canonical = this.#elect(head, star);
    for (const node of star) {
      if (node === canonical) {
        this.#tell(node, node.id, null);
        continue;
      }
      if (node.canonical === canonical.id && this.#edges.has(pairOf(node.id, canonical.id))) continue;
      const verdict = this.#verdict(node, canonical);
      const copy = verdict.copy ?? 'near';
      this.#tell(node, canonical.id, copy);
      const kind = verdict.copy === null ? 'near' : (verdict.kind ?? copy);
      for (const other of [...(this.#neighbours.get(node.id) ?? [])])
        if (other !== canonical.id) this.#forget(node.id, other);
      this.#remember({ a: node.id, b: canonical.id, kind, score: verdict.score, evidence: verdict.evidence });
    }
  }

  /** The credited one, else one with word-for-word copies where the head has only spun ones, else the head. */
  #elect(head: Node, star: readonly Node[]): Node {
    if (star.length === 1) return head;
    const verified = (node: Node): boolean =>
      star.every((other) => other === node || this.#kindTo(other, node) !== null);
    const credited = star.filter((node) =>
      star.some(
        (other) => other !== node && node.publishers.some((publisher) => isPublisher(other.credited, publisher)),
      ),
    );
    const choice = credited.find((node) => node === head || verified(node));
    if (choice !== undefined) return choice;
    const spun = star.filter((node) => node !== head && this.#kindTo(node, head) === 'spun');
    if (spun.length < 2 || spun.length < star.length - 1) return head;
    const first = spun.slice(0, ELECTED_AMONG);
    const wordForWord = first.find((node) =>
      first.some((other) => other !== node && isVerbatim(this.#verdict(other, node).copy)),
    );
    return wordForWord !== undefined && verified(wordForWord) ? wordForWord : head;
  }

  /** Kind of copy that a member is of a document: as told before, where that still stands, else as compared. */
  #kindTo(node: Node, canonical: Node): CopyKind | null {
    const told = node.canonical === canonical.id && this.#edges.has(pairOf(node.id, canonical.id));
    return told ? node.kind : this.#verdict(node, canonical).copy;
  }

  #tell(node: Node, canonical: number, kind: CopyKind | null): void {
    if (node.canonical === canonical && node.kind === kind) return;
    node.canonical = canonical;
    node.kind = kind;
    this.#changed.add(node.id);
  }

  #report(): CopyChanges {
    const keyOf = (id: number): string => this.#nodes[id]?.standing.key ?? '';
    const memberships = [...this.#changed].flatMap((id) => {
      const node = this.#nodes[id];
      return node === undefined ? [] : [{ key: keyOf(id), canonical: keyOf(node.canonical), kind: node.kind }];
    });
    const edges = [...this.#upserted].flatMap((pair) => {
      const edge = this.#edges.get(pair);
      if (edge === undefined || edge.evidence === null) return [];
      this.#edges.set(pair, { ...edge, evidence: null });
      return [{ a: keyOf(edge.a), b: keyOf(edge.b), kind: edge.kind, score: edge.score, evidence: edge.evidence }];
    });
    const dropped = [...this.#dropped].filter(([pair]) => !this.#edges.has(pair)).map(([, keys]) => keys);
    this.#changed.clear();
    this.#upserted.clear();
    this.#dropped.clear();
    const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
    return {
      memberships: memberships.sort((x, y) => order(x.key, y.key)),
      edges: edges.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)),
      dropped: dropped.sort((x, y) => order(x[0], y[0]) || order(x[1], y[1])),
    };
  }
}

const isVerbatim = (kind: CopyKind | null): boolean => kind !== null && kind !== 'spun';
