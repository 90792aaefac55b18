// Builds dist/: TypeScript by tsc, then every rule, table, SQL file, style sheet and browser script beside the code that reads it (tsc copies none).
// The new tree is made aside and put in place at once, so that a program that runs meanwhile finds a whole one.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = dirname(fileURLToPath(import.meta.url));
const target = join(source, '..', 'dist');
const fresh = `${target}.${process.pid}`;
const DATA = new Set(['.yaml', '.csv', '.sql', '.json', '.txt', '.css', '.js', '.svg', '.md']);
const NOT_DATA = new Set([join(source, 'tsconfig.json')]);

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
try {
  execFileSync(process.execPath, [tsc, '-p', join(source, 'tsconfig.json'), '--outDir', fresh], { stdio: 'inherit' });
  cpSync(source, fresh, {
    recursive: true,
    filter: (path) => extname(path) === '' || (DATA.has(extname(path)) && !NOT_DATA.has(path)),
  });
  // npm marks the program as executable once, at install; a later build has to do it itself.
  chmodSync(join(fresh, 'cli', 'main.js'), 0o755);
  if (existsSync(target)) renameSync(target, `${fresh}.old`);
  renameSync(fresh, target);
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(`${fresh}.old`, { recursive: true, force: true });
}
