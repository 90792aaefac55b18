import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page whose every request, message and window is watched. */
export interface WatchedPage {
  readonly page: Page;
  /** What went wrong until now: messages on the console, failed and outside requests, windows that scripts opened. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Only these may be asked for; all else is refused before it leaves the browser, and noted. */
const isOwn = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`);

/** Headers without which an answer is a trouble. */
const POLICY = /^default-src 'none';.*script-src 'self'/;

/**
 * Opens a page for one origin in a profile of its own. A page may answer with an error of its own making (`allowed`
 * holds such statuses); the console's note of it is none.
 */
export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions & { readonly allowed?: readonly number[] } = {},
): Promise<WatchedPage> {
  const { allowed = [], ...contextOptions } = options;
  const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...contextOptions });
  const troubles: string[] = [];
  await context.route(
    (url) => !isOwn(url.href, origin),
    async (route) => {
      troubles.push(`asks for ${route.request().url().slice(0, 200)}`);
      await route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (allowed.some((status) => text.includes(`status of ${status}`))) return;
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => troubles.push(`window: ${popup.url()}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A download, and a page left before it came: no fault of the page.
    if (why !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    const policy = response.headers()['content-security-policy'] ?? '';
    if (!POLICY.test(policy) || policy.includes('unsafe')) troubles.push(`no policy: ${response.url()}`);
    const status = response.status();
    if (status >= 400 && !allowed.includes(status)) troubles.push(`status ${status}: ${response.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

/** Takes a watched page; asserts that nothing went wrong on it. */
export function expectNoTrouble({ troubles }: WatchedPage): void {
  expect(troubles).toEqual([]);
}
