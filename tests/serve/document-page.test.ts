import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COPY, cardOf, plain, type ReadPages, readPages, SALFORD } from './read-pages.js';

const at = (key: string): string => `/document?${new URLSearchParams({ key })}`;

describe('the page of a document', { timeout: 300_000 }, () => {
  let pages: ReadPages;
  beforeAll(async () => {
    pages = await readPages();
  }, 300_000);
  afterAll(() => pages.close());

  it('marks every fact in the text, each a link to what is known of it and back', async () => {
    const { status, text } = await pages.page(at(SALFORD));
    expect(status).toBe(200);
    const facts = [...text.matchAll(/<article class="fact-card" id="fact-(\d+)"/g)].map(([, number]) => number);
    expect(facts.length).toBeGreaterThanOrEqual(3);
    for (const number of facts) {
      expect(text).toContain(`id="at-${number}" href="#fact-${number}"`);
      expect(text).toContain(`href="#at-${number}"`);
    }
    const article = /<div class="article".*?<\/section>/s.exec(text)?.[0] ?? '';
    const marked = article.replace(/<a class="fact-ref.*?<\/a>/gs, '');
    expect(plain(marked).replaceAll(' ,', ',').replaceAll(' .', '.')).toContain('Salford City Council overspent');
  });

  it('says which rule, whose, when and why', async () => {
    const { text } = await pages.page(at(SALFORD));
    const card = plain(cardOf(text, 'Money: overspend'));
    expect(card).toContain('£9m');
    expect(card).toContain('Salford City Council');
    expect(card).toContain('April 2023 to March 2024');
    expect(card).toMatch(/Rule: cost\/\S+/);
    expect(card).toContain('Whose:');
    expect(card).toContain('When:');
  });

  it('lists what the text names and what each was read as', async () => {
    const { text } = await pages.page(at(SALFORD));
    const mentions = /<details class="fold" id="mentions">.*?<\/details>/s.exec(text)?.[0] ?? '';
    expect(plain(mentions)).toContain('£9m money 9000000');
    const number = /<tr id="mention-(\d+)"><th scope="row" dir="auto">£9m/.exec(mentions)?.[1];
    expect(text).toContain(`<a href="#mention-${number}" class="mention mention--money"`);
  });

  it('shows what was dropped, with the reason, only when asked', async () => {
    const without = await pages.page(at(SALFORD));
    const link = /href="([^"]*dropped=1)"/.exec(without.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(without.text).not.toContain('class="dropped"');
    const { text } = await pages.page(link);
    expect(text).toMatch(/class="dropped__why">Dropped: \w/);
    expect(text).toContain('Hide what was dropped');
  });

  it('links copies, and shows two side by side with their differences', async () => {
    const { text } = await pages.page(at(SALFORD));
    const link = /href="(\/document\/compare[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const compared = await pages.page(link);
    expect(compared.status).toBe(200);
    expect(plain(compared.text)).toContain('Only here Families who came along');
    expect(compared.text).toContain('<tr class="side-row side-row--same">');
    const only = await pages.page(`${link}&only=differences`);
    expect(only.text).not.toContain('side-row--same');
    expect(plain((await pages.page(at(COPY))).text)).toContain('Where else it stands');
  });

  it('shows a hostile document as text', async () => {
    const { status, text } = await pages.page(at('three.html'));
    expect(status).toBe(200);
    expect(plain(text)).toContain('<script>alert(1)</script> Kent praised');
    expect(text).not.toMatch(/<script>|<img|onmouseover="/);
  });

  it('answers an unknown or missing name with a way out, and several with their keys', async () => {
    expect((await pages.page(at('nowhere.html'))).status).toBe(404);
    expect((await pages.page('/document')).status).toBe(404);
    expect((await pages.page(`${at("x' OR 1=1 --")}`)).status).toBe(404);
    expect((await pages.page('/document/compare?key=one.html')).status).toBe(404);
    expect(pages.defects).toEqual([]);
  });
});
