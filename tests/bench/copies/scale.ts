import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CopyIndex, decodeSketch, encodeSketch, type Sketch, sketchDocument } from '../../../src/dedupe/index.js';
import { castOf, story } from './grammar.js';
import { eventStory, followUp, weekly } from './hard-cases.js';
import { Random } from './random.js';
import { COPY_MAKERS } from './transform.js';

const SITES = 400;
const CASTS = 5_000;
const SETTLED_TOGETHER = 200;
const MORE = 40;

interface Made {
  readonly text: string;
  readonly site: string;
}

/**
 * Makes document number `i`: the same each time, without keeping it. Of a hundred, 15 are copies of an earlier one (all ten
 * kinds), 8 come out of one of three templates with other numbers, 7 are follow-ups that repeat paragraphs of an earlier
 * one, 10 report one of a few sorts of events, 60 are stories of their own. Casts recur, as people and places do in news.
 */
function documentAt(i: number): Made {
  const random = new Random(i * 2_654_435_761 + 17);
  const site = `site${random.between(1, SITES)}.example`;
  const furnished = (text: string): Made => ({
    text: `${text}\nFollow ${site} for more local news and sport.\nContact the newsdesk of ${site} by email or post.`,
    site,
  });
  const earlier = (): string => documentAt(random.between(0, i - 1)).text;
  const sort = i === 0 ? 99 : random.between(0, 99);
  if (sort < 15) return { text: random.pick(COPY_MAKERS).make(earlier(), random), site };
  if (sort < 23) return furnished(weekly(random).texts[0]);
  if (sort < 30) return furnished(followUp(earlier(), random, 0.3).texts[1]);
  if (sort < 40) return furnished(eventStory(random));
  return furnished(story(random, castOf(new Random(random.between(1, CASTS))), random.between(5, 14)));
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

/** What it took to find the copies among so many documents. */
export interface Scale {
  readonly size: number;
  /** Milliseconds of CPU a document: for its sketch, which workers make, and for the rest, on one thread. */
  readonly sketching: number;
  readonly finding: number;
  /** Megabytes above the base, after all. */
  readonly memory: number;
  /** Milliseconds of CPU for one more article: the median of forty, and the slowest. */
  readonly oneMore: readonly [number, number];
  readonly copies: number;
  readonly edges: number;
  /** Pairs of texts compared, a document. */
  readonly compared: number;
  readonly bytes: number;
}

/** Counts the time that makes documents, so that it can be taken off. */
class Maker {
  spent = 0;

  make(i: number): Made {
    const before = cpu();
    const made = documentAt(i);
    this.spent += cpu() - before;
    return made;
  }
}

const keyOf = (i: number): string => `https://example.org/news/${i}`;
const numberOf = (key: string): number => Number(key.slice(keyOf(0).length - 1));

/** Adds `size` made documents, settles, then adds some more one by one. Texts that are compared are made anew, not kept. */
export function measureScale(size: number): Scale {
  const maker = new Maker();
  const base = megabytes();
  const index = new CopyIndex({ textOf: (key) => maker.make(numberOf(key)).text });
  const start = cpu();
  let sketching = 0;
  let bytes = 0;
  let edges = 0;
  const copies = new Set<string>();
  for (let i = 0; i < size; i++) {
    const document = maker.make(i);
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
  const finding = cpu() - start - maker.spent - sketching;
  const compared = index.compared / size;
  return {
    ...{ size, sketching: sketching / size, finding: finding / size, memory: megabytes() - base },
    ...{ copies: copies.size, edges, compared, bytes: bytes / size, oneMore: addMore(index, size, maker) },
  };
}

function addMore(index: CopyIndex, size: number, maker: Maker): readonly [number, number] {
  const single: number[] = [];
  for (let i = size; i < size + MORE; i++) {
    const document = maker.make(i);
    const before = cpu() - maker.spent;
    index.add(keyOf(i), sketchOf(i, document));
    index.settle();
    single.push(cpu() - maker.spent - before);
  }
  single.sort((a, b) => a - b);
  return [single[MORE / 2] ?? 0, single.at(-1) ?? 0];
}
