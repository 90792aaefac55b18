import type { CopyLimits } from '../../src/dedupe/copy-index.js';
import { type CopyDecision, CopyIndex, type SketchInput, sketchDocument } from '../../src/dedupe/index.js';

export interface TestDocument extends Partial<Omit<SketchInput, 'text'>> {
  readonly key: string;
  readonly text: string;
}

export const sketchOf = (document: TestDocument): ReturnType<typeof sketchDocument> =>
  sketchDocument({ title: null, published: null, publisher: null, url: null, credited: null, ...document });

/** An index over documents that can change under it, as a store would. */
export class TestIndex {
  readonly texts = new Map<string, string>();
  readonly index: CopyIndex;
  readonly clusters = new Map<string, string>();
  readonly edges = new Map<string, string>();

  constructor(documents: readonly TestDocument[] = [], decisions: readonly CopyDecision[] = [], limits?: CopyLimits) {
    this.index = new CopyIndex({ textOf: (key) => this.texts.get(key) ?? null }, decisions, limits);
    for (const document of documents) this.add(document);
  }

  add(document: TestDocument): void {
    this.texts.set(document.key, document.text);
    this.index.add(document.key, sketchOf(document));
  }

  remove(key: string): void {
    this.texts.delete(key);
    this.index.remove(key);
    this.clusters.delete(key);
    for (const pair of [...this.edges.keys()]) if (pair.split(' ').includes(key)) this.edges.delete(pair);
  }

  /** Settles and applies what changed, as a store would; returns the state: `key` → `canonical kind`, and edges. */
  settle(): { readonly clusters: Record<string, string>; readonly edges: Record<string, string> } {
    const { memberships, edges, dropped } = this.index.settle();
    for (const [a, b] of dropped) {
      this.edges.delete(`${a} ${b}`);
      this.edges.delete(`${b} ${a}`);
    }
    for (const { key, canonical, kind } of memberships) this.clusters.set(key, `${canonical} ${kind ?? 'canonical'}`);
    // A pair has one edge, whichever of the two is the copy.
    for (const { a, b } of edges) this.edges.delete(`${b} ${a}`);
    for (const { a, b, kind, score } of edges) this.edges.set(`${a} ${b}`, `${kind} ${score}`);
    const sorted = (map: ReadonlyMap<string, string>): Record<string, string> =>
      Object.fromEntries([...map].sort(([x], [y]) => (x < y ? -1 : 1)));
    return { clusters: sorted(this.clusters), edges: sorted(this.edges) };
  }
}
