import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KENT, LEEDS, type MadePages, madePages } from './made-database.js';

/** Rows of the table of facts: body, measure and what is stated. */
function rowsOf(text: string): string[] {
  const table = /<table[^>]*id="facts".*?<\/table>/.exec(text)?.[0] ?? '';
  return [...table.matchAll(/<tr><th scope="row">(.*?)<\/th><td data-label="States"[^>]*>(.*?)<\/td>/g)].map(
    ([, about = '', states = '']) => `${plain(about)}: ${plain(states)}`,
  );
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();

/** A facet's values with their counts. */
function facetOf(text: string, title: string): Record<string, string> {
  const facet = new RegExp(`<summary>${title}</summary>(.*?)</ul>`).exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...facet.matchAll(/facet__label"[^>]*>(.*?)<\/span><span[^>]*>(\d+)</g)].map(([, label, count]) => [label, count]),
  );
}

/** The address behind a facet's value. */
function facetHref(text: string, label: string): string {
  const link = new RegExp(`href="([^"]*)"[^>]*><span class="facet__label"[^>]*>${label}<`).exec(text)?.[1] ?? '';
  return link.replaceAll('&amp;', '&');
}

describe('the table of facts', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it('lists the facts of stories, newest first, each with its sentence and its document', async () => {
    const { text } = await pages.page('/facts');
    expect(rowsOf(text)).toEqual([
      'Leeds City Council Overall effectiveness Rating: Requires improvement contradicted',
      'Leeds City Council Agency worker rate Workforce: 9%',
      'Leeds City Council Impact of leaders Rating: Good hypothetical',
      'Leeds City Council Full inspection Inspection: ',
      'Leeds City Council Overall effectiveness Rating: Good contradicted',
      'Leeds City Council Agency worker rate Workforce: about 12%',
      'England Agency worker rate Workforce: 17%',
      'Leeds City Council Overspend Money: at least £11.74m a year',
      "Kent County Council Appointed Appointment: <b onmouseover='alert(3)'>Eve</b>, director",
      'Kent County Council Agency worker rate Workforce: at least 20%',
    ]);
    expect(text).toContain('title="£11,743,210 a year"');
    expect(text).toContain('<mark>it requires improvement</mark>');
    expect(plain(text)).toContain('In February 2024 Leeds was told that it requires improvement .');
    expect(text).toContain('href="/document?key=https%3A%2F%2Fone.example%2Fleeds%3Fa%3D1%26b%3D2#fact-2"');
  });

  it('counts copies where articles are asked for', async () => {
    const { text } = await pages.page('/facts?copies=1');
    expect(text).toContain('<strong>15 facts</strong>');
    expect(rowsOf(text)).toHaveLength(15);
    expect(rowsOf((await pages.page('/facts')).text)).toHaveLength(10);
  });

  it('counts what each choice would leave, and leads there', async () => {
    const { text } = await pages.page('/facts');
    expect(facetOf(text, 'Kind')).toEqual({
      Workforce: '4',
      Rating: '3',
      Appointment: '1',
      Inspection: '1',
      Money: '1',
    });
    const narrowed = await pages.page(facetHref(text, 'Rating'));
    expect(rowsOf(narrowed.text)).toHaveLength(3);
    expect(facetOf(narrowed.text, 'Status')).toEqual({ Asserted: '2', Hypothetical: '1' });
    // A second value of one facet is an alternative; the value chosen again is none.
    const either = await pages.page(facetHref(narrowed.text, 'Money'));
    expect(rowsOf(either.text)).toHaveLength(4);
    const back = await pages.page(facetHref(either.text, 'Money'));
    expect(rowsOf(back.text)).toHaveLength(3);
  });

  it('narrows by several conditions at once, and keeps them in every address', async () => {
    const { text } = await pages.page(`/facts?subject=${LEEDS}&kind=workforce&sort=value&order=ascending`);
    expect(rowsOf(text)).toEqual([
      'Leeds City Council Agency worker rate Workforce: 9%',
      'Leeds City Council Agency worker rate Workforce: about 12%',
    ]);
    expect(text).toContain('href="/facts.csv?kind=workforce&amp;subject=E08000035&amp;sort=value&amp;order=ascending"');
    expect(text).toContain('aria-sort="ascending"');
    expect(text.match(/aria-sort="(?:ascending|descending)"/g)).toHaveLength(1);
  });

  it('finds words of the evidence', async () => {
    const found = async (words: string) =>
      rowsOf((await pages.page(`/facts?search=${encodeURIComponent(words)}`)).text);
    expect(await found('agency')).toEqual(['Leeds City Council Agency worker rate Workforce: 9%']);
    expect(await found('agency -rate')).toEqual([]);
    expect(await found('"requires improvement"')).toHaveLength(1);
    expect(await found('"improvement requires"')).toEqual([]);
  });

  it.each([
    ['/facts?sort=colour', 'Facts cannot be sorted by “colour”'],
    ['/facts?order=up', '“up” is no order'],
    ['/facts?page=0', '“0” is no page'],
    ['/facts?page=-1', '“-1” is no page'],
    ['/facts?status=sure', '“sure” is no status'],
    ['/facts?year=23', '“23” is no year'],
    ['/facts?search=%22open', 'quotation mark'],
    ['/facts?sbject=x', 'did you mean “subject”?'],
    ['/facts?confidence=2', '“2” is no confidence'],
  ])('says what it does not understand in %s', async (address, message) => {
    const { status, text } = await pages.page(address);
    expect(status).toBe(400);
    expect(text).toContain(message);
    expect((await pages.page(address.replace('/facts?', '/facts.csv?'))).status).toBe(400);
  });

  it('says that nothing is left, and how to go on', async () => {
    const { text } = await pages.page(`/facts?kind=rating&subject=${KENT}`);
    expect(text).toContain('No fact fits all of that.');
    expect(text).toContain('href="/facts?subject=E10000016"');
    expect((await pages.page('/facts?page=9')).text).toContain('The list ends before this page.');
  });

  it('downloads exactly the view', async () => {
    const query = `?subject=${LEEDS}&kind=rating&sort=grade`;
    const ask = (format: string) => pages.app.request(`/facts.${format}${query}`);
    const csv = await ask('csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="facts.csv"');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    const json: unknown = await (await ask('json')).json();
    const grades = (rows: unknown): unknown[] =>
      Array.isArray(rows) ? rows.map((row: { grade?: unknown }) => row.grade) : [];
    expect(grades(json)).toEqual(['good', 'good', 'requires_improvement']);
    const parquet = await parquetReadObjects({ file: await (await ask('parquet')).arrayBuffer() });
    expect(grades(parquet)).toEqual(['good', 'good', 'requires_improvement']);
  });

  it('closes the connection of a download that its reader leaves', async () => {
    let open = 0;
    const { makeApp } = await import('../../src/serve/app.js');
    const { openForReading } = await import('../../src/store/open.js');
    const app = makeApp({
      database: pages.database,
      path: pages.path,
      openDatabase: () => {
        const database = openForReading(pages.path);
        open++;
        const close = database.close.bind(database);
        database.close = () => {
          open--;
          return close();
        };
        return database;
      },
    });
    const answer = await app.request('/facts.csv');
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(open).toBe(1);
    await reader?.cancel();
    expect(open).toBe(0);
  });
});
