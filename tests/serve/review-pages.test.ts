import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOf, formOf, plain, type ReadPages, readPages, SALFORD } from './read-pages.js';

const at = (key: string): string => `/document?${new URLSearchParams({ key })}`;

describe('review', { timeout: 300_000 }, () => {
  let pages: ReadPages;
  beforeAll(async () => {
    pages = await readPages();
  }, 300_000);
  afterAll(() => pages.close());

  const card = async (title: string): Promise<string> => plain(cardOf((await pages.page(at(SALFORD))).text, title));

  it('queues the facts that nobody looked at, the least sure first', async () => {
    const { status, text } = await pages.page('/review');
    expect(status).toBe(200);
    const sure = [...plain(text).matchAll(/(\d+)% sure/g)].map(([, number]) => Number(number));
    expect(sure.length).toBeGreaterThan(3);
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
  });

  it('narrows the queue by its address, and says what an address gets wrong', async () => {
    const { text } = await pages.page('/review?kind=cost');
    expect(plain(text)).toContain('Money: overspend');
    expect(plain(text)).not.toContain('Workforce: vacancy rate');
    expect(plain((await pages.page('/review?status=perhaps')).text)).toContain('“perhaps” is no status');
  });

  it('puts down who accepted what and why, and shows that it waits for the next run', async () => {
    const form = formOf((await pages.page(at(SALFORD))).text, 'Money: overspend');
    const answer = await pages.post('/review/decide', { ...form, action: 'accept', by: 'Ada', reason: 'checked' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${at(SALFORD)}#fact-${form['fact']}`);
    expect(answer.headers.get('set-cookie')).toMatch(/newsfacts_reviewer=Ada;.*HttpOnly.*SameSite=Strict/);
    expect(pages.decided().at(-1)).toMatchObject({
      ...{ action: 'accept', document: SALFORD, by: 'Ada', reason: 'checked' },
      fact: { kind: 'cost', measure: 'overspend', value: 9_000_000, date_start: '2023-04-01' },
    });
    expect(await card('Money: overspend')).toMatch(/accepted from the next run.*Ada/);
  });

  it('leaves what is decided out of the queue', async () => {
    const facts = plain((await pages.page('/review?kind=cost')).text);
    expect(facts).not.toContain('Money: overspend £9m');
    expect(facts).toContain('1 decision noted');
  });

  it('refuses, and takes a decision back', async () => {
    const form = formOf((await pages.page(at(SALFORD))).text, 'Workforce: vacancy rate');
    await pages.post('/review/decide', { ...form, action: 'refuse' });
    expect(await card('Workforce: vacancy rate')).toContain('refused from the next run');
    await pages.post('/review/decide', { ...form, action: 'undo' });
    expect(await card('Workforce: vacancy rate')).not.toContain('refused');
    expect(
      pages
        .decided()
        .slice(-2)
        .map(({ action }) => action),
    ).toEqual(['refuse', 'undo']);
  });

  it('corrects a fact in a form that holds all its columns', async () => {
    const page = (await pages.page(at(SALFORD))).text;
    const form = formOf(page, 'Workforce: vacancy rate');
    const link = [...page.matchAll(/href="(\/review\/correct[^"]*)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .find((href) => href.includes(`token=${form['token']}`));
    const shown = await pages.page(link ?? '');
    expect(shown.text).toContain('value="12"');
    expect(shown.text).toMatch(/<option value="workforce\/vacancy_rate" selected/);
    const fields = {
      ...form,
      ...{ action: 'correct', what: 'workforce/agency_rate', subject: 'Salford City Council', bound: 'about' },
      ...{ value: '13', value_high: '', unit: 'percent', per: '', status: 'asserted', date_start: '2024-03-01' },
      evidence: '12% of social worker posts were vacant',
    };
    const wrong = await pages.post('/review/decide', { ...fields, subject: 'Salfrod City Council', value: 'twelve' });
    expect(wrong.status).toBe(422);
    const mistakes = plain(await wrong.text());
    expect(mistakes).toContain('did you mean Salford City Council');
    expect(mistakes).toContain('“twelve” is no number');
    expect((await pages.post('/review/decide', fields)).status).toBe(303);
    expect(pages.decided().at(-1)).toMatchObject({
      ...{ action: 'correct', fact: { measure: 'vacancy_rate', value: 12 } },
      to: { measure: 'agency_rate', value: 13, value_high: 13, bound: 'about', subject: 'E08000006' },
    });
    expect(await card('Workforce: agency worker rate')).toContain('corrected from the next run');
    expect(await card('Workforce: vacancy rate')).toContain('corrected into another');
  });

  it('adds a fact by the words that state it, and takes it back', async () => {
    const words = 'thanked everyone who had written in';
    const form = await pages.page(`/review/add?${new URLSearchParams({ key: SALFORD, evidence: words })}`);
    expect(plain(form.text)).toContain(words);
    const fields = {
      ...{ action: 'add', key: SALFORD, what: 'inspection/full', subject: 'E08000006', status: 'forecast' },
      ...{ bound: 'exact', evidence: words, start: '0' },
    };
    const missing = await pages.post('/review/decide', { ...fields, evidence: 'words that stand nowhere' });
    expect(plain(await missing.text())).toContain('do not stand in the document');
    expect((await pages.post('/review/decide', fields)).headers.get('location')).toBe(at(SALFORD));
    expect(pages.decided().at(-1)).toMatchObject({ action: 'add', to: { kind: 'inspection', evidence: words } });
    expect(await card('Inspection: full inspection')).toContain('added by a person from the next run');
    const undo = formOf((await pages.page(at(SALFORD))).text, words);
    await pages.post('/review/decide', undo);
    expect((await pages.page(at(SALFORD))).text).not.toContain('id="new-2"');
  });

  it('lists every decision with its state', async () => {
    const { text } = await pages.page('/review/decisions');
    expect(plain(text)).toContain('from the next run');
    expect(plain(text)).toContain('Ada');
  });

  it('puts nothing down for a stale fact, a foreign form, an unknown action or another site', async () => {
    const before = pages.decided().length;
    const form = formOf((await pages.page(at(SALFORD))).text, 'Rating: overall effectiveness');
    const refused = await Promise.all([
      pages.post('/review/decide', { ...form, token: '0000000000000000', action: 'accept' }),
      pages.post('/review/decide', { ...form, action: 'accept' }, 'guessed'),
      pages.post('/review/decide', { ...form, action: 'drop' }),
      pages.post('/review/decide', { action: 'accept' }),
      pages.app.request('/review/decide', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
        body: new URLSearchParams({ ...form, csrf: 'secret', action: 'accept' }).toString(),
      }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([409, 403, 400, 404, 403]);
    expect(pages.decided()).toHaveLength(before);
    expect(pages.defects).toEqual([]);
  });

  it('goes back to its own pages only', async () => {
    const form = formOf((await pages.page(at(SALFORD))).text, 'Rating: overall effectiveness');
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await pages.post('/review/reviewer', { ...form, by: 'Ada', back });
      expect(answer.headers.get('location')).toBe('/review');
    }
  });

  it('is off without the corpus folder, and says how to switch it on', async () => {
    const off = pages.withoutCorpus();
    expect(plain(await (await off.request('/review')).text())).toContain('--corpus FOLDER');
    expect(await (await off.request(at(SALFORD))).text()).not.toContain('/review/decide');
    const answer = await off.request('/review/decide', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ csrf: 'secret', action: 'accept', key: SALFORD }).toString(),
    });
    expect(answer.status).toBe(409);
  });
});
