import type { GoldDocument, GoldFact } from '../../src/evaluate/gold-format.js';
import type { DocumentRow } from '../../src/evaluate/rows.js';
import type { FactRow } from '../../src/model/fact-row.js';

/** A gold fact with the given fields; the rest empty. */
export function goldFact(fields: Partial<GoldFact>): GoldFact {
  return {
    kind: 'rating',
    measure: 'overall',
    subject: 'E06000009',
    value: null,
    value_high: null,
    bound: '',
    unit: '',
    per: '',
    grade: '',
    date_start: '',
    date_end: '',
    status: 'asserted',
    said_by: '',
    person: '',
    role: '',
    quote: '',
    accept: {},
    repeats: [],
    ...fields,
  };
}

/** A found fact with the given fields; the rest empty. */
export function foundFact(fields: Partial<FactRow>): FactRow {
  const { quote, accept, repeats, ...columns } = goldFact({});
  return { ...columns, document: 'd', start: 0, end: 0, evidence: '', rule: 'test', confidence: 0.9, ...fields };
}

/** A gold document with the given facts. */
export function goldDocument(facts: readonly GoldFact[], optional: readonly GoldFact[] = []): GoldDocument {
  return {
    document: 'd',
    published: '',
    councils: [],
    councils_accept: {},
    trusts: [],
    facts: [...facts],
    optional: [...optional],
  };
}

/** A document row with the given fields. */
export function documentRow(fields: Partial<DocumentRow>): DocumentRow {
  return {
    document: 'd',
    source: 'd',
    ordinal: 1,
    title: '',
    author: '',
    published: '',
    text: '',
    cluster: '',
    canonical: true,
    copyKind: '',
    ...fields,
  };
}
