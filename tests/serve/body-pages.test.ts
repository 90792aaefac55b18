import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KENT, LEEDS, type MadePages, madePages, NATION } from './made-database.js';

const plain = (html: string): string =>
  html
    .replace(/<(?:title|desc)[ >].*?<\/(?:title|desc)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const section = (text: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}".*?(?=<section aria-labelledby|</main>)`).exec(text)?.[0] ?? '';

/** What the marks of a chart say on hover. */
const marksOf = (html: string): string[] =>
  [...html.matchAll(/class="point"[^>]*><title>(.*?)<\/title>/g)].map(([, label = '']) => label);

describe('the case file of a body', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it('draws its grades and events over time, each mark opening its evidence', async () => {
    const { text } = await pages.page(`/body?id=${LEEDS}`);
    const timeline = section(text, 'timeline-heading');
    expect(marksOf(timeline).sort()).toEqual([
      'Full inspection, February 2024',
      'Impact of leaders: Good (hypothetical), reported 7 March 2024',
      'Overall effectiveness: Good, February 2024',
      'Overall effectiveness: Requires improvement, February 2024',
    ]);
    expect(timeline).toContain('href="/document?key=https%3A%2F%2Ftwo.example%2Fleeds#fact-1"');
    // The table beside it holds as much.
    expect(timeline.match(/<tr><th scope="row">/g)).toHaveLength(4);
  });

  it('sets both sides of a contradiction side by side', async () => {
    const { text } = await pages.page(`/body?id=${LEEDS}`);
    const conflicts = plain(section(text, 'conflicts'));
    expect(conflicts).toContain('Overall effectiveness');
    expect(conflicts).toContain('It found the council good');
    expect(conflicts).toContain('it requires improvement');
    expect(section((await pages.page(`/body?id=${KENT}`)).text, 'conflicts')).toBe('');
  });

  it('charts numbers with periods and bounds beside those of the nation', async () => {
    const { text } = await pages.page(`/body?id=${LEEDS}`);
    const workforce = section(text, 'kind-workforce');
    expect(marksOf(workforce)).toEqual([
      'Leeds City Council: 9%, 2022',
      'Leeds City Council: about 12%, February 2024',
      'England: 17%, 2024',
    ]);
    expect(workforce).toContain('class="span"');
    expect(workforce).toContain('class="bound"');
    expect(plain(workforce)).toContain('thin upright bar: about so much');
    // One number alone is no chart.
    expect(section(text, 'kind-cost')).not.toContain('<svg');
    expect(plain(section(text, 'kind-cost'))).toContain('Overspend at least £11.74m a year April 2023 to March 2024');
  });

  it('counts copies only where articles are asked for', async () => {
    const stories = (await pages.page(`/body?id=${LEEDS}`)).text;
    const articles = (await pages.page(`/body?id=${LEEDS}&copies=1`)).text;
    expect(plain(stories)).toContain('from 2 stories, copies left out');
    expect(plain(articles)).toContain('from 3 articles, copies included');
    expect(stories).not.toContain('copy.example');
    expect(articles).toContain('copy.example');
  });

  it('is found by a part of its name', async () => {
    const answer = await pages.app.request('/body?name=leeds');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/body?id=${LEEDS}`]);
    const unknown = await pages.app.request('/body?name=atlantis');
    expect(unknown.headers.get('location')).toBe('/bodies?name=atlantis');
    expect((await pages.page('/bodies?name=atlantis')).text).toContain('No body is called “atlantis”');
  });

  it('says so where nothing is stated', async () => {
    expect((await pages.page('/body?id=E12000003')).text).toContain(
      'No document of this corpus states a fact about Yorkshire and The Humber.',
    );
  });

  it('names the navigation after what the bodies are', async () => {
    const { text } = await pages.page('/bodies');
    expect(text).toContain('<h1>Councils</h1>');
    expect(plain(section(text, 'type-council'))).toContain('Leeds City Council');
  });
});

describe('the comparison', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it('draws several bodies in one chart, and lists the same', async () => {
    const { text } = await pages.page(
      `/compare?body=${LEEDS}&body=${KENT}&body=${NATION}&measure=workforce/agency_rate`,
    );
    const result = section(text, 'comparison');
    expect(marksOf(result)).toEqual([
      'Leeds City Council: 9%, 2022',
      'Leeds City Council: about 12%, February 2024',
      'Kent County Council: at least 20%, reported 2 January 2023',
      'England: 17%, 2024',
    ]);
    expect(result.match(/<tr><th scope="row">/g)).toHaveLength(4);
  });

  it('adds a body by its name, and says what a name may mean', async () => {
    const { status, text } = await pages.page(`/compare?body=${LEEDS}&add=kent&measure=workforce/agency_rate`);
    expect(status).toBe(200);
    expect(text).toContain('name="body" value="E10000016"');
    const unknown = await pages.page(`/compare?body=${LEEDS}&add=atlantis`);
    expect([unknown.status, unknown.text.includes('No body is called “atlantis”')]).toEqual([400, true]);
  });

  it('shows the measure that most share where none is asked for', async () => {
    const { text } = await pages.page(`/compare?body=${LEEDS}&body=${KENT}`);
    expect(text).toContain('<h2 id="comparison">Agency worker rate</h2>');
  });
});

describe('the overview and the search', () => {
  let pages: MadePages;
  beforeAll(async () => {
    pages = await madePages();
  });
  afterAll(() => pages.close());

  it('says what is in the corpus', async () => {
    const text = plain((await pages.page('/')).text);
    expect(text).toContain('10 facts from 3 stories');
    expect(text).toContain('4 documents 3 stories: copies counted once 10 facts in stories 15 facts in all documents');
    expect(text).toMatch(/Rating 3 Workforce 4 Money 1 Inspection 1 Appointment 1/);
    expect(text).toMatch(/Biggest contradictions Overall effectiveness, Leeds City Council/);
  });

  it('finds bodies, facts and documents at once', async () => {
    const { text } = await pages.page('/search?q=leeds+good');
    expect(text).toContain('<mark>');
    expect(plain(text)).toContain('2 stories');
    expect(plain((await pages.page('/search?q=kent')).text)).toContain('Kent County Council council, 2 claims');
    const mistaken = await pages.page('/search?q=%22open');
    expect([mistaken.status, mistaken.text.includes('quotation mark')]).toEqual([400, true]);
  });
});
