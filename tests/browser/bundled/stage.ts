import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { ensureBuilt, newsfacts } from '../../cli/built-program.js';
import { startChromium } from '../chromium.js';
import { type Served, serve } from '../served.js';
import { expectNoTrouble, openWatched, type WatchedPage } from '../watched-page.js';

/** The bundled corpus, read into a database and served, and a browser to look at it. */
export interface Stage {
  readonly browser: Browser;
  readonly served: Served;
  readonly database: string;
  /** A copy of the bundled corpus, which decisions are written to. */
  readonly corpus: string;
  /** Reads the corpus again, as a person does after decisions. */
  readonly run: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the suites of the single pages are given: the stage, made before their first test. */
export type StageOf = () => Stage;

export async function makeStage(): Promise<Stage> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-browser-'));
  const [corpus, database] = [join(folder, 'corpus'), join(folder, 'facts.db')];
  cpSync('corpus', corpus, { recursive: true });
  const run = async (): Promise<void> => {
    const { code, stderr } = await newsfacts(['run', corpus, '--output', database]);
    if (code !== 0) throw new Error(`the run ended with ${code}: ${stderr}`);
  };
  const [browser] = await Promise.all([startChromium(), run()]);
  const served = await serve(database, corpus);
  return {
    ...{ browser, served, database, corpus, run },
    close: async () => {
      await browser.close();
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens an address, does something with the page, and asserts that nothing went wrong meanwhile. */
export async function onPage<Result>(
  { browser, served }: Stage,
  path: string,
  act: (watched: WatchedPage) => Promise<Result>,
  options: BrowserContextOptions & { readonly allowed?: readonly number[] } = {},
): Promise<Result> {
  const watched = await openWatched(browser, served.origin, options);
  try {
    await watched.page.goto(path);
    const result = await act(watched);
    expectNoTrouble(watched);
    return result;
  } finally {
    await watched.close();
  }
}
