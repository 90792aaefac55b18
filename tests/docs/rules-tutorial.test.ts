import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../cli/built-program.js';
import { followPage, installProgram } from './page-steps.js';

describe('docs/rules.md', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-tutorial-'));
  beforeAll(async () => {
    await ensureBuilt();
    installProgram(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does what it says, command by command', () => {
    expect(followPage('docs/rules.md', folder)).toBeGreaterThan(8);
  });
});
