import type { EvidenceSentence as Sentence } from '../../../inspect/evidence-sentence.js';
import { FACT_SORTS, type FactListing, type FactSort } from '../../../inspect/facts.js';
import type { Labels } from '../../../inspect/labels.js';
import { EvidenceSentence } from '../../components/evidence.js';
import { Backing, BodyLink, StatementValue, saysNoMore } from '../../components/fact.js';
import { DocumentLink } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { Cell, type Column, Table } from '../../components/table.js';
import { Badge, DayValue, PeriodValue, StatusBadge } from '../../components/values.js';
import { confidenceText } from '../../format/number.js';
import { type FactView, factViewParams } from './view.js';

export interface ShownFact {
  readonly fact: FactListing;
  readonly sentence: Sentence;
}

/** The facts of one part of the list, with the sentence of each that states it. */
export const FactTable = (props: {
  readonly view: FactView;
  readonly facts: readonly ShownFact[];
  readonly labels: Labels;
  readonly caption: string;
}) => (
  <Table caption={props.caption} captionHidden id="facts" columns={columnsOf(props.view)}>
    {props.facts.map(({ fact, sentence }) => (
      <tr>
        <th scope="row">
          <BodyLink id={fact.subject} name={fact.subject_name} />
          <span class="what">
            {fact.measure_title} <span class="what__kind">{fact.kind_title}</span>
          </span>
        </th>
        <Cell
          label="States"
          empty={saysNoMore(fact) && fact.status === 'asserted' && fact.conflict === 0 && fact.review === ''}
        >
          <span class="states">
            <StatementValue fact={fact} labels={props.labels} /> <StatusBadge status={fact.status} />
            {fact.conflict === 1 && <Badge text="contradicted" kind="conflict" />}
            {fact.review !== '' && <Badge text={fact.review} kind={fact.review} />}
          </span>
        </Cell>
        <Cell label="When" empty={fact.date_start === '' && fact.date_end === ''}>
          <PeriodValue start={fact.date_start} end={fact.date_end} />
        </Cell>
        <td class="fact-evidence">
          <EvidenceSentence sentence={sentence} />
          <p class="source">
            <DocumentLink documentKey={fact.document} title={fact.title} factNumber={fact.number} />
            {fact.publisher !== '' && <span dir="auto">{fact.publisher}</span>}
            <DayValue iso={fact.published} />
            {fact.said_by !== '' && <span dir="auto">said by {fact.said_by}</span>}
            {fact.canonical === 0 && <Badge text="copy" />}
          </p>
        </td>
        <Cell label="Backed by">
          <Backing fact={fact} />
          <span class="note sure"> {confidenceText(fact.confidence)} sure</span>
        </Cell>
      </tr>
    ))}
  </Table>
);

const HEADS: readonly { readonly title: string; readonly sort: FactSort }[] = [
  { title: 'About', sort: 'subject' },
  { title: 'States', sort: 'value' },
  { title: 'When', sort: 'date' },
  { title: 'Evidence', sort: 'published' },
  { title: 'Backed by', sort: 'reports' },
];

const columnsOf = (view: FactView): Column[] =>
  HEADS.map(({ title, sort }) => ({
    ...{ id: sort, title },
    sort: { href: hrefOf('/facts', factViewParams(sortedBy(view, sort))), order: orderOf(view, sort) },
  }));

/** Sorting by the column that already sorts turns the order round. */
const sortedBy = (view: FactView, sort: FactSort): FactView => ({
  ...view,
  sort,
  page: 1,
  descending: view.sort === sort ? !view.descending : FACT_SORTS[sort].descending,
});

function orderOf(view: FactView, sort: FactSort): 'ascending' | 'descending' | 'none' {
  if (view.sort !== sort) return 'none';
  return view.descending ? 'descending' : 'ascending';
}
