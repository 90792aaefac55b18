import type { Database } from 'better-sqlite3';
import { loadPack } from '../../../src/packs/childrens-services/index.js';
import { mergeChanged } from '../../../src/pipeline/merging.js';
import { countFacets } from '../../../src/store/facets.js';
import { closeWriter, openForWriting } from '../../../src/store/open.js';
import { writePackTables } from '../../../src/store/pack-tables.js';
import { beginRun, endRun } from '../../../src/store/runs.js';
import { seeded } from '../../pipeline/made-corpus.js';

const FACTS_EACH = 5;
const MENTIONS_EACH = 4;
const RULES = 80;
const CHUNK = 2_000;
const ASIDES = [
  'Members heard from officers for an hour and asked how the figures compare with those of neighbours.',
  'The report goes before the full council next month, and residents may send questions until Friday.',
  'A spokeswoman said that staff had worked hard through a winter that nobody in the building will forget.',
  'Unions want more desks, better laptops and a promise that the travel allowance will not be cut again.',
];

interface Subject {
  readonly id: string;
  readonly name: string;
}

interface Measure {
  readonly kind: string;
  readonly id: string;
  readonly shape: string;
  readonly unit: string;
  readonly grades: readonly string[];
}

/** A fact with the words that state it. */
interface Stated {
  readonly words: string;
  readonly columns: readonly (string | number | null)[];
}

/**
 * Fills a new database at `path` with made documents of five facts each, a fifth of them copies, from forty years and 600
 * publishers; facts are merged and facets counted as at the end of a run. The same count gives the same database.
 */
export async function fillDatabase(path: string, documents: number): Promise<void> {
  const database = openForWriting(path);
  try {
    const pack = loadPack();
    const rules = Array.from({ length: RULES }, (_, n) => ({ id: `made/rule-${n}`, title: `Made rule ${n}` }));
    writePackTables(database, { entities: pack.entities, kinds: pack.kinds, rules });
    const run = beginRun(database, { programVersion: '0', versions: {}, options: {}, corpus: 'made' });
    const subjects = pack.entities.filter((entity) => entity.subject).map(({ id, name }) => ({ id, name }));
    const measures = pack.kinds.flatMap((kind) =>
      kind.measures.map(({ id, units }) => ({
        ...{ kind: kind.id, id, shape: kind.shape, unit: units[0] ?? '' },
        grades: (kind.grades ?? []).flat().map((grade) => grade.id),
      })),
    );
    writeDocuments(database, run, documents, subjects, measures);
    await mergeChanged({ database, signal: new AbortController().signal, progress: () => {} });
    countFacets(database);
    endRun(database, run, 'finished', 1, { documents });
    database.exec('ANALYZE');
  } finally {
    closeWriter(database);
  }
}

function writeDocuments(
  database: Database,
  run: number,
  documents: number,
  subjects: readonly Subject[],
  measures: readonly Measure[],
): void {
  const insertSource = database.prepare(
    "INSERT INTO source (id, path, state, size, sha256, fingerprint, run_id) VALUES (?, ?, 'done', 9000, ?, 'made', ?)",
  );
  const insertDocument = database.prepare(`
    INSERT INTO document (id, key, path_key, source_id, ordinal, url, title, publisher, published, language, readability,
      text, text_sha256, analysis, run_id) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 'en', 'article', ?, ?, 'made', ?)`);
  const insertFact = database.prepare(`
    INSERT INTO fact (document_id, start_offset, end_offset, evidence, kind, measure, subject, value, value_high, bound,
      unit, grade, person, role, date_start, date_end, status, said_by, rule, confidence, why)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '["named in the clause"]')`);
  const insertMention = database.prepare(`
    INSERT INTO mention (document_id, position, type, start_offset, end_offset, text, ref) VALUES (?, ?, 'council', ?, ?, ?, ?)`);
  const insertMember = database.prepare('INSERT INTO cluster_member VALUES (?, ?, ?)');
  const random = seeded(11);
  const write = database.transaction((from: number, to: number) => {
    for (let n = from; n < to; n += 1) {
      const made = makeDocument(random, n, subjects, measures);
      const path = `made/${Math.floor(n / 1000)}/${n}.html`;
      const url = `https://paper-${n % 600}.example/${n}`;
      insertSource.run(n + 1, path, String(n), run);
      insertDocument.run(
        ...[n + 1, url, path, n + 1, url, made.title, `Paper ${n % 600}`, made.published, made.text, String(n), run],
      );
      for (const { words, columns } of made.facts) {
        const start = made.text.indexOf(words);
        insertFact.run(n + 1, start, start + words.length, words, ...columns);
      }
      for (let at = 0; at < MENTIONS_EACH; at += 1) {
        insertMention.run(n + 1, at, at * 20, at * 20 + 12, made.text.slice(at * 20, at * 20 + 12), made.subject);
      }
      if (n % 5 === 4) insertMember.run(n + 1, n - (n % 5) + 1, n % 2 === 0 ? 'near' : 'exact');
    }
  });
  for (let from = 0; from < documents; from += CHUNK) write(from, Math.min(documents, from + CHUNK));
}

function makeDocument(
  random: () => number,
  n: number,
  subjects: readonly Subject[],
  measures: readonly Measure[],
): { title: string; published: string; text: string; subject: string; facts: readonly Stated[] } {
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const day = new Date(Date.UTC(1986, 0, 1) + Math.floor(random() * 14_600) * 86_400_000).toISOString().slice(0, 10);
  const subject = pick(subjects);
  const facts = Array.from({ length: FACTS_EACH }, (_, at) =>
    makeFact(random, pick, at === 0 ? subject : pick(subjects), pick(measures), day, `${n}-${at}`),
  );
  const text = facts.map(({ words }) => `${words}, the meeting was told. ${pick(ASIDES)} ${pick(ASIDES)}`).join('\n');
  return { title: `${subject.name}: meeting ${n}`, published: day, text, subject: subject.id, facts };
}

function makeFact(
  random: () => number,
  pick: <T>(items: readonly T[]) => T,
  subject: Subject,
  measure: Measure,
  day: string,
  mark: string,
): Stated {
  const value = measure.shape === 'quantity' ? Math.round(random() * 5000) : null;
  const grade = measure.shape === 'grade' ? pick(measure.grades) : '';
  const person = measure.shape === 'post' ? `Person ${Math.round(random() * 3000)}` : '';
  const dated = random() < 0.7;
  return {
    words: `${subject.name} stated ${measure.id} ${value ?? grade}${person} in paper ${mark}`,
    columns: [
      ...[measure.kind, measure.id, subject.id, value, value, value === null ? '' : 'exact', measure.unit, grade],
      ...[person, person === '' ? '' : 'director', dated ? `${day.slice(0, 4)}-01-01` : null],
      ...[dated ? `${day.slice(0, 4)}-12-31` : null, random() < 0.9 ? 'asserted' : 'forecast', ''],
      ...[`made/rule-${Math.floor(random() * RULES)}`, Math.round((0.5 + random() / 2) * 100) / 100],
    ],
  };
}
