// Runs a corpus with the stand-in stages: node stand-in-run.mjs CORPUS DATABASE. Says `working` when the work begins.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = process.env.NEWSFACTS_DIST ?? 'dist';
const { runCorpus } = await import(pathToFileURL(resolve(dist, 'pipeline/run.js')).href);
const [corpus, output] = process.argv.slice(2);
let told = false;
await runCorpus({
  ...{ corpus, output, concurrency: 2 },
  workerFile: new URL('./stand-in-worker.mjs', import.meta.url),
  onProgress: () => {
    if (!told) process.stdout.write('working\n');
    told = true;
  },
});
process.stdout.write('finished\n');
