import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const WINDOWS = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Takes an open page; returns what axe finds against it at desktop and phone width, in light and dark colours. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, width, height } of WINDOWS) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const { id, nodes } of await runAxe(page)) {
        for (const { target, failureSummary } of nodes.slice(0, 3)) {
          found.push(`${name} ${colorScheme} ${id} at ${target.join(' ')}: ${failureSummary}`);
        }
      }
      if (await scrollsSideways(page)) found.push(`${name} ${colorScheme}: the page scrolls sideways`);
    }
  }
  return found;
}

/** Evaluated by the tester's side of the browser, which the policy of the page does not bind. */
async function runAxe(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  return page.evaluate<readonly Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target: target.map(String), failureSummary })) })))`,
  );
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1');
