import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownText } from '../shown-text.js';
import { onPage, type StageOf } from './stage.js';

/** A near copy whose facts overlap, and the report it was taken from. */
const COPY = 'https://northerndigest.example/a/88121';
const documentPath = (key: string): string => `/document?${new URLSearchParams({ key })}`;

export function documentPage(stage: StageOf): void {
  describe('a document', () => {
    it('marks the words of every fact in its text, where they overlap too', () =>
      onPage(stage(), documentPath(COPY), async ({ page }) => {
        const evidence = await evidences(page);
        expect(evidence.length).toBeGreaterThan(4);
        const marked = await page.evaluate<string[]>(`[...document.querySelectorAll('.fact-card')].map((card) =>
          [...document.querySelectorAll('[data-facts~="' + card.dataset.fact + '"]')].map((piece) => piece.textContent).join(''))`);
        expect(marked.map(plain)).toEqual(evidence.map(plain));
        expect(await page.locator('.stated--2').count()).toBeGreaterThan(0);
      }));

    it('says of a fact by which rule, whose and when, and why; a link in the text leads there', () =>
      onPage(stage(), documentPath(COPY), async ({ page }) => {
        const card = page.locator('#fact-2');
        const why = card.locator('details.why .why__list');
        expect(await why.isVisible()).toBe(false);
        await page.locator('#at-2').click();
        await why.waitFor({ state: 'visible' });
        const words = await shownText(why);
        for (const part of ['Rule:', 'Whose:', 'When:']) expect(words).toContain(part);
      }));

    it('can be walked by keys alone', () =>
      onPage(stage(), documentPath(COPY), async ({ page }) => {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('Skip to the content');
        await page.keyboard.press('Enter');
        await page.keyboard.press('j');
        await page.locator('#fact-1:focus').waitFor();
        await page.keyboard.press('j');
        await page.locator('#fact-2:focus').waitFor();
        const current = await page.locator('.stated--current').allInnerTexts();
        expect(plain(current.join(''))).toBe(plain((await evidences(page))[1] ?? ''));
        await page.keyboard.press('Enter');
        await page.locator('#fact-2 details.why .why__list').waitFor({ state: 'visible' });
        await page.keyboard.press('k');
        await page.locator('#fact-1:focus').waitFor();
      }));

    it('shows on demand what was dropped, with the reasons', () =>
      onPage(stage(), documentPath(COPY), async ({ page }) => {
        expect(await page.locator('.dropped').count()).toBe(0);
        const link = page.getByRole('link', { name: /^Show \d+ dropped blocks?$/ });
        const expected = Number(/\d+/.exec(await shownText(link))?.[0]);
        await link.click();
        await page.waitForURL('**dropped=1');
        expect(await page.locator('.dropped').count()).toBe(expected);
        expect(await shownText(page.locator('.dropped__why').first())).toMatch(/^Dropped: \w+/);
      }));

    it('stands beside its copies with the differences marked', () =>
      onPage(stage(), documentPath(COPY), async ({ page }) => {
        const [first] = await page
          .locator('#copies')
          .getByRole('link', { name: /^Side by side/ })
          .all();
        await first?.click();
        await page.waitForURL('**/document/compare?**');
        expect(await page.locator('.side-row--same').count()).toBeGreaterThan(0);
        const same = await page.locator('.side-row--same').first().locator('td').allInnerTexts();
        expect(same[0]).toBe(same[1]);
        expect(await page.locator('mark.differs').count()).toBeGreaterThan(0);
        await page.getByLabel('Differences only').check();
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL('**only=differences');
        expect(await page.locator('.side-row--same').count()).toBe(0);
      }));

    it('that there is not is said so', () =>
      onPage(
        stage(),
        documentPath('no/such.html'),
        async ({ page }) => {
          expect(await shownText(page.locator('main'))).toContain('no/such.html');
        },
        { allowed: [404] },
      ));
  });
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const evidences = (page: Page): Promise<string[]> => page.locator('.fact-card q.evidence').allTextContents();
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.textContent.trim()');
