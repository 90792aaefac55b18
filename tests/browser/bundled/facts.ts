import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../export/read-csv.js';
import { shownText } from '../shown-text.js';
import { onPage, type StageOf } from './stage.js';

const HEADLINE = '.facts-count strong';
const ROWS = '#facts tbody tr';

export function factsPage(stage: StageOf): void {
  describe('facts', () => {
    it('are narrowed, sorted and searched; evidence opens; the way back keeps it all', () =>
      onPage(stage(), '/facts', async ({ page }) => {
        const all = await counted(page);
        const ratings = page
          .getByRole('navigation', { name: 'Narrow the list' })
          .getByRole('link', { name: /^Rating/ });
        const expected = Number(await shownText(ratings.locator('.facet__count')));
        await ratings.click();
        await page.waitForURL('**/facts?kind=rating');
        expect(await counted(page)).toBe(expected);
        expect(expected).toBeLessThan(all);
        expect(new Set(await page.locator(`${ROWS} .what__kind`).allInnerTexts())).toEqual(new Set(['Rating']));

        await page.getByRole('columnheader', { name: 'About' }).getByRole('link').click();
        await page.waitForURL('**/facts?kind=rating&sort=subject');
        expect(await page.getByRole('columnheader', { name: 'About' }).getAttribute('aria-sort')).toBe('ascending');
        const names = await page.locator(`${ROWS} th a`).allInnerTexts();
        expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));

        await page.getByLabel('Words in the evidence').fill('inadequate');
        await page.getByRole('button', { name: 'Find' }).click();
        await page.waitForURL((url) => url.searchParams.get('search') === 'inadequate');
        const address = page.url();
        const found = await counted(page);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThan(expected);
        const row = page.locator(ROWS).first();
        const evidence = await shownText(row.locator('mark'));
        expect(evidence.toLowerCase()).toContain('inadequate');

        await row.locator('a.document-link').click();
        await page.waitForURL(/\/document\?.*#fact-\d+$/);
        const card = page.locator(`#${new URL(page.url()).hash.slice(1)}`);
        expect(await shownText(card.locator('q.evidence'))).toBe(evidence);

        await page.goBack();
        await page.waitForURL(address);
        expect(await counted(page)).toBe(found);
        expect(await page.getByLabel('Words in the evidence').inputValue()).toBe('inadequate');
        await page.getByRole('link', { name: 'Clear all' }).click();
        await page.waitForURL('**/facts');
        expect(await counted(page)).toBe(all);
      }));

    it('of a view can be taken away whole, in three formats', () =>
      onPage(stage(), '/facts?kind=rating&kind=cost&sort=value', async ({ page }) => {
        const expected = await counted(page);
        const csv = readCsv((await download(page, 'CSV')).toString('utf8'));
        expect(csv).toHaveLength(expected);
        const json: unknown = JSON.parse((await download(page, 'JSON')).toString('utf8'));
        expect(json).toHaveLength(expected);
        const parquet = await download(page, 'Parquet');
        const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
        expect(rows).toHaveLength(expected);
        expect(new Set(rows.map((row) => row['kind']))).toEqual(new Set(['rating', 'cost']));
        expect(rows.map((row) => row['evidence'])).toEqual(
          Array.isArray(json) ? json.map((row: { evidence: string }) => row.evidence) : [],
        );
      }));

    it('say what an address asks that there is not, and show the rest', () =>
      onPage(
        stage(),
        '/facts?kind=rating&confidence=7&colour=red',
        async ({ page }) => {
          const alert = page.getByRole('alert');
          expect(await shownText(alert)).toContain('“7” is no confidence');
          expect(await shownText(alert)).toContain('“colour”');
          expect(await page.locator(ROWS).count()).toBeGreaterThan(0);
        },
        { allowed: [400] },
      ));

    it('count copies when told so', () =>
      onPage(stage(), '/facts', async ({ page }) => {
        const stories = await counted(page);
        await page.getByRole('navigation', { name: 'What is counted' }).getByRole('link', { name: 'Articles' }).click();
        await page.waitForURL('**/facts?copies=1');
        expect(await counted(page)).toBeGreaterThan(stories);
        expect(await page.locator(`${ROWS} .badge`, { hasText: 'copy' }).count()).toBeGreaterThan(0);
      }));
  });
}

const counted = async (page: Page): Promise<number> => Number.parseInt(await shownText(page.locator(HEADLINE)), 10);

async function download(page: Page, title: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: title, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`facts.${title.toLowerCase()}`);
  return readFileSync(await file.path());
}
