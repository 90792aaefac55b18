import { measureScale, type Scale } from './copies/scale.js';

const DOCUMENTS = 100_000;
/** Goals: documents a second on two cores, megabytes, share of cost that tenfold documents may add, milliseconds. */
const A_SECOND = 150;
const MEGABYTES = 250;
const GROWTH = 0.2;
const ONE_MORE = 100;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

function printScale(scale: Scale): void {
  const { size, sketching, finding, compared, copies, edges, bytes } = scale;
  print(
    `${size} documents: ${(sketching + finding).toFixed(2)} ms of CPU each (sketch ${sketching.toFixed(2)}, the rest ${finding.toFixed(2)}); ${compared.toFixed(1)} pairs compared a document, ${copies} copies, ${edges} edges, ${bytes.toFixed(0)} bytes a sketch`,
  );
}

/**
 * Finds the copies among so many made documents (argument, else 100,000), and among a tenth of them; prints cost, memory and what
 * one more article takes, against the goals. Exit code 1 where one is missed.
 */
export function run(args: readonly string[]): number {
  const size = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? DOCUMENTS);
  // The first run warms the compiler up; its figures are not used.
  measureScale(Math.ceil(size / 50));
  const few = measureScale(Math.ceil(size / 10));
  printScale(few);
  const many = measureScale(size);
  printScale(many);
  const each = (scale: Scale): number => scale.sketching + scale.finding;
  // Sketches are made by workers while one thread does the rest; a single core does both in turn.
  const onOne = 1000 / each(many);
  const growth = each(many) / each(few) - 1;
  const [median, slowest] = many.oneMore;
  const goals: readonly (readonly [string, boolean])[] = [
    [`documents a second, on one core: ${onOne.toFixed(0)} (goal ${A_SECOND} on two)`, onOne >= A_SECOND],
    [`memory above the base: ${many.memory.toFixed(0)} MB (goal at most ${MEGABYTES})`, many.memory <= MEGABYTES],
    [
      `cost a document with ten times as many: ${(growth * 100).toFixed(0)}% more (goal less than ${GROWTH * 100}%)`,
      growth < GROWTH,
    ],
    [
      `one more article: median ${median.toFixed(1)} ms, slowest of forty ${slowest.toFixed(1)} (goal under ${ONE_MORE})`,
      slowest < ONE_MORE,
    ],
  ];
  for (const [line, met] of goals) print(`  ${verdict(met).padEnd(6)} ${line}`);
  return goals.every(([, met]) => met) ? 0 : 1;
}
