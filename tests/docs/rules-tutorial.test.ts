import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST, ensureBuilt } from '../cli/built-program.js';

/** A fenced block of the page: `sh` is run, `text` and `yaml` behind a `file:` comment is written, other `text` is expected. */
interface Step {
  readonly line: number;
  readonly language: string;
  readonly body: string;
  readonly file: string | null;
  readonly exit: number;
}

const FENCE = /(?:<!-- (?:file: (\S+)|exit: (\d)) -->\n)?```(\w+)\n([\s\S]*?)\n```/g;

function stepsOf(page: string): Step[] {
  return [...page.matchAll(FENCE)].map((match) => ({
    line: page.slice(0, match.index).split('\n').length,
    language: match[3] ?? '',
    body: match[4] ?? '',
    file: match[1] ?? null,
    exit: Number(match[2] ?? 0),
  }));
}

describe('docs/rules.md', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-tutorial-'));
  beforeAll(async () => {
    await ensureBuilt();
    mkdirSync(join(folder, 'bin'));
    const program = join(folder, 'bin', 'newsfacts');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve(DIST, 'cli/main.js')}" "$@"\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does what it says, command by command', () => {
    const steps = stepsOf(readFileSync('docs/rules.md', 'utf8'));
    expect(steps.filter(({ language }) => language === 'sh').length).toBeGreaterThan(8);
    let printed = '';
    for (const step of steps) {
      if (step.file !== null) {
        mkdirSync(dirname(join(folder, step.file)), { recursive: true });
        writeFileSync(join(folder, step.file), `${step.body}\n`);
      } else if (step.language === 'sh') {
        const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
        const ended = spawnSync('sh', ['-ec', step.body], { cwd: folder, env, encoding: 'utf8' });
        printed = ended.stdout;
        expect(ended.status, `line ${step.line}: ${step.body}\n${ended.stderr}`).toBe(step.exit);
      } else if (step.language === 'text') {
        for (const line of step.body.split('\n')) expect(printed, `line ${step.line}`).toContain(line);
      }
    }
  });
});
