import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, newsfacts } from '../cli/built-program.js';
import { followPage, installProgram } from './page-steps.js';

/** Pages that start from a database of the bundled corpus in output/facts.db, with the least commands each must show. */
const PAGES = { 'run.md': 4, 'inspect.md': 6, 'review.md': 3, 'export.md': 7, 'cite.md': 4, 'engines.md': 3 };

describe('the pages of tasks', { timeout: 600_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'newsfacts-pages-'));
  beforeAll(async () => {
    await ensureBuilt();
    installProgram(root);
    const run = await newsfacts(['run', 'corpus', '--output', join(root, 'facts.db'), '--quiet']);
    expect(run.code, run.stderr).toBe(0);
  }, 300_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(Object.entries(PAGES))('docs/%s does what it says, command by command', (page, least) => {
    const folder = join(root, page);
    mkdirSync(join(folder, 'output'), { recursive: true });
    cpSync('corpus', join(folder, 'corpus'), { recursive: true });
    cpSync(join(root, 'facts.db'), join(folder, 'output', 'facts.db'));
    expect(followPage(join('docs', page), folder, root)).toBeGreaterThanOrEqual(least);
  });

  it('lead only to pages, headings and files that are there', () => {
    const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
    for (const page of pages) {
      const text = readFileSync(join('docs', page), 'utf8').replace(/```[\s\S]*?```/g, '');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(readdirSync('docs'), `${page} leads to ${target}`).toContain(target);
      }
    }
  });
});
