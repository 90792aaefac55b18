import type { Database } from 'better-sqlite3';
import type { FactFilter } from '../inspect/fact-filter.js';
import { type FactListing, iterateFacts } from '../inspect/facts.js';
import { batchesOf } from './batches.js';
import { codePointOffsets } from './code-points.js';
import type { Dataset } from './dataset.js';
import { datasetNode } from './dataset-jsonld.js';
import { bodyRows, documentRows, mergedFactRows, readSelection, runRows, type Selection } from './rows.js';
import { PIECE_CHARACTERS } from './table.js';
import type { StoredRow } from './tables.js';

/** Written out, so that the file can be read without the network. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

type Node = Readonly<Record<string, unknown>>;

/**
 * Takes a database, a filter and the export's description; yields one JSON-LD document in UTF-8, in pieces, a node a line:
 * the Dataset (schema.org), its runs (PROV), bodies, documents, each merged fact as a Claim with the documents it appears in,
 * and each fact as an Annotation (W3C Web Annotation) from the claim to the exact words, with prefix and suffix unless texts
 * are left out, and offsets in Unicode code points as that model counts them.
 */
export function* jsonldBytes(database: Database, filter: FactFilter, dataset: Dataset): Generator<Uint8Array> {
  yield Buffer.from(`{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`);
  let before = '';
  for (const batch of batchesOf(linesOf(database, filter, dataset), PIECE_CHARACTERS, (line) => line.length)) {
    yield Buffer.from(`${before}${batch.join(',\n')}`);
    before = ',\n';
  }
  yield Buffer.from('\n]}\n');
}

function* linesOf(database: Database, filter: FactFilter, dataset: Dataset): Generator<string> {
  for (const node of nodesOf(database, filter, dataset)) yield JSON.stringify(node);
}

function* nodesOf(database: Database, filter: FactFilter, dataset: Dataset): Generator<Node> {
  const selection = readSelection(database, filter);
  yield { '@id': '#dataset', ...datasetNode(dataset, []) };
  for (const run of runRows(database)) yield runNode(run);
  for (const body of bodyRows(database)) yield bodyNode(body);
  for (const { kind, measure, title } of dataset.measures) {
    yield { '@id': measureId(kind, measure), '@type': 'Property', name: title };
  }
  for (const document of documentRows(database, selection, false)) yield documentNode(document);
  yield* claimNodes(database, selection);
  yield* annotationNodes(database, filter, dataset.withText);
}

/** Takes a text; returns it without halves of characters, which a cut may leave. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '');

const fragment = (kind: string, id: unknown): string => `#${kind}-${encodeURIComponent(wellFormed(String(id)))}`;

const measureId = (kind: unknown, measure: unknown): string => fragment('measure', `${kind}/${measure}`);

/** Takes a document's key; returns its address where the key is one, else a fragment of this file. */
function documentId(key: unknown): string {
  const isAddress = typeof key === 'string' && /^https?:\/\//.test(key) && URL.canParse(key);
  return isAddress ? new URL(key).href : fragment('document', key);
}

/** Takes names and values; returns those that say something. */
const said = (properties: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

const time = (value: unknown): unknown => (value === null ? null : { '@type': 'xsd:dateTime', '@value': value });

const runNode = (run: StoredRow): Node =>
  said({
    '@id': fragment('run', run['id']),
    '@type': 'prov:Activity',
    name: `Run ${run['id']} of newsfacts ${run['program_version']}`,
    softwareVersion: run['program_version'],
    description: run['versions'],
    'prov:startedAtTime': time(run['started_at'] ?? null),
    'prov:endedAtTime': time(run['finished_at'] ?? null),
  });

/** Codes of the Office for National Statistics: places that its linked data names. */
const ONS_CODE = /^[EWSN]\d{8}$/;

const bodyNode = (body: StoredRow): Node => {
  const { id, type, name, start, end } = body;
  const isPlace = type === 'region';
  return said({
    '@id': fragment('body', id),
    '@type': isPlace ? 'AdministrativeArea' : 'GovernmentOrganization',
    name,
    identifier: id,
    ...(typeof id === 'string' && ONS_CODE.test(id)
      ? {
          [isPlace ? 'sameAs' : 'areaServed']: {
            '@id': `http://statistics.data.gov.uk/id/statistical-geography/${id}`,
          },
        }
      : {}),
    ...(isPlace ? {} : { foundingDate: start, dissolutionDate: end }),
  });
};

const documentNode = (document: StoredRow): Node => {
  const { document: key, url, title, author, publisher, published, modified, language, cluster } = document;
  return said({
    '@id': documentId(key),
    '@type': document['readability'] === 'report' ? 'Report' : 'Article',
    identifier: key,
    url,
    headline: title,
    author: author === null ? null : { '@type': 'Person', name: author },
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
    datePublished: published,
    dateModified: modified,
    inLanguage: language,
    isBasedOn: cluster === key ? null : { '@id': documentId(cluster) },
    'prov:wasGeneratedBy': { '@id': fragment('run', document['run']) },
    'prov:wasDerivedFrom': said({
      '@type': 'DigitalDocument',
      name: document['source'],
      position: document['ordinal'],
      sha256: document['source_sha256'],
    }),
  });
};

function* claimNodes(database: Database, selection: Selection | null): Generator<Node> {
  const appearances = database.prepare<[string], { key: string }>(
    `SELECT DISTINCT document.key FROM merged_fact_source JOIN fact ON fact.id = fact_id
     JOIN document ON document.id = fact.document_id WHERE merged_id = ? ORDER BY document.published, document.key`,
  );
  for (const claim of mergedFactRows(database, selection)) {
    const documents = appearances.all(String(claim['id'])).map(({ key }) => ({ '@id': documentId(key) }));
    yield claimNode(claim, documents);
  }
}

function claimNode(claim: StoredRow, documents: readonly Node[]): Node {
  return said({
    '@id': fragment('claim', claim['id']),
    '@type': 'Claim',
    identifier: claim['id'],
    about: { '@id': fragment('body', claim['subject']) },
    temporalCoverage: period(claim),
    author: claim['said_by'] === '' ? null : { '@type': 'Thing', name: claim['said_by'] },
    mainEntity: statement(claim),
    creativeWorkStatus: claim['status'],
    appearance: documents,
    firstAppearance: documents[0],
    isPartOf: { '@id': '#dataset' },
    additionalProperty: ['confidence', 'documents', 'reports', 'conflict', 'conflict_group'].flatMap((name) => {
      const value = claim[name] ?? null;
      return value === null ? [] : [{ '@type': 'PropertyValue', name, value }];
    }),
  });
}

/** ISO 8601 interval; `..` stands for an end that the text leaves open. */
function period({ date_start: start, date_end: end }: StoredRow): string | null {
  return start == null && end == null ? null : `${start ?? '..'}/${end ?? '..'}`;
}

/** What is claimed: a grade, a number, a person in a post, or an event. */
function statement(claim: StoredRow): Node {
  const { kind, measure, subject, grade, person, value } = claim;
  const about = {
    measuredProperty: { '@id': measureId(kind, measure) },
    observationAbout: { '@id': fragment('body', subject) },
  };
  if (grade !== '') return { '@type': 'Rating', ratingAspect: measure, ratingValue: grade };
  if (typeof value === 'number') return { '@type': 'Observation', ...about, value: quantity(claim, value) };
  if (person !== '' || claim['role'] !== '') {
    return said({
      '@type': 'Role',
      name: measure,
      roleName: claim['role'],
      member: person === '' ? null : { '@type': 'Person', name: person },
    });
  }
  return { '@type': 'Event', additionalType: { '@id': measureId(kind, measure) }, name: measure };
}

function quantity(claim: StoredRow, value: number): Node {
  const { value_high: high, bound, unit, per } = claim;
  const isRange = high !== value;
  const least = isRange || bound === 'at_least' ? value : null;
  const most = isRange ? high : bound === 'at_most' ? value : null;
  return said({
    '@type': 'QuantitativeValue',
    ...(least === null && most === null ? { value } : { minValue: least, maxValue: most }),
    unitText: per === '' ? unit : `${unit} per ${per}`,
    description: bound,
  });
}

/** Characters of text on each side of the evidence, by which it is found again in a page that changed. */
const SIDE = 32;

function* annotationNodes(database: Database, filter: FactFilter, withText: boolean): Generator<Node> {
  const texts = database.prepare<[string], string>('SELECT text FROM document WHERE key = ?').pluck();
  let key: string | null = null;
  let text = '';
  let points = codePointOffsets(text);
  for (const fact of iterateFacts(database, filter)) {
    if (key !== fact.document) {
      key = fact.document;
      text = texts.get(key) ?? '';
      points = codePointOffsets(text);
    }
    yield annotationNode(fact, text, points, withText);
  }
}

function annotationNode(fact: FactListing, text: string, points: (offset: number) => number, withText: boolean): Node {
  const { start, end, evidence, document, number, merged_id: merged, rule, confidence } = fact;
  const context = withText
    ? {
        'oa:prefix': wellFormed(text.slice(Math.max(0, start - SIDE), start)),
        'oa:suffix': wellFormed(text.slice(end, end + SIDE)),
      }
    : {};
  return said({
    '@id': fragment('fact', `${document}#${number}`),
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': merged === '' ? null : { '@id': fragment('claim', merged) },
    'oa:hasTarget': {
      'oa:hasSource': { '@id': documentId(document) },
      'oa:hasSelector': [
        { '@type': 'oa:TextQuoteSelector', 'oa:exact': evidence, ...context },
        { '@type': 'oa:TextPositionSelector', 'oa:start': points(start), 'oa:end': points(end) },
      ],
    },
    additionalProperty: [
      { '@type': 'PropertyValue', name: 'rule', value: rule },
      { '@type': 'PropertyValue', name: 'confidence', value: confidence },
    ],
  });
}
