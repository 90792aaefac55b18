import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, startChromium } from '../chromium.js';
import { shownText } from '../shown-text.js';
import { expectNoTrouble, openWatched, type WatchedPage } from '../watched-page.js';
import type { HostileStage } from './stage.js';

const PAGES = [
  '/',
  '/facts',
  '/facts?copies=1&search=kent',
  '/facts?publisher=%3Cscript%3E',
  '/bodies',
  '/body?id=E10000016&copies=1',
  '/compare',
  '/search?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E&copies=1',
  '/search?q=kent&copies=1',
  '/stories',
  '/rules',
  '/rule?id=evil%2Frule',
  '/problems',
  '/review',
  '/review/decisions',
  '/nowhere/%3Cscript%3Ewindow.ran=1%3C/script%3E',
];

/** True where a script of the corpus ran on the page. */
const RAN = "'ran' in window";
/** Links of a page that lead elsewhere than to a page of this server or a web address. */
const ODD_LINKS = `[...document.querySelectorAll('[href], [src], [action], [formaction]')]
  .flatMap((one) => ['href', 'src', 'action', 'formaction'].map((name) => one.getAttribute(name)).filter((value) => value !== null))
  .filter((value) => !/^(?:\\/(?![\\/\\\\])|#|https?:\\/\\/)/.test(value)).map((value) => value.slice(0, 100))`;
/** Elements and attributes that these pages never hold, so that they came from a text. */
const ODD_ELEMENTS = `[...document.querySelectorAll('script:not([src^="/assets/"]), iframe, object, embed, base, style, img, [style], [onload], [onerror], [onmouseover]')]
  .map((one) => one.outerHTML.slice(0, 100))`;

export function hostilePages(stage: () => HostileStage): void {
  describe.skipIf(!hasChromium)('in the browser', () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(() => browser?.close());

    async function open(act: (watched: WatchedPage) => Promise<void>): Promise<void> {
      if (browser === null) throw new Error('There is no browser.');
      const watched = await openWatched(browser, stage().served.origin, { allowed: [400, 404] });
      try {
        await act(watched);
        expectNoTrouble(watched);
      } finally {
        await watched.close();
      }
    }

    it.each(PAGES)('nothing of the corpus runs on %s', (path) =>
      open(async (watched) => {
        await watched.page.goto(path);
        await expectHarmless(watched, path);
      }),
    );

    it('nothing of the corpus runs on the page of any document', () =>
      open(async (watched) => {
        for (const key of stage().keys) {
          await watched.page.goto(`/document?${new URLSearchParams({ key, dropped: '1' })}`);
          expect(await shownText(watched.page.locator('h1')), key.slice(0, 200)).not.toBe('Not found');
          await expectHarmless(watched, key);
        }
      }));

    it('what looks like markup stands as text', () =>
      open(async ({ page }) => {
        await page.goto('/search?q=title&copies=1');
        expect(await shownText(page.locator('main'))).toContain('<script>window.ran=1,alert(1)</script>');
        await page.goto('/rule?id=evil%2Frule');
        expect(await shownText(page.locator('main'))).toContain('<script>window.ran=1,alert(1)</script>');
      }));

    it('a title of a megabyte does not make pages of megabytes, nor wider than the window', () =>
      open(async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        for (const path of ['/', '/facts?copies=1', '/search?q=kent&copies=1', '/stories', '/review']) {
          const answer = await page.goto(path);
          expect((await answer?.body())?.length, path).toBeLessThan(600_000);
          const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect(await page.evaluate<number>(overflow), path).toBeLessThanOrEqual(1);
        }
      }));
  });
}

async function expectHarmless({ page }: WatchedPage, what: string): Promise<void> {
  expect(await page.evaluate<boolean>(RAN), what).toBe(false);
  expect(await page.evaluate<string[]>(ODD_LINKS), what).toEqual([]);
  expect(await page.evaluate<string[]>(ODD_ELEMENTS), what).toEqual([]);
}
