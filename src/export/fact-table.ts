import type { FactListing } from '../inspect/facts.js';
import { columnsOf } from './documented.js';
import { NAMES_MEASURE, refersTo, type Table } from './table.js';

/** The facts, a row a fact and document: the columns of `fact_export`, then names, document and how it stands when merged. */
export function factTable(): Table<FactListing> {
  const column = columnsOf<FactListing>('fact_export');
  return {
    name: 'facts',
    title: 'Facts',
    description:
      'One row a fact and document: what the document states, of whom, when, and the exact words that state it.',
    key: ['document', 'number'],
    references: [
      refersTo('document', 'documents', 'document'),
      refersTo('merged_id', 'merged_facts', 'id'),
      refersTo('subject', 'bodies', 'id'),
      refersTo('rule', 'rules', 'id'),
      NAMES_MEASURE,
    ],
    columns: [
      column('document', 'text', (fact) => fact.document),
      column(
        'number',
        'integer',
        (fact) => fact.number,
        'Number of the fact in its document, from 1, in the order of the text.',
      ),
      column('kind', 'text', (fact) => fact.kind),
      column('measure', 'text', (fact) => fact.measure),
      column('subject', 'text', (fact) => fact.subject),
      column('subject_name', 'text', (fact) => fact.subject_name, 'Name of the body or place it is about.'),
      column('value', 'number', (fact) => fact.value),
      column('value_high', 'number', (fact) => fact.value_high),
      column('bound', 'text', (fact) => fact.bound),
      column('unit', 'text', (fact) => fact.unit),
      column('per', 'text', (fact) => fact.per),
      column('grade', 'text', (fact) => fact.grade),
      column('date_start', 'date', (fact) => fact.date_start),
      column('date_end', 'date', (fact) => fact.date_end),
      column('status', 'text', (fact) => fact.status),
      column('said_by', 'text', (fact) => fact.said_by),
      column('person', 'text', (fact) => fact.person),
      column('role', 'text', (fact) => fact.role),
      column('start', 'integer', (fact) => fact.start),
      column('end', 'integer', (fact) => fact.end),
      column('evidence', 'text', (fact) => fact.evidence),
      column('rule', 'text', (fact) => fact.rule),
      column('confidence', 'number', (fact) => fact.confidence),
      column(
        'review',
        'text',
        (fact) => fact.review,
        'What a person made of it: `accepted`, `corrected` or `added`; empty where nobody looked.',
      ),
      column('title', 'text', (fact) => fact.title, 'Headline of the document.'),
      column('url', 'text', (fact) => fact.url, 'Address the document claims.'),
      column('publisher', 'text', (fact) => fact.publisher, 'Publisher of the document.'),
      column('published', 'text', (fact) => fact.published, 'ISO date or date-time of publication of the document.'),
      column(
        'cluster',
        'text',
        (fact) => fact.cluster,
        'Key of the canonical document where this one is a copy, else its own.',
      ),
      column('canonical', 'boolean', (fact) => fact.canonical, '1 for a canonical document, 0 for a copy.'),
      column('merged_id', 'text', (fact) => fact.merged_id, 'Id of the merged fact it backs.'),
      column('reports', 'integer', (fact) => fact.reports, 'How many independent reports state the merged fact.'),
      column('documents', 'integer', (fact) => fact.documents, 'How many documents state the merged fact, copies too.'),
      column('conflict', 'boolean', (fact) => fact.conflict, '1 where another merged fact contradicts it.'),
    ],
  };
}
