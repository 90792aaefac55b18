import { CopyIndex, sketchDocument } from '../../../src/dedupe/index.js';
import { prepareText } from '../../../src/dedupe/prepared.js';
import { judgePair } from '../../../src/dedupe/verdict.js';
import { ARTICLES } from './articles.js';
import { castOf, story } from './grammar.js';
import { eventStory, hardCases } from './hard-cases.js';
import { KEPT_ARTICLES } from './kept-articles.js';
import { Random } from './random.js';
import { COPY_MAKERS } from './transform.js';

interface CopyCase {
  readonly kind: string;
  readonly group: string;
  readonly texts: readonly [string, string];
  readonly copy: boolean;
}

const FOLLOW_UP_60 = 'follow-up sharing 60%';

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

/** Seeds of what is made up; those of the scoring half were chosen after thresholds were fitted. */
const SEEDS = { fitting: 4711, scoring: 90_210 } as const;

export type Half = keyof typeof SEEDS;

/** The sources of one half: articles written by hand, `rounds` of invented events and wholly made up; no article is in both. */
export function sourcesOf(half: Half, rounds: number): string[] {
  const random = new Random(SEEDS[half]);
  const written = half === 'fitting' ? ARTICLES : KEPT_ARTICLES;
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

/** Least recall of each group of kinds of copies. */
const RECALL = { verbatim: 0.995, edited: 0.98, excerpt: 0.95, spun: 0.95, damaged: 0.85 } as const;
const PRECISION = 0.997;
const B_CUBED = 0.97;
const FALSE_AT_60 = 0.01;

interface Goal {
  readonly text: string;
  readonly met: boolean;
}

const atLeast = (name: string, value: number, goal: number, note = ''): Goal => ({
  text: `${name} ${value.toFixed(4)} (goal at least ${goal})${note}`,
  met: value >= goal,
});

function goalsOf(rows: readonly Row[], f1: number): Goal[] {
  const sum = (wanted: (row: Row) => boolean, of: (row: Row) => number): number =>
    rows.filter(wanted).reduce((total, row) => total + of(row), 0);
  const share = (wanted: (row: Row) => boolean): number =>
    sum(wanted, ({ joined }) => joined) / sum(wanted, ({ cases }) => cases);
  const isCopy = ({ group }: Row): boolean => group !== 'no copy';
  const right = sum(isCopy, ({ joined }) => joined);
  const wrong = sum(
    (row) => !isCopy(row),
    ({ joined }) => joined,
  );
  const isAt60 = ({ kind }: Row): boolean => kind === FOLLOW_UP_60;
  const others = wrong - sum(isAt60, ({ joined }) => joined);
  return [
    ...Object.entries(RECALL).map(([group, goal]) =>
      atLeast(
        `recall ${group}`,
        share((row) => row.group === group),
        goal,
      ),
    ),
    atLeast('precision', right / (right + wrong), PRECISION, `: ${wrong} false of ${right + wrong}`),
    { text: `false merges up to 45% shared text and of templates: ${others} (goal none)`, met: others === 0 },
    {
      text: `false merges at 60% shared text: ${(share(isAt60) * 100).toFixed(1)}% (goal at most ${FALSE_AT_60 * 100}%)`,
      met: share(isAt60) <= FALSE_AT_60,
    },
    atLeast('B-cubed F1', f1, B_CUBED),
  ];
}

/** Scores made copies and hard non-copies of one half of the sources; prints a table and the goals. True where all are met. */
export function scoreQuality(half: Half, rounds: number, print: (line: string) => void): boolean {
  const cases = casesOf(sourcesOf(half, rounds), SEEDS[half]);
  print(half === 'fitting' ? 'Fitting half' : 'Scoring half');
  const rows = [...tally(cases).values()];
  for (const row of rows) {
    const joined = (row.joined / row.cases).toFixed(3);
    const alone = (row.candidates / row.cases).toFixed(3);
    print(
      `  ${row.kind.padEnd(26)} ${row.group.padEnd(9)} cases ${row.cases}  joined ${joined}  verdict alone ${alone}  score ${row.lowest.toFixed(2)}..${row.highest.toFixed(2)}`,
    );
  }
  const goals = goalsOf(rows, bCubed(cases.slice(0, 1_500)));
  for (const { text, met } of goals) print(`  ${met ? 'met   ' : 'MISSED'} ${text}`);
  return goals.every(({ met }) => met);
}
