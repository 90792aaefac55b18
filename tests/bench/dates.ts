import { existsSync, readFileSync } from 'node:fs';
import { isoDate } from '../../src/model/ids.js';
import type { DateMention } from '../../src/model/mention.js';
import { recogniseDates } from '../../src/recognise/dates/index.js';

interface GoldDate {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly type: string;
  readonly mod: string;
}

interface GoldItem {
  readonly name: string;
  readonly published: string | null;
}

/** Tallies of one run over the gold dates that have bounds. */
export interface DateScore {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly f1: number;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Takes the folder of the seed gold and a sink for lines; returns value F1 of the dates, or null where the folder is absent. */
export function scoreSeedDates(folder: string, print: (line: string) => void): DateScore | null {
  if (!existsSync(`${folder}/dates.json`)) return null;
  const gold = read<GoldDate[]>(`${folder}/dates.json`);
  let [right, found, wanted] = [0, 0, 0];
  for (const item of read<GoldItem[]>(`${folder}/items.json`)) {
    const text = readFileSync(`${folder}/${item.name}.clean.txt`, 'utf8');
    const published = item.published === null ? null : isoDate(item.published.slice(0, 10));
    const mentions = recogniseDates(text, { title: null, published }).filter(
      (one): one is DateMention => one.kind === 'date',
    );
    const mine = gold.filter((one) => one.name === item.name);
    const bounded = mentions.filter((one) => one.dateStart !== null);
    found += bounded.length;
    for (const one of mine.filter((date) => date.start !== null)) {
      wanted += 1;
      const here = bounded.find((mention) => mention.start < one.offset + one.text.length && one.offset < mention.end);
      if (here?.dateStart === one.start && here.dateEnd === one.end) right += 1;
      else
        print(
          `- ${item.name} '${one.text}' ${one.start}..${one.end} found ${here?.text ?? 'nothing'} ${here?.dateStart ?? ''}..${here?.dateEnd ?? ''}`,
        );
    }
    for (const extra of bounded) {
      const known = mine.some(
        (date) => date.start !== null && extra.start < date.offset + date.text.length && date.offset < extra.end,
      );
      if (!known)
        print(
          `+ ${item.name} '${extra.text}' ${extra.dateStart}..${extra.dateEnd} | ${text.slice(extra.start - 40, extra.end + 20).replaceAll('\n', '/')}`,
        );
    }
  }
  return { right, gold: wanted, found, f1: (2 * right) / (wanted + found) };
}

/** Takes arguments: the folder of the seed gold (`../shared/gold/seeds` by default); prints misses and value F1. */
export function run(args: readonly string[]): void {
  const score = scoreSeedDates(args[0] ?? '../shared/gold/seeds', (line) => console.log(line));
  if (score === null) console.log('No gold dates there: skipped.');
  else
    console.log(
      `dates: value F1 ${(100 * score.f1).toFixed(1)} (${score.right} right of ${score.gold} gold, ${score.found} found)`,
    );
}
