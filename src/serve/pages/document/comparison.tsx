import type { Database } from 'better-sqlite3';
import type { DocumentView } from '../../../inspect/documents.js';
import { segment } from '../../../segment/index.js';
import type { CopyRelation } from '../../../store/copy-clusters.js';
import { DocumentLink } from '../../components/links.js';
import { Badge, DayValue } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { plural } from '../../format/number.js';
import { words } from '../../format/words.js';
import { Layout } from '../../layout.js';
import { type DiffPart, type DiffRow, diffTexts, type KnownPair, type SentencedText } from '../../text-diff.js';
import { EvidenceInWords, evidenceOf, RELATION_WORDS } from './copies.js';
import { documentNamed } from './document-page.js';

/** Longest text of which sentences are compared, in UTF-16 units; longer ones are compared up to there. */
const LONGEST_TEXT = 200_000;

const sentenced = (text: string): SentencedText => {
  const shown = text.slice(0, LONGEST_TEXT);
  return { text: shown, sentences: segment(shown).sentences.map(({ start, end }) => ({ start, end })) };
};

/** Takes what two documents share; returns the pairs of sentences that the comparison aligned, own side first. */
function knownPairs(relation: CopyRelation | null): KnownPair[] {
  const evidence = relation === null ? null : evidenceOf(relation);
  if (relation === null || evidence === null) return [];
  return evidence.aligned.map(({ a, b }) => {
    const [left, right] = relation.first ? [a, b] : [b, a];
    return { left: { start: left[0], end: left[1] }, right: { start: right[0], end: right[1] } };
  });
}

/** Two documents side by side, sentence by sentence, with the words marked that differ. */
export const ComparisonPage = (props: {
  readonly context: PageContext;
  readonly left: DocumentView;
  readonly right: DocumentView;
  readonly onlyDifferences: boolean;
}) => {
  const { context, left, right, onlyDifferences } = props;
  const relation = left.relations.find(({ key }) => key === right.document.key) ?? null;
  const rows = diffTexts(sentenced(left.document.text), sentenced(right.document.text), knownPairs(relation));
  const shown = onlyDifferences ? rows.filter(({ kind }) => kind !== 'same') : rows;
  const cut = Math.max(left.document.text.length, right.document.text.length) > LONGEST_TEXT;
  return (
    <Layout context={context} title="Side by side" current="stories" styles={['reading.css']} wide>
      <div class="page-head">
        <h1>Side by side</h1>
        <p class="lead">{summaryOf(rows)}</p>
        {relation !== null && <RelationNote relation={relation} />}
        {cut && <p class="notice">Only the beginning of these long texts is compared.</p>}
      </div>
      <form class="row no-print" method="get" action="/document/compare">
        <input type="hidden" name="key" value={left.document.key} />
        <input type="hidden" name="with" value={right.document.key} />
        <label class="check">
          <input type="checkbox" name="only" value="differences" checked={onlyDifferences} />
          Differences only
        </label>
        <button type="submit">Show</button>
      </form>
      <section class="table-box" aria-label="The two texts">
        <table class="sides">
          <caption class="visually-hidden">The sentences of both texts; words that differ are marked</caption>
          <thead>
            <tr>
              <Side view={left} />
              <Side view={right} />
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row row={row} />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colspan={2}>{rows.length === 0 ? 'Both texts are empty.' : 'The two texts do not differ.'}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </Layout>
  );
};

function summaryOf(rows: readonly DiffRow[]): string {
  const count = (...kinds: DiffRow['kind'][]): number => rows.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    `${plural(count('same'), 'sentence')} the same`,
    `${count('changed')} in other words`,
    `${count('left')} only in the first`,
    `${count('right')} only in the second`,
  ];
  const moved = count('moved-left');
  return `${[...parts, ...(moved > 0 ? [`${moved} in another place`] : [])].join(', ')}.`;
}

const COPIES: ReadonlySet<string> = new Set(['exact', 'near', 'spun', 'excerpt']);

const RelationNote = (props: { readonly relation: CopyRelation }) => {
  const { relation } = props;
  const evidence = evidenceOf(relation);
  const [copy, original] = relation.first ? ['first', 'second'] : ['second', 'first'];
  return (
    <div class="notice stack">
      <p>
        <Badge text={words(relation.kind)} />{' '}
        {COPIES.has(relation.kind)
          ? `The ${copy} is a copy of the ${original}: ${RELATION_WORDS[relation.kind] ?? ''}.`
          : `They are two reports: ${RELATION_WORDS[relation.kind] ?? words(relation.kind)}.`}{' '}
        Score {relation.score.toFixed(2)}.{' '}
        {evidence !== null && <EvidenceInWords relation={relation} evidence={evidence} />}
      </p>
      {evidence !== null && evidence.reasons.length > 0 && (
        <ul>
          {evidence.reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
      {evidence !== null && evidence.conflicts.length > 0 && (
        <p>Against each other: {evidence.conflicts.map((pair) => pair.join(' / ')).join(', ')}</p>
      )}
    </div>
  );
};

const Side = (props: { readonly view: DocumentView }) => {
  const { document } = props.view;
  return (
    <th scope="col">
      <DocumentLink documentKey={document.key} title={document.title} />
      <p class="source">
        {document.publisher !== null && <span dir="auto">{document.publisher}</span>}
        <DayValue iso={document.published} />
      </p>
    </th>
  );
};

const SAID: Readonly<Record<DiffRow['kind'], string>> = {
  same: '',
  changed: 'In other words',
  left: 'Only here',
  right: 'Only here',
  'moved-left': 'Elsewhere in the other',
  'moved-right': 'Elsewhere in the other',
};

const Row = (props: { readonly row: DiffRow }) => {
  const { kind, left, right } = props.row;
  return (
    <tr class={`side-row side-row--${kind}`}>
      <Half parts={left} said={SAID[kind]} />
      <Half parts={right} said={kind === 'changed' ? '' : SAID[kind]} />
    </tr>
  );
};

const Half = (props: { readonly parts: readonly DiffPart[] | null; readonly said: string }) => {
  const { parts, said } = props;
  if (parts === null) return <td class="side side--none"></td>;
  return (
    <td class="side" dir="auto">
      {said !== '' && <span class="side__said">{said}</span>}
      {parts.map(({ text, differs }) => (differs ? <mark class="differs">{text}</mark> : text))}
    </td>
  );
};

/** Takes a database and the names of two documents; returns both. Throws a PageError where one is missing. */
export function comparedDocuments(
  database: Database,
  key: string,
  other: string,
): { readonly left: DocumentView; readonly right: DocumentView } {
  return { left: documentNamed(database, key), right: documentNamed(database, other) };
}
