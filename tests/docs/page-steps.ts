import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'vitest';
import { DIST } from '../cli/built-program.js';

/**
 * A fenced block of a page: `sh` is run, `text`, `json` and `yaml` behind a `file:` comment is written, other `text` is what
 * the command before it prints, line by line. A `needs:` comment names a tool without which the block is passed over; a
 * block with the sqlite3 shell needs that.
 */
interface Step {
  readonly line: number;
  readonly language: string;
  readonly body: string;
  readonly file: string | null;
  readonly exit: number;
  readonly needs: string | null;
}

const FENCE = /(?:<!-- (?:file: (\S+)|exit: (\d)|needs: (\S+)) -->\n)?```(\w+)\n([\s\S]*?)\n```/g;

function stepsOf(page: string): Step[] {
  return [...page.matchAll(FENCE)].map((match) => ({
    line: page.slice(0, match.index).split('\n').length,
    language: match[4] ?? '',
    body: match[5] ?? '',
    file: match[1] ?? null,
    exit: Number(match[2] ?? 0),
    needs: match[3] ?? (/^sqlite3 /m.test(match[5] ?? '') ? 'sqlite3' : null),
  }));
}

/** Puts a program `newsfacts` into the folder, for the pages' commands. */
export function installProgram(folder: string): void {
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin', 'newsfacts');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve(DIST, 'cli/main.js')}" "$@"\n`);
  chmodSync(program, 0o755);
}

/** Does in a folder what a page of docs/ says, command by command; returns how many blocks of commands it has. */
export function followPage(page: string, folder: string, program = folder): number {
  const env = { ...process.env, PATH: `${join(program, 'bin')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
  const shell = (command: string) => spawnSync('sh', ['-ec', command], { cwd: folder, env, encoding: 'utf8' });
  let printed = '';
  let blocks = 0;
  let passed = false;
  for (const step of stepsOf(readFileSync(page, 'utf8'))) {
    if (step.file !== null) {
      mkdirSync(dirname(join(folder, step.file)), { recursive: true });
      writeFileSync(join(folder, step.file), `${step.body}\n`);
    } else if (step.language === 'sh') {
      blocks += 1;
      passed = step.needs !== null && shell(`command -v ${step.needs}`).status !== 0;
      if (passed) continue;
      const ended = shell(step.body);
      printed = ended.stdout;
      expect(ended.status, `${page}, line ${step.line}: ${step.body}\n${ended.stderr}`).toBe(step.exit);
    } else if (step.language === 'text' && !passed) {
      for (const line of step.body.split('\n')) expect(printed, `${page}, line ${step.line}`).toContain(line);
    }
  }
  return blocks;
}
