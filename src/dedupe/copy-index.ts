import type { CopyKind, LinkKind } from '../model/cluster.js';
import { Comparer } from './comparer.js';
import { type CopyDecision, DecisionTable } from './decisions.js';
import { EdgeBook } from './edge-book.js';
import { electCanonical } from './election.js';
import { type DocumentNode, nodeOf } from './node.js';
import { compareStanding } from './priority.js';
import { RankedQueue } from './queue.js';
import type { Sketch } from './sketch.js';
import { SketchIndex } from './sketch-index.js';
import type { CopyEvidence } from './verdict.js';

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
  /** Pairs whose edge is gone, in either order. */
  readonly dropped: readonly (readonly [string, string])[];
}

/** A document as an earlier run left it. */
export interface RestoredDocument {
  readonly key: string;
  readonly sketch: Sketch;
  readonly canonical: string;
  readonly kind: CopyKind | null;
}

const ACTIONS = ['join', 'split'] as const;

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * Finds copies among documents. Add, update and remove documents in any order, then `settle`: clusters are stars, each
 * member verified against the canonical, and depend only on the documents present, never on their history.
 *
 * Documents in order of standing: each joins the most alike of the canonical ones before it, else is canonical itself.
 */
export class CopyIndex {
  readonly #decisions: DecisionTable;
  readonly #index = new SketchIndex();
  readonly #comparer: Comparer;
  readonly #nodes: (DocumentNode | undefined)[] = [];
  readonly #ids = new Map<string, number>();
  readonly #members = new Map<number, Set<number>>();
  readonly #edges = new EdgeBook();
  readonly #dirty = new Set<number>();
  readonly #stars = new Set<number>();
  readonly #changed = new Set<number>();

  /** `decisions` are a person's words, in order of time; they override verdicts. */
  constructor(port: CopyPort, decisions: readonly CopyDecision[] = []) {
    this.#decisions = new DecisionTable(decisions);
    this.#comparer = new Comparer({
      textOf: (key) => port.textOf(key),
      isFurniture: (document, sentence) => this.#index.isFurniture(document, sentence),
      decisionOn: (a, b) => this.#decisions.between(a, b),
    });
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
        if (head !== undefined && node !== head) this.#join(node, head.id);
      }
    }
    for (const { a, b } of edges) {
      const [x, y] = [this.#ids.get(a), this.#ids.get(b)];
      if (x !== undefined && y !== undefined) this.#edges.restore(x, y);
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
    this.#releaseMembers(id);
    for (const other of this.#edges.neighbours(id)) this.#drop(id, other);
    this.#leave(node);
    for (const touched of this.#index.remove(id)) this.#refresh(touched);
    this.#reconsiderPartners(key);
    this.#ids.delete(key);
    this.#nodes[id] = undefined;
    for (const set of [this.#dirty, this.#changed, this.#stars]) set.delete(id);
    this.#comparer.forget(id);
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
    this.#comparer.forgetVerdicts();
    return this.#report();
  }

  /** Decisions that name a document that is not there: listed, never dropped. */
  idleDecisions(decisions: readonly CopyDecision[]): CopyDecision[] {
    return decisions.filter(({ a, b }) => !this.#ids.has(a) || !this.#ids.has(b));
  }

  #insert(key: string, sketch: Sketch): DocumentNode {
    const node = nodeOf(this.#nodes.length, key, sketch);
    this.#nodes.push(node);
    this.#ids.set(key, node.id);
    this.#stars.add(node.id);
    for (const touched of this.#index.add(node.id, sketch)) this.#refresh(touched);
    this.#reconsiderPartners(key);
    return node;
  }

  #reconsiderPartners(key: string): void {
    for (const action of ACTIONS) for (const partner of this.#decisions.partners(key, action)) this.reconsider(partner);
  }

  /** The furniture of its site changed: what was prepared of it is stale. */
  #refresh(id: number): void {
    this.#comparer.forget(id);
    this.#dirty.add(id);
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

  #candidates(node: DocumentNode): DocumentNode[] {
    const alike = this.#index.candidates(node.id).flatMap((id) => this.#nodes[id] ?? []);
    return [...new Set([...alike, ...this.#partners(node, 'join')])];
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
    for (const other of this.#edges.neighbours(id)) if (renewed || this.#outranks(other, id)) this.#drop(id, other);
    if (head !== id) {
      this.#releaseMembers(id);
      return;
    }
    for (const other of higher) this.#relate(node, other);
    if (renewed) this.#relateLower(node, candidates, queue);
  }

  /** A document that is canonical now, or new, may take over documents of lower standing. */
  #relateLower(node: DocumentNode, candidates: readonly DocumentNode[], queue: RankedQueue): void {
    for (const other of candidates) {
      if (!this.#outranks(node.id, other.id) || queue.has(other.id)) continue;
      if (this.#comparer.verdict(other, node).copy !== null) queue.push(other.id);
      else if (other.head === other.id) this.#relate(other, node);
    }
  }

  /** Partners of decisions that stand lower depend on where this one is. */
  #pushPartners(node: DocumentNode, queue: RankedQueue): void {
    for (const action of ACTIONS) {
      for (const partner of this.#partners(node, action))
        if (this.#outranks(node.id, partner.id)) queue.push(partner.id);
    }
  }

  #headByDecision(node: DocumentNode): number | null {
    const partners = this.#partners(node, 'join').filter((other) => this.#outranks(other.id, node.id));
    return partners.sort(compareStanding)[0]?.head ?? null;
  }

  #bestHead(node: DocumentNode, higher: readonly DocumentNode[]): number {
    const apart = this.#partners(node, 'split').filter((other) => this.#outranks(other.id, node.id));
    const barred = new Set(apart.map((other) => other.head));
    let best: { readonly head: DocumentNode; readonly score: number } | null = null;
    for (const head of higher) {
      if (barred.has(head.id)) continue;
      const { copy, score } = this.#comparer.verdict(node, head);
      if (copy === null) continue;
      const better =
        best === null || score > best.score || (score === best.score && this.#outranks(head.id, best.head.id));
      if (better) best = { head, score };
    }
    return best?.head.id ?? node.id;
  }

  #join(node: DocumentNode, head: number): void {
    node.head = head;
    const members = this.#members.get(head);
    if (members === undefined) this.#members.set(head, new Set([node.id]));
    else members.add(node.id);
    this.#stars.add(head);
  }

  #leave(node: DocumentNode): void {
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
  #relate(node: DocumentNode, other: DocumentNode): void {
    const { kind, copy, score, evidence } = this.#comparer.verdict(node, other);
    if (kind === null || copy !== null) this.#drop(node.id, other.id);
    else this.#edges.put({ a: node.id, b: other.id, kind, score, evidence });
  }

  #drop(x: number, y: number): void {
    const [a, b] = [this.#nodes[x], this.#nodes[y]];
    if (a !== undefined && b !== undefined) this.#edges.drop(x, y, [a.key, b.key]);
  }

  /** Chooses the canonical of a star and tells where its members belong. */
  #tellStar(headId: number): void {
    const head = this.#nodes[headId];
    if (head === undefined || head.head !== headId) return;
    const members = [...(this.#members.get(headId) ?? [])].flatMap((id) => this.#nodes[id] ?? []);
    const star = [head, ...members].sort(compareStanding);
    const canonical = electCanonical(star, head, (copy, original) => this.#kindTo(copy, original));
    this.#tell(canonical, canonical.id, null);
    for (const node of star) if (node !== canonical) this.#tellCopy(node, canonical);
  }

  #tellCopy(node: DocumentNode, canonical: DocumentNode): void {
    if (node.canonical === canonical.id && this.#edges.has(node.id, canonical.id)) return;
    const { copy, kind, score, evidence } = this.#comparer.verdict(node, canonical);
    // A person may have joined it to another member: then it belongs here whatever comparison says.
    const told = copy ?? 'near';
    this.#tell(node, canonical.id, told);
    for (const other of this.#edges.neighbours(node.id)) if (other !== canonical.id) this.#drop(node.id, other);
    this.#edges.put({ a: node.id, b: canonical.id, kind: copy === null ? told : (kind ?? told), score, evidence });
  }

  /** Kind of copy that a member is of a document: as told before, where that still stands, else as compared. */
  #kindTo(node: DocumentNode, canonical: DocumentNode): CopyKind | null {
    const told = node.canonical === canonical.id && this.#edges.has(node.id, canonical.id);
    return told ? node.kind : this.#comparer.verdict(node, canonical).copy;
  }

  #tell(node: DocumentNode, canonical: number, kind: CopyKind | null): void {
    if (node.canonical === canonical && node.kind === kind) return;
    node.canonical = canonical;
    node.kind = kind;
    this.#changed.add(node.id);
  }

  #report(): CopyChanges {
    const keyOf = (id: number): string => this.#nodes[id]?.key ?? '';
    const memberships = [...this.#changed].flatMap((id) => {
      const node = this.#nodes[id];
      return node === undefined ? [] : [{ key: node.key, canonical: keyOf(node.canonical), kind: node.kind }];
    });
    this.#changed.clear();
    const { fresh, dropped } = this.#edges.drain();
    const edges = fresh.map((edge) => ({ ...edge, a: keyOf(edge.a), b: keyOf(edge.b) }));
    return {
      memberships: memberships.sort((x, y) => order(x.key, y.key)),
      edges: edges.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)),
      dropped: dropped.sort((x, y) => order(x[0], y[0]) || order(x[1], y[1])),
    };
  }
}
