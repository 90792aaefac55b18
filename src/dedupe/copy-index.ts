import { Candidates } from './candidates.js';
import type { CopyChanges, CopyPort, RestoredDocument } from './changes.js';
import { Comparer } from './comparer.js';
import { type CopyDecision, DecisionTable } from './decisions.js';
import { EdgeBook } from './edge-book.js';
import { type DocumentNode, nodeOf, type Outcome } from './node.js';
import { compareStanding } from './priority.js';
import { RankedQueue } from './queue.js';
import type { Sketch } from './sketch.js';
import { type Shift, SketchIndex } from './sketch-index.js';
import { Stars } from './stars.js';

/** What keeps the cost of a document from growing with their number; see `Crowds` and `Candidates`. */
export interface CopyLimits {
  readonly mostFound: number;
  readonly mostCandidates: number;
}

const LIMITS: CopyLimits = { mostFound: 256, mostCandidates: 8 };

const ACTIONS = ['join', 'split'] as const;

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * Finds copies among documents. Add, update and remove documents in any order, then `settle`: clusters are stars, each
 * member verified against the canonical, and depend only on the documents present, never on their history.
 *
 * Documents in order of standing: each is compared with the heads of its candidates (the most alike of the documents above
 * it) and joins the one it is most surely a copy of, else is a head itself. What becomes of a document depends on its
 * candidates, their heads and the texts of these alone, so where one of them changes it is placed anew.
 */
export class CopyIndex {
  readonly #decisions: DecisionTable;
  readonly #index: SketchIndex;
  readonly #comparer: Comparer;
  readonly #nodes: (DocumentNode | undefined)[] = [];
  readonly #ids = new Map<string, number>();
  readonly #edges = new EdgeBook();
  readonly #candidates: Candidates;
  readonly #stars: Stars;
  /** New, or other furniture was found on their site. */
  readonly #fresh = new Set<number>();
  /** May be a candidate of some documents no more, and of some that it was none of. */
  readonly #hidden = new Set<number>();
  readonly #shown = new Set<number>();
  /** To be placed anew. */
  readonly #open = new Set<number>();

  /** `decisions` are a person's words, in order of time; they override verdicts. `limits` are for tests. */
  constructor(port: CopyPort, decisions: readonly CopyDecision[] = [], limits: CopyLimits = LIMITS) {
    this.#index = new SketchIndex((a, b) => this.#outranks(a, b), limits.mostFound);
    this.#candidates = new Candidates(this.#index, (id) => this.#nodes[id], limits.mostCandidates);
    this.#decisions = new DecisionTable(decisions);
    this.#comparer = new Comparer({
      textOf: (key) => port.textOf(key),
      isFurniture: (document, sentence) => this.#index.isFurniture(document, sentence),
      decisionOn: (a, b) => this.#decisions.between(a, b),
    });
    this.#stars = new Stars((id) => this.#nodes[id], this.#comparer, this.#edges);
  }

  /** Number of documents. */
  get size(): number {
    return this.#ids.size;
  }

  /** How many pairs of texts were compared so far. */
  get compared(): number {
    return this.#comparer.compared;
  }

  /**
   * Takes over what an earlier run found, without comparing anything: documents with their cluster, and the pairs that
   * have an edge. Call once, before anything else; documents that a decision names are looked at again.
   */
  restore(documents: Iterable<RestoredDocument>, edges: Iterable<{ readonly a: string; readonly b: string }>): void {
    const stars = new Map<string, DocumentNode[]>();
    for (const { key, sketch, canonical, kind } of documents) {
      const node = this.#insert(key, sketch);
      node.kind = kind;
      const star = stars.get(canonical);
      if (star === undefined) stars.set(canonical, [node]);
      else star.push(node);
    }
    for (const [canonical, star] of stars) {
      const head = star.sort(compareStanding)[0];
      for (const node of star) {
        node.canonical = this.#ids.get(canonical) ?? node.id;
        if (head !== undefined) this.#stars.move(node, head.id);
      }
    }
    for (const { a, b } of edges) {
      const [x, y] = [this.#nodeOf(a), this.#nodeOf(b)];
      if (x !== undefined && y !== undefined) this.#edges.restore(x.id, y.id, x.canonical === y.id);
    }
    for (const set of [this.#fresh, this.#hidden, this.#shown, this.#open]) set.clear();
    this.#stars.settled();
    for (const key of this.#decisions.keys()) this.reconsider(key);
  }

  /** Adds a document, or replaces the one that has its key. */
  add(key: string, sketch: Sketch): void {
    this.remove(key);
    const node = this.#insert(key, sketch);
    this.#fresh.add(node.id);
  }

  /** Removes a document; unknown keys are ignored. */
  remove(key: string): void {
    const node = this.#nodeOf(key);
    if (node === undefined) return;
    const { id } = node;
    for (const below of this.#candidates.withdraw(node)) this.#open.add(below.id);
    for (const member of this.#stars.membersOf(id)) this.#open.add(member);
    this.#dropEdges(node);
    this.#stars.remove(node);
    this.#follow(this.#index.remove(id));
    this.#reconsiderPartners(key);
    this.#candidates.forget(id);
    this.#comparer.forget(id);
    this.#ids.delete(key);
    this.#nodes[id] = undefined;
    for (const set of [this.#fresh, this.#hidden, this.#shown, this.#open]) set.delete(id);
  }

  /** Looks at a document again at the next settling: after a decision on it was added or taken back. */
  reconsider(key: string): void {
    const id = this.#ids.get(key);
    if (id !== undefined) this.#open.add(id);
  }

  /** Works out what follows from all changes since the last call, and returns what is different now. */
  settle(): CopyChanges {
    this.#findCandidates();
    const queue = new RankedQueue((x, y) => this.#outranks(x, y));
    for (const id of this.#open) queue.push(id);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const node = this.#nodes[id];
      if (node !== undefined) this.#place(node, queue);
    }
    this.#open.clear();
    this.#fresh.clear();
    const told = this.#stars.tell();
    this.#comparer.forgetVerdicts();
    return this.#report(told);
  }

  /** Decisions that name a document that is not there: listed, never dropped. */
  idleDecisions(decisions: readonly CopyDecision[]): CopyDecision[] {
    return decisions.filter(({ a, b }) => !this.#ids.has(a) || !this.#ids.has(b));
  }

  #nodeOf(key: string): DocumentNode | undefined {
    const id = this.#ids.get(key);
    return id === undefined ? undefined : this.#nodes[id];
  }

  #insert(key: string, sketch: Sketch): DocumentNode {
    const node = nodeOf(this.#nodes.length, key, sketch);
    this.#nodes.push(node);
    this.#ids.set(key, node.id);
    this.#follow(this.#index.add(node.id, sketch));
    this.#stars.touch(node);
    this.#reconsiderPartners(key);
    return node;
  }

  #reconsiderPartners(key: string): void {
    for (const action of ACTIONS) for (const partner of this.#decisions.partners(key, action)) this.reconsider(partner);
  }

  /** Notes what adding or removing a document changed for others. */
  #follow({ furniture, hidden, shown }: Shift): void {
    for (const id of hidden) this.#hidden.add(id);
    for (const id of shown) this.#shown.add(id);
    for (const id of furniture) {
      const node = this.#nodes[id];
      if (node === undefined) continue;
      this.#comparer.forget(id);
      this.#hidden.add(id);
      this.#fresh.add(id);
      this.#dropEdges(node);
    }
  }

  /** Drops all edges of a document; where it stays, they are found anew. */
  #dropEdges(node: DocumentNode): void {
    for (const id of this.#edges.neighbours(node.id)) {
      const other = this.#nodes[id];
      if (other === undefined) continue;
      this.#edges.drop(node.id, id, [node.key, other.key]);
      this.#stars.touch(other);
      this.#open.add(id);
    }
  }

  /** Brings the candidates of all documents up to date; those that have others now are to be placed anew. */
  #findCandidates(): void {
    for (const id of this.#fresh) {
      this.#candidates.forget(id);
      this.#open.add(id);
    }
    for (const id of this.#hidden) {
      const node = this.#nodes[id];
      if (node !== undefined) for (const below of this.#candidates.withdraw(node)) this.#open.add(below.id);
    }
    for (const id of new Set([...this.#fresh, ...this.#shown])) {
      const node = this.#nodes[id];
      if (node !== undefined) for (const below of this.#candidates.introduce(node)) this.#open.add(below.id);
    }
    this.#hidden.clear();
    this.#shown.clear();
  }

  #outranks(x: number, y: number): boolean {
    const [a, b] = [this.#nodes[x], this.#nodes[y]];
    return a !== undefined && b !== undefined && compareStanding(a, b) < 0;
  }

  /** Documents that a decision on this one names, where they are there. */
  #partners(node: DocumentNode, action: CopyDecision['action']): DocumentNode[] {
    return this.#decisions
      .partners(node.key, action)
      .flatMap((partner) => this.#nodes[this.#ids.get(partner) ?? -1] ?? []);
  }

  /** Decides one document; all of higher standing are decided. */
  #place(node: DocumentNode, queue: RankedQueue): void {
    const heads = this.#headsAbove(node);
    const head = this.#headByDecision(node) ?? this.#bestHead(node, heads);
    const isFresh = this.#fresh.has(node.id);
    if (isFresh || head !== node.head || this.#fresh.has(head)) {
      // Those below a fresh one are to be placed already.
      if (!isFresh) for (const below of this.#candidates.lookingUpTo(node)) queue.push(below.id);
      for (const member of this.#stars.membersOf(node.id)) queue.push(member);
    }
    for (const action of ACTIONS) {
      for (const partner of this.#partners(node, action))
        if (this.#outranks(node.id, partner.id)) queue.push(partner.id);
    }
    this.#stars.move(node, head);
    this.#relate(node, head === node.id ? heads : []);
  }

  /** Heads of a document's candidates; what comparison with them gave is kept with the document. */
  #headsAbove(node: DocumentNode): DocumentNode[] {
    const heads = new Set<DocumentNode>();
    for (const { id } of this.#candidates.of(node)) {
      const head = this.#nodes[this.#nodes[id]?.head ?? -1];
      if (head !== undefined) heads.add(head);
    }
    const outcomes = new Map<number, Outcome>();
    for (const head of heads) {
      const stale = this.#fresh.has(node.id) || this.#fresh.has(head.id);
      const known = stale ? undefined : node.outcomes.get(head.id);
      outcomes.set(head.id, known ?? this.#comparer.outcome(node, head));
    }
    node.outcomes = outcomes;
    return [...heads];
  }

  #headByDecision(node: DocumentNode): number | null {
    const partners = this.#partners(node, 'join').filter((other) => this.#outranks(other.id, node.id));
    return partners.sort(compareStanding)[0]?.head ?? null;
  }

  #bestHead(node: DocumentNode, heads: readonly DocumentNode[]): number {
    const apart = this.#partners(node, 'split').filter((other) => this.#outranks(other.id, node.id));
    const barred = new Set(apart.map((other) => other.head));
    let best: { readonly head: DocumentNode; readonly score: number } | null = null;
    for (const head of heads) {
      const outcome = node.outcomes.get(head.id);
      if (outcome === undefined || outcome.copy === null || barred.has(head.id)) continue;
      const { score } = outcome;
      const better =
        best === null || score > best.score || (score === best.score && this.#outranks(head.id, best.head.id));
      if (better) best = { head, score };
    }
    return best?.head.id ?? node.id;
  }

  /** Keeps the edges of a document with those above that it is no copy of but shares something with; drops others of the sort. */
  #relate(node: DocumentNode, heads: readonly DocumentNode[]): void {
    const related = heads.filter(({ id }) => {
      const outcome = node.outcomes.get(id);
      return outcome !== undefined && outcome.kind !== null && outcome.copy === null;
    });
    const kept = new Set(related.map(({ id }) => id));
    for (const id of this.#edges.neighbours(node.id)) {
      const other = this.#nodes[id];
      if (other === undefined || kept.has(id) || !this.#outranks(id, node.id)) continue;
      if (!this.#edges.isCopy(node.id, id)) this.#edges.drop(node.id, id, [node.key, other.key]);
    }
    for (const other of related) {
      if (this.#edges.has(node.id, other.id) && !this.#edges.isCopy(node.id, other.id)) continue;
      const { kind, score, evidence } = this.#comparer.verdict(node, other);
      if (kind !== null) this.#edges.put({ a: node.id, b: other.id, kind, score, evidence }, false);
    }
  }

  #report(told: readonly DocumentNode[]): CopyChanges {
    const keyOf = (id: number): string => this.#nodes[id]?.key ?? '';
    const memberships = told.map(({ key, canonical, kind }) => ({ key, canonical: keyOf(canonical), kind }));
    const { fresh, dropped } = this.#edges.drain();
    const edges = fresh.map((edge) => ({ ...edge, a: keyOf(edge.a), b: keyOf(edge.b) }));
    return {
      memberships: memberships.sort((x, y) => order(x.key, y.key)),
      edges: edges.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)),
      dropped: dropped.sort((x, y) => order(x[0], y[0]) || order(x[1], y[1])),
    };
  }
}
