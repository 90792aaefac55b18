import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandShapes } from '../../src/cli/command-shape.js';
import { renderCommands } from '../../src/cli/commands-page.js';
import { completionScript, SHELLS } from '../../src/cli/completion-scripts.js';
import { createProgram } from '../../src/cli/program.js';

const shapes = commandShapes(await createProgram(null));

test('the page of commands is the one that the commands make', async () => {
  expect(readFileSync('docs/commands.md', 'utf8'), 'npm run docs:commands brings it up to date').toBe(
    renderCommands(await createProgram(null)),
  );
});

test.each(shapes.map((shape) => [shape.path, shape] as const))(
  'help of “%s” starts with examples that exist',
  (_, shape) => {
    expect(shape.examples.length).toBeGreaterThan(0);
    for (const [line] of shape.examples) {
      const words = /newsfacts ([a-z]+)(?: ([a-z]+))?(.*)$/.exec(line);
      const command =
        shapes.find(({ path }) => path === `${words?.[1]} ${words?.[2]}`) ??
        shapes.find(({ path }) => path === words?.[1]);
      expect(command, line).toBeDefined();
      const flags = (words?.[0].match(/(?<= )--?[a-z][a-z-]*/g) ?? []).filter((flag) => !/^-[A-Z]/.test(flag));
      for (const flag of flags) {
        expect([line, command?.options.some(({ long, short }) => [long, short].includes(flag))]).toEqual([line, true]);
      }
    }
  },
);

test('a command loads without those that are slow to load, and help names all', async () => {
  const names = async (word: string | null) => (await createProgram(word)).commands.map((command) => command.name());
  expect(await names('council')).not.toContain('rules');
  for (const word of [null, 'rules', 'extract', 'completion', '--help', 'rulse']) {
    expect(await names(word)).toEqual(expect.arrayContaining(['run', 'rules', 'extract', 'council']));
  }
});

test.each(SHELLS)('the script for %s names every command and flag', (shell) => {
  const script = completionScript(shell, shapes);
  for (const { path, options } of shapes) {
    expect(script).toContain(path);
    for (const { long } of options) expect(script).toContain(shell === 'fish' ? `-l '${long.slice(2)}'` : long);
  }
});

/** What bash offers for the last of these words. */
function offered(words: readonly string[], folder: string): string[] {
  const program = `${completionScript('bash', shapes)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _newsfacts; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', program, 'bash', ...words], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
}

test('bash completes commands, flags and fixed values', () => {
  expect(offered(['newsfacts', 'ru'], '.')).toEqual(['run', 'rules']);
  expect(offered(['newsfacts', 'rules', 'l'], '.')).toEqual(['list']);
  expect(offered(['newsfacts', 'facts', '--so'], '.')).toEqual(['--sort']);
  expect(offered(['newsfacts', 'export', '--format', 'c'], '.')).toEqual(['csv']);
  expect(offered(['newsfacts', 'facts', 'out'], '.')).toEqual([]);
});

test('completing runs nothing that was typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-completion-'));
  for (const typed of ['$(touch ran)', '`touch ran`', '; touch ran', "'; touch ran; '", '-$(touch ran)', '*']) {
    expect(offered(['newsfacts', typed], folder)).toEqual([]);
    expect(offered(['newsfacts', 'facts', '--kind', typed], folder)).toEqual([]);
    expect(offered(['newsfacts', typed, '--f'], folder).every((word) => word.startsWith('--'))).toBe(true);
  }
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  rmSync(folder, { recursive: true });
});
