// Builds dist/: TypeScript by tsc, then every rule, table and SQL file beside the code that reads it (tsc copies none).
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = dirname(fileURLToPath(import.meta.url));
const target = join(source, '..', 'dist');
const DATA = new Set(['.yaml', '.csv', '.sql', '.json', '.txt', '.css', '.svg']);
const NOT_DATA = new Set([join(source, 'tsconfig.json')]);

rmSync(target, { recursive: true, force: true });
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(source, 'tsconfig.json')], { stdio: 'inherit' });
cpSync(source, target, {
  recursive: true,
  filter: (path) => extname(path) === '' || (DATA.has(extname(path)) && !NOT_DATA.has(path)),
});
