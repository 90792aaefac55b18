import { z } from 'zod';
import type { SameText } from '../../../inspect/documents.js';
import type { CopyRelation } from '../../../store/copy-clusters.js';
import { DocumentLink } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { Badge, DayValue } from '../../components/values.js';
import { plural } from '../../format/number.js';
import { words } from '../../format/words.js';

/** What the comparison of two documents left as its evidence. */
const copyEvidence = z.object({
  aligned: z
    .array(z.object({ a: z.tuple([z.number(), z.number()]), b: z.tuple([z.number(), z.number()]) }))
    .default([]),
  alignedSentences: z.number().default(0),
  covered: z.tuple([z.number(), z.number()]).default([0, 0]),
  sharedNames: z.array(z.string()).default([]),
  conflicts: z.array(z.tuple([z.string(), z.string()])).default([]),
  reasons: z.array(z.string()).default([]),
});
export type CopyEvidence = z.infer<typeof copyEvidence>;

/** Takes the evidence as stored; returns it, null where it has another form. */
export function evidenceOf(relation: CopyRelation): CopyEvidence | null {
  const parsed = copyEvidence.safeParse(relation.evidence);
  return parsed.success ? parsed.data : null;
}

/** How each kind of relation is told. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  exact: 'the same text',
  near: 'nearly the same text',
  spun: 'the same text in other words',
  excerpt: 'an excerpt',
  revision: 'another version of the article',
  shares_background: 'another report that shares background',
  suspected: 'perhaps a copy',
};

/** Address of the page that shows two documents side by side. */
export const comparisonHref = (key: string, other: string): string =>
  hrefOf('/document/compare', [
    ['key', key],
    ['with', other],
  ]);

const share = (part: number): string => `${Math.round(part * 100)}%`;

/** The documents that are one text with this one, and those that only share some of it. */
export const CopyList = (props: {
  readonly documentKey: string;
  readonly sameText: readonly SameText[];
  readonly relations: readonly CopyRelation[];
}) => {
  const { documentKey, sameText, relations } = props;
  const same = new Set(sameText.map(({ key }) => key));
  const others = relations.filter(({ key }) => !same.has(key));
  if (sameText.length === 0 && others.length === 0) return null;
  return (
    <section aria-labelledby="copies-title" id="copies" class="stack">
      <h2 id="copies-title">Where else it stands</h2>
      <ul class="plain-list copies">
        {sameText.map((copy) => (
          <li class="copies__one">
            <Related
              documentKey={documentKey}
              other={copy}
              badge={copy.copy_kind === '' ? 'canonical' : copy.copy_kind}
              relation={relations.find(({ key }) => key === copy.key) ?? null}
            />
          </li>
        ))}
        {others.map((relation) => (
          <li class="copies__one">
            <Related
              documentKey={documentKey}
              other={{ key: relation.key, title: relation.title ?? '', publisher: '', published: '' }}
              badge={words(relation.kind)}
              relation={relation}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Related = (props: {
  readonly documentKey: string;
  readonly other: Omit<SameText, 'copy_kind'>;
  readonly badge: string;
  readonly relation: CopyRelation | null;
}) => {
  const { documentKey, other, badge, relation } = props;
  const evidence = relation === null ? null : evidenceOf(relation);
  return (
    <>
      <p class="copies__title">
        <Badge text={badge} /> <DocumentLink documentKey={other.key} title={other.title} />
      </p>
      <p class="source">
        {other.publisher !== '' && <span dir="auto">{other.publisher}</span>}
        <DayValue iso={other.published} />
        {relation !== null && evidence !== null && <EvidenceInWords relation={relation} evidence={evidence} />}
        <a href={comparisonHref(documentKey, other.key)}>
          Side by side<span class="visually-hidden"> with {other.title}</span>
        </a>
      </p>
    </>
  );
};

/** Takes a relation and its evidence; tells what the two documents have in common. */
export const EvidenceInWords = (props: { readonly relation: CopyRelation; readonly evidence: CopyEvidence }) => {
  const { relation, evidence } = props;
  const [own, other] = relation.first ? evidence.covered : [evidence.covered[1], evidence.covered[0]];
  return (
    <span>
      {evidence.alignedSentences > 0 && `${plural(evidence.alignedSentences, 'sentence')} in common, `}
      {share(own)} of this text, {share(other)} of the other
    </span>
  );
};
