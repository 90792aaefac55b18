import type { CopyKind } from '../model/cluster.js';
import type { NodeOf } from './candidates.js';
import type { Comparer } from './comparer.js';
import type { EdgeBook } from './edge-book.js';
import { electCanonical } from './election.js';
import type { DocumentNode } from './node.js';
import { compareStanding } from './priority.js';

/** Which documents belong to which head, and what of that was told: the canonical document of each star and the kinds of its copies. */
export class Stars {
  readonly #nodeOf: NodeOf;
  readonly #comparer: Comparer;
  readonly #edges: EdgeBook;
  readonly #members = new Map<number, Set<number>>();
  readonly #touched = new Set<number>();
  readonly #changed = new Set<number>();

  constructor(nodeOf: NodeOf, comparer: Comparer, edges: EdgeBook) {
    this.#nodeOf = nodeOf;
    this.#comparer = comparer;
    this.#edges = edges;
  }

  /** Documents that have this one as their head, itself aside. */
  membersOf(id: number): readonly number[] {
    return [...(this.#members.get(id) ?? [])];
  }

  /** Moves a document into the star of `head`, which may be itself; both stars are told anew. */
  move(node: DocumentNode, head: number): void {
    if (head !== node.head) {
      this.#leave(node);
      node.head = head;
      if (head !== node.id) {
        const members = this.#members.get(head);
        if (members === undefined) this.#members.set(head, new Set([node.id]));
        else members.add(node.id);
      }
    }
    this.#touched.add(head);
  }

  /** The star of this document is told anew at the next telling. */
  touch(node: DocumentNode): void {
    this.#touched.add(node.head);
  }

  /** Takes a document out; its members keep it as their head until they are placed anew. */
  remove(node: DocumentNode): void {
    this.#leave(node);
    this.#members.delete(node.id);
    this.#touched.delete(node.id);
    this.#changed.delete(node.id);
  }

  /** Counts all stars as told. */
  settled(): void {
    this.#touched.clear();
    this.#changed.clear();
  }

  /** Chooses the canonical document of each star that changed; returns the documents of which something else is told now. */
  tell(): DocumentNode[] {
    for (const id of this.#touched) {
      const head = this.#nodeOf(id);
      if (head !== undefined && head.head === id) this.#tellStar(head);
    }
    const changed = [...this.#changed].flatMap((id) => this.#nodeOf(id) ?? []);
    this.settled();
    return changed;
  }

  #leave(node: DocumentNode): void {
    this.#touched.add(node.head);
    if (node.head === node.id) return;
    const members = this.#members.get(node.head);
    members?.delete(node.id);
    if (members?.size === 0) this.#members.delete(node.head);
  }

  #tellStar(head: DocumentNode): void {
    const members = this.membersOf(head.id).flatMap((id) => this.#nodeOf(id) ?? []);
    const star = [head, ...members].sort(compareStanding);
    const canonical = electCanonical(star, head, (copy, original) => this.#kindTo(copy, original));
    this.#tellMember(canonical, canonical.id, null);
    for (const node of star) if (node !== canonical) this.#tellCopy(node, canonical);
  }

  #tellCopy(node: DocumentNode, canonical: DocumentNode): void {
    if (this.#isTold(node, canonical)) return;
    const { copy, kind, score, evidence } = this.#comparer.verdict(node, canonical);
    // A person may have joined it to another member: then it belongs here whatever comparison says.
    const told = copy ?? 'near';
    this.#tellMember(node, canonical.id, told);
    this.#edges.put(
      { a: node.id, b: canonical.id, kind: copy === null ? told : (kind ?? told), score, evidence },
      true,
    );
  }

  #isTold(node: DocumentNode, canonical: DocumentNode): boolean {
    return node.canonical === canonical.id && this.#edges.isCopy(node.id, canonical.id);
  }

  /** Kind of copy that a member is of a document: as told before, where that still stands, else as compared. */
  #kindTo(node: DocumentNode, canonical: DocumentNode): CopyKind | null {
    return this.#isTold(node, canonical) ? node.kind : this.#comparer.verdict(node, canonical).copy;
  }

  #tellMember(node: DocumentNode, canonical: number, kind: CopyKind | null): void {
    if (node.canonical === canonical && node.kind === kind) return;
    const former = this.#nodeOf(node.canonical);
    if (former !== undefined && former !== node && node.canonical !== canonical) {
      if (this.#edges.isCopy(node.id, former.id)) this.#edges.drop(node.id, former.id, [node.key, former.key]);
    }
    node.canonical = canonical;
    node.kind = kind;
    this.#changed.add(node.id);
  }
}
