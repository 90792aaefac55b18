import { CopyIndex, sketchDocument } from '../../../src/dedupe/index.js';
import { prepareText } from '../../../src/dedupe/prepared.js';
import { judgePair } from '../../../src/dedupe/verdict.js';
import { ARTICLES } from './articles.js';
import { castOf, story } from './grammar.js';
import { eventStory, hardCases } from './hard-cases.js';
import { Random } from './random.js';
import { COPY_MAKERS } from './transform.js';

interface CopyCase {
  readonly kind: string;
  readonly group: string;
  readonly texts: readonly [string, string];
  readonly copy: boolean;
}

const NO_TRAITS = { site: '', corrected: false };

function casesOf(sources: readonly string[], seed: number): CopyCase[] {
  return sources.flatMap((source, i) => {
    const random = new Random(seed * 10_007 + i);
    const copies = COPY_MAKERS.map(
      ({ name, group, make }): CopyCase => ({ kind: name, group, texts: [source, make(source, random)], copy: true }),
    );
    const others = hardCases(source, random).map(
      ({ name, texts }): CopyCase => ({ kind: name, group: 'no copy', texts, copy: false }),
    );
    return [...copies, ...others];
  });
}

/** The sources: written by hand, of invented events, and wholly made up; the even ones fit, the odd ones score. */
export function sourcesOf(half: 0 | 1, rounds: number): string[] {
  const random = new Random(4711 + half);
  const written = ARTICLES.filter((_, i) => i % 2 === half);
  const made = Array.from({ length: rounds }, (_, i) =>
    i % 2 === 0 ? eventStory(random) : story(random, castOf(random), random.between(6, 14)),
  );
  return [...written, ...made];
}

interface Row {
  readonly kind: string;
  readonly group: string;
  cases: number;
  joined: number;
  candidates: number;
  lowest: number;
  highest: number;
}

function tally(cases: readonly CopyCase[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { kind, group, texts } of cases) {
    const row = rows.get(kind) ?? { kind, group, cases: 0, joined: 0, candidates: 0, lowest: 1, highest: 0 };
    rows.set(kind, row);
    const verdict = judgePair(prepareText(texts[0]), prepareText(texts[1]), NO_TRAITS, NO_TRAITS);
    const index = new CopyIndex({ textOf: (key) => texts[Number(key)] ?? null });
    for (const [i, text] of texts.entries()) index.add(String(i), sketchOf(text));
    const { memberships } = index.settle();
    row.cases++;
    if (memberships.some((membership) => membership.kind !== null)) row.joined++;
    if (verdict.copy !== null) row.candidates++;
    row.lowest = Math.min(row.lowest, verdict.score);
    row.highest = Math.max(row.highest, verdict.score);
  }
  return rows;
}

/** The sketch of the text that was published as number `i`: sources come before their copies. */
const sketchOf = (text: string, i = 0): ReturnType<typeof sketchDocument> =>
  sketchDocument({
    ...{ text, title: null, publisher: null, url: null, credited: null },
    published: new Date(Date.UTC(2021, 0, 1, i)).toISOString(),
  });

/** B-cubed F1 (Bagga and Baldwin 1998) of the clusters over sources, their copies and the hard non-copies together. */
function bCubed(cases: readonly CopyCase[]): number {
  const truth = new Map<string, number>();
  const sources = new Map<string, number>();
  const add = (text: string, cluster: number): void => {
    if (!truth.has(text)) truth.set(text, cluster);
  };
  for (const [i, { texts, copy }] of cases.entries()) {
    const cluster = sources.get(texts[0]) ?? sources.size;
    sources.set(texts[0], cluster);
    add(texts[0], cluster);
    add(texts[1], copy ? cluster : 1_000_000 + i);
  }
  const texts = [...truth.keys()];
  const index = new CopyIndex({ textOf: (key) => texts[Number(key)] ?? null });
  for (const [i, text] of texts.entries()) index.add(String(i), sketchOf(text, i));
  const found = new Map(index.settle().memberships.map(({ key, canonical }) => [texts[Number(key)] ?? '', canonical]));
  const size = (wanted: (text: string) => boolean): number => texts.filter(wanted).length;
  let precision = 0;
  let recall = 0;
  for (const text of texts) {
    const both = size((other) => found.get(other) === found.get(text) && truth.get(other) === truth.get(text));
    precision += both / size((other) => found.get(other) === found.get(text));
    recall += both / size((other) => truth.get(other) === truth.get(text));
  }
  return (2 * precision * recall) / (precision + recall) / texts.length;
}

/** Scores made copies and hard non-copies of one half of the sources; prints a table. */
export function scoreQuality(half: 0 | 1, rounds: number, print: (line: string) => void): void {
  const cases = casesOf(sourcesOf(half, rounds), half + 1);
  print(half === 0 ? 'Fitting half' : 'Scoring half');
  const rows = [...tally(cases).values()];
  for (const row of rows) {
    const joined = (row.joined / row.cases).toFixed(3);
    const alone = (row.candidates / row.cases).toFixed(3);
    print(
      `  ${row.kind.padEnd(26)} ${row.group.padEnd(9)} cases ${row.cases}  joined ${joined}  verdict alone ${alone}  score ${row.lowest.toFixed(2)}..${row.highest.toFixed(2)}`,
    );
  }
  const sum = (wanted: (row: Row) => boolean, of: (row: Row) => number): number =>
    rows.filter(wanted).reduce((total, row) => total + of(row), 0);
  for (const group of ['verbatim', 'edited', 'excerpt', 'spun', 'damaged']) {
    const isGroup = (row: Row): boolean => row.group === group;
    print(`  recall ${group}: ${(sum(isGroup, (row) => row.joined) / sum(isGroup, (row) => row.cases)).toFixed(3)}`);
  }
  const right = sum(
    ({ group }) => group !== 'no copy',
    ({ joined }) => joined,
  );
  const wrong = sum(
    ({ group }) => group === 'no copy',
    ({ joined }) => joined,
  );
  print(`  precision: ${(right / (right + wrong)).toFixed(4)} (${wrong} false of ${right + wrong})`);
  print(`  B-cubed F1: ${bCubed(cases.slice(0, 1_500)).toFixed(4)}`);
}
