import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const cruiser = join(project, 'node_modules', '.bin', 'depcruise');
const planted = join(project, 'src', 'segment', 'planted-by-a-test.ts');

const cruise = (): { status: number | null; stdout: string } =>
  spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', 'src/segment', 'src/recognise/index.ts'],
    {
      cwd: project,
      encoding: 'utf8',
    },
  );

afterEach(() => rmSync(planted, { force: true }));

describe('the directions of imports', () => {
  it('are checked: a stage that imports another is found', () => {
    writeFileSync(planted, "export { recogniseDocument } from '../recognise/index.js';\n");
    const { status, stdout } = cruise();
    expect(stdout).toContain('segment-stands-alone');
    expect(status).not.toBe(0);
  });
});

describe('the files of the project', () => {
  it('have names of one idea, and lock no address of a registry', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' }).split('\n');
    expect(files.filter((file) => /(^|\/)(utils|helpers|manager)(\.|\/|$)/.test(file))).toEqual([]);
    const lock = execFileSync('git', ['show', ':package-lock.json'], {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(lock).not.toContain('"resolved"');
  });

  it('lock every optional package, also those of other machines: npm ci asks for each', () => {
    const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      execFileSync('git', ['show', ':package-lock.json'], { cwd: project, encoding: 'utf8', maxBuffer: 1 << 26 }),
    );
    const names = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(names.filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([]);
  });
});
