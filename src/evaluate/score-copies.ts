import type { GoldClusters } from './gold-format.js';
import type { DocumentRow } from './rows.js';
import { type Rates, rates } from './tally.js';

/** How clusters of copies compare with gold, over all pairs of documents that gold lists. */
export interface CopyScores {
  readonly pairs: Rates;
  /** Pairs named as ones that must stay apart, and how many of them do. */
  readonly apart: { readonly right: number; readonly of: number };
  /** Clusters of several documents whose canonical document is the original. */
  readonly canonical: { readonly right: number; readonly of: number };
  /** Copies whose kind is the stated one. */
  readonly kinds: { readonly right: number; readonly of: number };
  readonly errors: readonly string[];
}

/** Takes gold clusters and a way to find a document; returns the scores. A document that was not found is in no cluster. */
export function scoreCopies(gold: readonly GoldClusters[], find: (name: string) => DocumentRow | null): CopyScores {
  const errors: string[] = [];
  const together = (a: string, b: string): boolean => {
    const [first, second] = [find(a), find(b)];
    return first !== null && second !== null && first.cluster !== '' && first.cluster === second.cluster;
  };
  const count = { right: 0, found: 0, gold: 0 };
  const canonical = { right: 0, of: 0 };
  const kinds = { right: 0, of: 0 };
  const apart = { right: 0, of: 0 };
  for (const set of gold) {
    const listed = set.clusters.flatMap(({ documents }, cluster) =>
      documents.map((document) => ({ document, cluster })),
    );
    listed.forEach((a, index) => {
      for (const b of listed.slice(index + 1)) {
        const joined = together(a.document, b.document);
        const wanted = a.cluster === b.cluster;
        if (joined) count.found += 1;
        if (wanted) count.gold += 1;
        if (joined && wanted) count.right += 1;
        if (joined !== wanted)
          errors.push(`${wanted ? 'not joined' : 'wrongly joined'}: ${a.document} | ${b.document}`);
      }
    });
    for (const cluster of set.clusters) {
      checkCanonical(cluster, find, canonical, errors);
      for (const [document, kind] of Object.entries(cluster.kinds)) {
        kinds.of += 1;
        const found = find(document)?.copyKind ?? '';
        if (found === kind) kinds.right += 1;
        else errors.push(`copy kind of ${document}: ${found || 'none'} instead of ${kind}`);
      }
    }
    for (const pair of set.must_not_merge) {
      apart.of += 1;
      if (!together(pair.document_a, pair.document_b)) apart.right += 1;
    }
  }
  return { pairs: rates(count), apart, canonical, kinds, errors };
}

function checkCanonical(
  cluster: GoldClusters['clusters'][number],
  find: (name: string) => DocumentRow | null,
  counts: { right: number; of: number },
  errors: string[],
): void {
  if (cluster.documents.length < 2 || cluster.original === undefined) return;
  counts.of += 1;
  const at = cluster.members.indexOf(cluster.original);
  const original = cluster.documents[at] ?? cluster.original;
  if (find(original)?.canonical === true) counts.right += 1;
  else errors.push(`canonical: ${original} is not`);
}
