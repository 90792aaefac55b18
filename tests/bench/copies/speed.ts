import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CopyIndex, decodeSketch, encodeSketch, type Sketch, sketchDocument } from '../../../src/dedupe/index.js';
import { castOf, story } from './grammar.js';
import { Random } from './random.js';
import { COPY_MAKERS } from './transform.js';

/** One document in so many is a copy of an earlier one. */
const COPY_SHARE = 0.15;
const SITES = 400;
const SETTLED_TOGETHER = 200;

interface Made {
  readonly text: string;
  readonly site: string;
}

/** Makes document number `i`: the same each time, without keeping it. Casts recur, as people and places do in news. */
function documentAt(i: number): Made {
  const random = new Random(i * 2_654_435_761 + 17);
  const site = `site${random.between(1, SITES)}.example`;
  if (i > 0 && random.chance(COPY_SHARE)) {
    return { text: random.pick(COPY_MAKERS).make(documentAt(random.between(0, i - 1)).text, random), site };
  }
  const cast = castOf(new Random(random.between(1, 5_000)));
  const body = story(random, cast, random.between(5, 14));
  return {
    text: `${body}\nFollow ${site} for more local news and sport.\nContact the newsdesk of ${site} by email or post.`,
    site,
  };
}

function sketchOf(i: number, made: Made): Sketch {
  const published = `20${String(17 + (i % 8)).padStart(2, '0')}-0${1 + (i % 9)}-11`;
  return sketchDocument({
    text: made.text,
    title: null,
    published,
    publisher: made.site,
    url: `https://${made.site}/news/${i}`,
    credited: null,
  });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function megabytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds of CPU of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Adds `size` made documents, settles, then adds some more one by one; prints cost and memory. Returns ms a document. */
export function measureSpeed(size: number, print: (line: string) => void): number {
  const keyOf = (i: number): string => `https://example.org/news/${i}`;
  let generating = 0;
  const made = (i: number): Made => {
    const before = cpu();
    const document = documentAt(i);
    generating += cpu() - before;
    return document;
  };
  const base = megabytes();
  const index = new CopyIndex({ textOf: (key) => made(Number(key.slice(keyOf(0).length - 1))).text });
  const start = cpu();
  let sketching = 0;
  let bytes = 0;
  let edges = 0;
  const copies = new Set<string>();
  for (let i = 0; i < size; i++) {
    const document = made(i);
    const before = cpu();
    const stored = encodeSketch(sketchOf(i, document));
    sketching += cpu() - before;
    bytes += stored.length;
    const sketch = decodeSketch(stored);
    if (sketch !== null) index.add(keyOf(i), sketch);
    if (i % SETTLED_TOGETHER !== SETTLED_TOGETHER - 1 && i !== size - 1) continue;
    const changes = index.settle();
    edges += changes.edges.length - changes.dropped.length;
    for (const { key, kind } of changes.memberships)
      if (kind === null) copies.delete(key);
      else copies.add(key);
  }
  const total = cpu() - start - generating;
  const each = total / size;
  print(
    `${size} documents: ${each.toFixed(2)} ms of CPU each (sketch ${(sketching / size).toFixed(2)}), ${(1000 / each).toFixed(0)} a second on one core, ${copies.size} copies, ${edges} edges told, ${(index.compared / size).toFixed(1)} pairs compared a document, ${(bytes / size).toFixed(0)} bytes a sketch`,
  );
  print(
    `  memory above base: ${(megabytes() - base).toFixed(0)} MB, resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
  const single: number[] = [];
  for (let i = size; i < size + 40; i++) {
    const sketch = sketchOf(i, made(i));
    const before = cpu() - generating;
    index.add(keyOf(i), sketch);
    index.settle();
    single.push(cpu() - generating - before);
  }
  single.sort((a, b) => a - b);
  print(`  one more article: median ${single[20]?.toFixed(1)} ms, slowest of 40 ${single.at(-1)?.toFixed(1)} ms`);
  return each;
}
