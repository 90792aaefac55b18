import { describe, expect, it } from 'vitest';
import { shownText } from '../shown-text.js';
import { onPage, type StageOf } from './stage.js';

export function listingPages(stage: StageOf): void {
  describe('stories', () => {
    it('show a text with all its copies, narrowed by kind, and lead to both side by side', () =>
      onPage(stage(), '/stories', async ({ page }) => {
        const all = await page.locator('article.story').count();
        await page.getByLabel('Kind of copy').selectOption('exact');
        await page.getByRole('button', { name: 'Show' }).click();
        await page.waitForURL('**kind=exact**');
        const exact = page.locator('article.story');
        expect(await exact.count()).toBeGreaterThan(0);
        expect(await exact.count()).toBeLessThan(all);
        expect(await shownText(exact.locator('.story__copy .badge').first())).toBe('exact');
        await page.goBack();
        await page.waitForURL('**/stories');
        expect(await page.locator('article.story').count()).toBe(all);
        await page
          .getByRole('link', { name: /^Side by side/ })
          .first()
          .click();
        await page.waitForURL('**/document/compare?**');
        expect(await page.locator('tr.side-row').count()).toBeGreaterThan(1);
      }));
  });

  describe('rules', () => {
    it('lead from the list to one rule and on to its facts', () =>
      onPage(stage(), '/rules', async ({ page }) => {
        await page.locator('main').getByRole('link', { name: 'rating/area-is' }).first().click();
        await page.waitForURL('**/rule?id=**');
        const facts = page.locator('dl.pairs a').first();
        const expected = await shownText(facts);
        await facts.click();
        await page.waitForURL('**/facts?rule=**');
        expect(await shownText(page.locator('.facts-count strong'))).toMatch(/^\d+ facts?$/);
        expect(Number(expected)).toBeGreaterThan(0);
      }));

    it('are tried on a text, and a wrong pattern is told where it is wrong', () =>
      onPage(stage(), '/rules/try', async ({ page }) => {
        await page.getByLabel('Pattern', { exact: true }).fill('rated #Grade');
        await page.getByLabel('Text', { exact: true }).fill('Ofsted rated Kent good. Leeds was rated outstanding.');
        await page.getByRole('button', { name: 'Try' }).click();
        await page.waitForURL('**/rules/try?**');
        expect(await shownText(page.locator('#result mark'))).toBe('rated outstanding');
        await page.getByLabel('Pattern', { exact: true }).fill('rated (#Grade');
        await page.getByRole('button', { name: 'Try' }).click();
        await page.waitForURL('**%28%23Grade**');
        expect(await shownText(page.getByRole('alert'))).toContain('never closed');
        expect(await shownText(page.locator('#result code mark'))).toBe('(');
      }));
  });

  describe('problems', () => {
    it('say of every file that could not be read what is wrong and what to do', () =>
      onPage(stage(), '/problems', async ({ page }) => {
        const words = await shownText(page.locator('main'));
        for (const file of ['broken/empty.txt', 'broken/random.bin', 'broken/truncated.html.gz']) {
          expect(words).toContain(file);
        }
      }));
  });
}
