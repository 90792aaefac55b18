import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// npm run bench -- NAME [arguments]: every other module of this folder is a benchmark and exports `run(args)`.
const folder = new URL('./', import.meta.url);
const names = readdirSync(fileURLToPath(folder))
  .filter((name) => name.endsWith('.ts') && name !== 'main.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

const [name = '', ...args] = process.argv.slice(2);
if (names.includes(name)) {
  const { run } = (await import(new URL(`${name}.ts`, folder).href)) as { run: (args: readonly string[]) => unknown };
  const code = await run(args);
  if (typeof code === 'number') process.exitCode = code;
} else {
  process.stderr.write(`${name === '' ? 'Name a benchmark' : `There is no benchmark ${name}`}: ${names.join(', ')}\n`);
  process.exitCode = 2;
}
