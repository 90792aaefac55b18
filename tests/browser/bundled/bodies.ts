import { describe, expect, it } from 'vitest';
import { shownText } from '../shown-text.js';
import { onPage, type StageOf } from './stage.js';

export function bodyPages(stage: StageOf): void {
  describe('overview', () => {
    it('leads from a kind to its facts, as many as it says', () =>
      onPage(stage(), '/', async ({ page }) => {
        const row = page.locator('section[aria-labelledby="kinds"] tbody tr').first();
        const expected = await shownText(row.locator('.number'));
        await row.getByRole('link').click();
        await page.waitForURL('**/facts?kind=*');
        expect(await shownText(page.locator('.facts-count strong'))).toBe(`${expected} facts`);
      }));

    it('finds documents by words, and a council by part of its name', () =>
      onPage(stage(), '/', async ({ page }) => {
        await page.getByRole('searchbox', { name: /^Search/ }).fill('fragile');
        await page.getByRole('button', { name: 'Search' }).click();
        await page.waitForURL('**/search?q=fragile');
        expect((await shownText(page.locator('main mark').first())).toLowerCase()).toContain('fragile');
        await page.goto('/bodies');
        await page.getByLabel('Go to').fill('calderdale');
        await page.getByRole('button', { name: 'Open' }).click();
        await page.waitForURL('**/body?id=E08000033');
        expect(await shownText(page.locator('h1'))).toContain('Calderdale');
      }));
  });

  describe('a council', () => {
    it('shows its ratings as a chart with the same as a table, and each point opens its evidence', () =>
      onPage(stage(), '/body?id=E08000014', async ({ page }) => {
        const timeline = page.locator('section[aria-labelledby="timeline-heading"]');
        const points = timeline.locator('svg a.point');
        expect(await points.count()).toBeGreaterThan(3);
        const table = timeline.getByRole('table');
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(3);
        expect(await shownText(table)).toContain('Inadequate');
        const address = await points.first().getAttribute('href');
        await points.first().click({ force: true });
        await page.waitForURL(/\/document\?.*#fact-\d+$/);
        expect(page.url().endsWith(address ?? 'nowhere')).toBe(true);
        await page.locator(`#${new URL(page.url()).hash.slice(1)} q.evidence`).waitFor();
      }));

    it('sets its numbers against those of its region or England', () =>
      onPage(stage(), '/body?id=E08000014', async ({ page }) => {
        const chart = page.getByRole('region', { name: /Average caseload: Sefton.*England/ });
        expect(await chart.locator('svg .point').count()).toBeGreaterThan(1);
      }));

    it('counts stories or articles', () =>
      onPage(stage(), '/body?id=E08000014', async ({ page }) => {
        const stories = await shownText(page.locator('p.lead'));
        expect(stories).toContain('copies left out');
        await page.getByRole('link', { name: 'Articles', exact: true }).click();
        await page.waitForURL('**copies=1');
        const articles = await shownText(page.locator('p.lead'));
        expect(articles).toContain('copies included');
        expect(Number(/\d+ articles/.exec(articles)?.[0].split(' ')[0])).toBeGreaterThan(1);
      }));

    it('that there is not is said so', () =>
      onPage(
        stage(),
        '/body?id=X1',
        async ({ page }) => expect(await shownText(page.locator('main'))).toContain('X1'),
        { allowed: [404] },
      ));
  });

  describe('comparing', () => {
    it('adds councils by name, chooses a measure, and keeps both in the address', () =>
      onPage(stage(), '/compare', async ({ page }) => {
        for (const name of ['Sefton', 'Devon']) {
          await page.getByLabel('Add by name').fill(name);
          await page.getByRole('button', { name: 'Compare' }).click();
          await page.getByRole('list', { name: 'Compared' }).getByText(name).waitFor();
        }
        await page.getByLabel('Measure').selectOption('rating/overall');
        await page.getByRole('button', { name: 'Compare' }).click();
        const table = page.locator('section[aria-labelledby="comparison"]').getByRole('table');
        await table.waitFor();
        const names = await shownText(table.locator('tbody'));
        expect(names).toContain('Sefton');
        expect(names).toContain('Devon');
      }));

    it('says when a name is none', () =>
      onPage(
        stage(),
        '/compare?add=Atlantis',
        async ({ page }) => expect(await shownText(page.locator('main'))).toContain('Atlantis'),
        { allowed: [400] },
      ));
  });
}
