import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CleanDocument } from '../../src/model/document.js';
import { entityId, ruleId } from '../../src/model/ids.js';
import { prepareDocumentWriter } from '../../src/store/document-writer.js';
import { closeWriter, openForWriting } from '../../src/store/open.js';
import { writePackTables } from '../../src/store/pack-tables.js';
import type { ProcessedDocument } from '../../src/store/records.js';
import { beginRun } from '../../src/store/runs.js';
import { prepareSourceWriter } from '../../src/store/sources.js';

/** A database in a folder of its own, with one run begun and one council known. */
export interface SampleStore {
  readonly path: string;
  readonly database: Database;
  readonly runId: number;
  /** Writes a document as the only item of a source, or as one of many. */
  add(path: string, processed: ProcessedDocument): void;
  /** Ends the writing, so that other processes may read. */
  release(): void;
  close(): void;
}

const LEEDS = entityId('E08000035');

/** Makes an empty store. */
export function sampleStore(): SampleStore {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-store-'));
  const path = join(folder, 'new', 'facts.db');
  const database = openForWriting(path);
  const runId = beginRun(database, { programVersion: '0', versions: {}, options: {}, corpus: 'corpus' });
  writePackTables(database, {
    entities: [
      { id: LEEDS, type: 'council', name: 'Leeds City Council', start: null, end: null, region: null, nation: null },
    ],
    kinds: [
      {
        ...{ id: 'rating', title: 'Rating', shape: 'grade', subject: 'owner' },
        measures: [{ id: 'overall', title: 'Overall', units: [] }],
      },
    ],
    rules: [{ id: 'rating/overall', title: 'A rating' }],
  });
  const sources = prepareSourceWriter(database);
  const documents = prepareDocumentWriter(database);
  return {
    path,
    database,
    runId,
    add: (source, processed) => {
      const sourceId = sources.begin({ path: source, size: 1, sha256: '0', fingerprint: 'f' }, runId);
      documents.write({ sourceId, path: source, runId }, processed);
    },
    release: () => closeWriter(database),
    close: () => {
      closeWriter(database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const TEXT = 'Leeds was rated good.\n\u{1F3DB} The council’s services stay good.';

/** A document about one rating; the second line begins with a character of two UTF-16 units. */
export function sampleDocument(changes: Partial<CleanDocument> = {}): ProcessedDocument {
  const text = changes.text ?? TEXT;
  const document: CleanDocument = {
    ...{
      ordinal: 1,
      oneOfMany: false,
      url: null,
      credited: null,
      title: 'Leeds services',
      authors: ['Ann Able', 'Bo Byrd'],
    },
    ...{ publisher: 'Made News', published: '2024-03-05', modified: null, section: null, language: 'en' },
    readability: { kind: 'article' },
    metadata: [{ field: 'title', value: 'Leeds services', origin: 'meta', chosen: true, why: 'the only one' }],
    blocks: [
      { kept: false, kind: 'list_item', text: 'Home\u{1F3E0}', reason: 'navigation' },
      { kept: true, kind: 'paragraph', span: { start: 0, end: Math.min(21, text.length) } },
    ],
    text,
    ...changes,
  };
  const last = text.lastIndexOf('good');
  return {
    document,
    textSha256: text,
    analysis: {
      fingerprint: 'a',
      mentions: [
        {
          kind: 'entity',
          type: 'council',
          start: 0,
          end: 5,
          text: text.slice(0, 5),
          id: LEEDS,
          name: 'Leeds City Council',
          form: 'short',
        },
        { kind: 'term', type: 'grade', start: last, end: last + 4, text: 'good', id: 'good' },
      ],
      facts: [
        {
          ...{ kind: 'rating', measure: 'overall', subject: LEEDS, statement: { shape: 'grade', grade: 'good' } },
          ...{
            dateStart: null,
            dateEnd: null,
            status: 'asserted',
            saidBy: '',
            confidence: 0.9,
            why: ['named in the clause'],
          },
          evidence: { start: 0, end: 20 },
          repeats: [{ start: last, end: last + 4 }],
          rule: ruleId('rating/overall'),
        },
      ],
      refusals: [{ rule: ruleId('rating/overall'), evidence: { start: last, end: last + 4 }, reason: 'no subject' }],
    },
    sketch: { fingerprint: 's', data: Buffer.from('sketch') },
  };
}
