import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { byteStream, encodeTable, type TableFormat } from '../../src/export/encode.js';
import { factTable } from '../../src/export/fact-table.js';
import { neutralise, readSpreadsheetText } from '../../src/export/spreadsheet-text.js';
import type { FactListing } from '../../src/inspect/facts.js';
import { listing } from './listing.js';
import { readCsv } from './read-csv.js';

const bytesOf = (format: TableFormat, rows: Iterable<FactListing>): Buffer =>
  Buffer.concat([...encodeTable(format, factTable(), rows)]);

const asArrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

const HOSTILE = [
  '=1+1',
  '+44 20',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  "'=1",
  "''=1",
  '＝1',
  '=HYPERLINK("http://a.example","x")',
];
const HARMLESS = ["'Tis so", '5 - 3', 'a=b', 'costs £5', '', "O'Brien"];

describe('CSV', () => {
  it('begins with a byte order mark and the names, ends lines with CRLF, quotes texts and leaves numbers bare', () => {
    const text = bytesOf('csv', [listing()]).toString('utf8');
    expect(text.startsWith('\uFEFF"document","number","kind"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(',24.6,24.6,"exact","cases",,,"2022-10-01","2022-10-31",');
    expect(text).toContain('£1,200"');
    expect([...encodeTable('csv', factTable(), [], { byteOrderMark: false })].join('')).not.toContain('\uFEFF');
  });

  it('gives every cell back, with yes and no as 1 and 0 and nothing as an empty field', () => {
    const fact = listing({ evidence: 'He said: "all of\nit, now"', value: -3.5, conflict: 1, grade: '' });
    const row = readCsv(bytesOf('csv', [fact]).toString('utf8'))[0];
    expect(row).toMatchObject({ evidence: fact.evidence, value: '-3.5', conflict: '1', canonical: '1', grade: '' });
  });

  it.each(HOSTILE)('lets no spreadsheet take %j for a formula, and gives it back exactly', (text) => {
    const row = readCsv(bytesOf('csv', [listing({ title: text })]).toString('utf8'))[0];
    expect(row?.['title']).toBe(`'${text}`);
    expect(readSpreadsheetText(row?.['title'] ?? '')).toBe(text);
  });

  it.each(HARMLESS)('leaves %j as it is', (text) => {
    expect([neutralise(text), readSpreadsheetText(text)]).toEqual([text, text]);
  });

  it('gives back any text that was neutralised', () => {
    const near = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\r', '\n', 'a', '＝'), maxLength: 6 });
    fc.assert(fc.property(near, (text) => readSpreadsheetText(neutralise(text)) === text));
  });
});

describe('JSON and JSON lines', () => {
  it('hold the same objects, nothing as null, yes and no as booleans', () => {
    const facts = Array.from({ length: 450 }, (_, index) => listing({ number: index + 1 }));
    const whole: unknown = JSON.parse(bytesOf('json', facts).toString('utf8'));
    const lines = bytesOf('ndjson', facts)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual(whole);
    expect(lines).toHaveLength(450);
    expect(lines[449]).toMatchObject({ number: 450, value: 24.6, grade: null, canonical: true, conflict: false });
    expect(JSON.parse(bytesOf('json', []).toString('utf8'))).toEqual([]);
  });
});

describe('Parquet', () => {
  it('has a type for each column, and the cells as given', async () => {
    const hostile = listing({ title: '=1+1', value: null, value_high: null, date_start: '', published: '2022-11-03' });
    const file = asArrayBuffer(bytesOf('parquet', [listing(), hostile]));
    const schema = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element);
    const typeOf = (name: string) => {
      const { type, converted_type: converted } = schema.find((element) => element.name === name) ?? {};
      return [type, converted];
    };
    expect(typeOf('evidence')).toEqual(['BYTE_ARRAY', 'UTF8']);
    expect(typeOf('value')).toEqual(['DOUBLE', undefined]);
    expect(typeOf('start')).toEqual(['INT32', undefined]);
    expect(typeOf('date_start')).toEqual(['INT32', 'DATE']);
    expect(typeOf('conflict')).toEqual(['BOOLEAN', undefined]);
    const [first, second] = await parquetReadObjects({ file });
    expect(first).toMatchObject({ value: 24.6, start: 120, date_start: new Date('2022-10-01'), canonical: true });
    expect(first).toMatchObject({ evidence: listing().evidence, published: '2022-11-03T09:00:00Z' });
    expect(second).toMatchObject({ title: '=1+1', value: null, date_start: null, date_end: new Date('2022-10-31') });
  });

  it('writes row group by row group, takes rows only as they are needed, and says what it holds', async () => {
    let taken = 0;
    function* facts(): Generator<FactListing> {
      for (taken = 1; taken <= 30_000; taken += 1) yield listing({ number: taken, evidence: 'x'.repeat(300) });
    }
    const pieces = encodeTable('parquet', factTable(), facts(), { about: { licence: 'CC BY 4.0' } });
    const first = pieces.next().value;
    expect(taken).toBeLessThan(1000);
    const file = asArrayBuffer(Buffer.concat([first ?? Buffer.alloc(0), ...pieces]));
    const metadata = parquetMetadata(file);
    expect(metadata.row_groups.length).toBeGreaterThan(3);
    expect(Number(metadata.num_rows)).toBe(30_000);
    expect(metadata.key_value_metadata).toContainEqual({ key: 'licence', value: 'CC BY 4.0' });
    const last = await parquetReadObjects({ file, rowStart: 29_999, rowEnd: 30_000 });
    expect(last[0]).toMatchObject({ number: 30_000 });
  });

  it('is a whole file without rows', async () => {
    const file = asArrayBuffer(bytesOf('parquet', []));
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(parquetMetadata(file).schema).toHaveLength(factTable().columns.length + 1);
  });
});

describe('a stream of a download', () => {
  it('carries the same bytes, and ends its source when the reader goes away', async () => {
    const whole = await new Response(byteStream(encodeTable('csv', factTable(), [listing()]))).text();
    expect(`\uFEFF${whole.replace(/^\uFEFF/, '')}`).toBe(bytesOf('csv', [listing()]).toString('utf8'));
    let ended = false;
    function* endless(): Generator<FactListing> {
      try {
        for (;;) yield listing();
      } finally {
        ended = true;
      }
    }
    const reader = byteStream(encodeTable('ndjson', factTable(), endless())).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    expect(ended).toBe(true);
  });

  it('passes on what its source throws', async () => {
    function* broken(): Generator<FactListing> {
      yield listing();
      throw new Error('the database went away');
    }
    await expect(new Response(byteStream(encodeTable('csv', factTable(), broken()))).text()).rejects.toThrow(
      'went away',
    );
  });
});
