import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArticles } from './corpus/articles.js';

export { generateArticles } from './corpus/articles.js';

/**
 * Writes a generated corpus: `corpus N [--seed S] [--out DIR]` puts N pages below `DIR/corpus` and their right answers into
 * `DIR/expected.gold.jsonl`, one gold document a line. Returns the exit code: 2 for a wrong number.
 */
export function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, out: { type: 'string', default: 'output/generated' } },
  });
  const count = Number(positionals[0]);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
    process.stderr.write('Usage: npm run bench -- corpus N [--seed S] [--out DIR]\n');
    return 2;
  }
  const gold: string[] = [];
  let facts = 0;
  let copies = 0;
  for (const article of generateArticles(count, seed)) {
    const path = join(values.out, 'corpus', article.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, article.content);
    gold.push(JSON.stringify({ document: article.url, published: article.published, facts: article.facts }));
    facts += article.facts.length;
    if (article.copyOf !== null) copies += 1;
  }
  writeFileSync(join(values.out, 'expected.gold.jsonl'), `${gold.join('\n')}\n`);
  process.stdout.write(`${count} articles, ${copies} of them copies, with ${facts} facts in ${values.out}\n`);
  return 0;
}
