import { describe, expect, it } from 'vitest';
import { violations } from '../accessible.js';
import { shownText } from '../shown-text.js';
import { onPage, type StageOf } from './stage.js';

const KEY = 'https://northerndigest.example/a/88121';
const ORIGINAL = 'https://www.careweekly.example/2023/02/09/commissioner-rules-out-trust-for-merseyside-council/';

/** Every page there is, with an address that shows all it can. */
export const EVERY_PAGE: readonly { readonly name: string; readonly path: string; readonly status?: number }[] = [
  { name: 'overview', path: '/' },
  { name: 'facts', path: '/facts' },
  { name: 'facts, filtered and sorted', path: '/facts?kind=rating&sort=subject&search=inadequate&copies=1' },
  { name: 'facts, none', path: '/facts?kind=rating&year=1901' },
  { name: 'councils', path: '/bodies?name=sefton' },
  { name: 'council', path: '/body?id=E08000014' },
  { name: 'comparison', path: '/compare?body=E08000014&body=E10000008' },
  { name: 'search', path: '/search?q=fragile&copies=1' },
  { name: 'document', path: `/document?${new URLSearchParams({ key: KEY, dropped: '1' })}` },
  { name: 'side by side', path: `/document/compare?${new URLSearchParams({ key: KEY, with: ORIGINAL })}` },
  { name: 'stories', path: '/stories' },
  { name: 'related', path: '/stories/related' },
  { name: 'rules', path: '/rules' },
  { name: 'rule', path: '/rule?id=rating%2Farea-is' },
  { name: 'trying a pattern', path: '/rules/try?pattern=rated+%23Grade&text=Leeds+was+rated+good.' },
  { name: 'why a rule did', path: `/rules/why?${new URLSearchParams({ rule: 'rating/area-is', document: ORIGINAL })}` },
  { name: 'problems', path: '/problems' },
  { name: 'review', path: '/review' },
  { name: 'decisions', path: '/review/decisions' },
  { name: 'adding a fact', path: `/review/add?${new URLSearchParams({ key: KEY, evidence: 'fragile' })}` },
  { name: 'not found', path: '/nowhere', status: 404 },
];

export function everyPage(stage: StageOf): void {
  describe('every page', () => {
    it.each(EVERY_PAGE)('can be used by all, wide and narrow, light and dark: $name', ({ path, status }) =>
      onPage(stage(), path, async ({ page }) => expect(await violations(page)).toEqual([]), {
        allowed: status === undefined ? [] : [status],
      }),
    );

    it.each(EVERY_PAGE)('stands without scripts: $name', ({ path, status }) =>
      onPage(
        stage(),
        path,
        async ({ page }) => {
          expect(await page.locator('h1').count()).toBe(1);
          expect((await shownText(page.locator('main'))).length).toBeGreaterThan(60);
        },
        { allowed: status === undefined ? [] : [status], javaScriptEnabled: false },
      ),
    );
  });
}
