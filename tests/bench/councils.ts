import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../src/model/ids.js';
import type { EntityMention, Mention } from '../../src/model/mention.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { GRAMMAR } from '../../src/packs/childrens-services/names/grammar.js';
import { createEntityRecogniser } from '../../src/recognise/entities/index.js';
import { recogniseDocument } from '../../src/recognise/index.js';
import { scoreSeedPeople, type Tally } from './councils/people.js';
import { doubledRecords } from './recognisers/doubled.js';

interface GoldDocument {
  readonly published: string | null;
  readonly councils: readonly string[];
  readonly councils_accept?: Readonly<Record<string, readonly string[]>>;
  readonly trusts: readonly string[];
}

interface GoldItem {
  readonly name: string;
  readonly title: string | null;
}

interface GoldText {
  readonly name: string;
  readonly title: string | null;
  readonly text: string;
  readonly gold: GoldDocument;
}

/** Right, wanted and found ids over all documents. */
export interface NameScore {
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
  readonly f1: number;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

function goldTexts(folder: string): GoldText[] {
  const titles = new Map(read<GoldItem[]>(join(folder, 'items.json')).map((item) => [item.name, item.title]));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.gold.json', '');
      const text = readFileSync(join(folder, `${name}.clean.txt`), 'utf8');
      return { name, title: titles.get(name) ?? null, text, gold: read<GoldDocument>(join(folder, file)) };
    });
}

const isOfType = (mention: Mention, type: string): mention is EntityMention =>
  mention.kind === 'entity' && mention.type === type;

/**
 * Takes the folder of the seed gold and a sink for lines; returns F1 over the sets of ids per document, for councils and
 * trusts, with other accepted codes counted as the wanted ones. Null where the folder is absent.
 */
export function scoreSeedNames(
  folder: string,
  print: (line: string) => void,
): { councils: NameScore; trusts: NameScore } | null {
  if (!existsSync(join(folder, 'items.json'))) return null;
  const pack = loadPack();
  const score = (type: 'council' | 'trust'): NameScore => {
    let [right, wanted, found] = [0, 0, 0];
    for (const { name, title, text, gold } of goldTexts(folder)) {
      const published = gold.published === null ? null : isoDate(gold.published.slice(0, 10));
      const mentions = recogniseDocument(text, { title, published }, pack).filter((one) => isOfType(one, type));
      const same = new Map(
        Object.entries(gold.councils_accept ?? {}).flatMap(([code, others]) => others.map((other) => [other, code])),
      );
      const ours = new Set(mentions.map((mention) => same.get(mention.id) ?? String(mention.id)));
      const theirs = new Set(type === 'council' ? gold.councils : gold.trusts);
      const missed = [...theirs].filter((id) => !ours.has(id));
      const extra = [...ours].filter((id) => !theirs.has(id));
      if (missed.length + extra.length > 0) print(`  ${name}: missed ${missed.join(' ')} extra ${extra.join(' ')}`);
      right += theirs.size - missed.length;
      wanted += theirs.size;
      found += ours.size;
    }
    return { right, wanted, found, f1: wanted + found === 0 ? 1 : (2 * right) / (wanted + found) };
  };
  return { councils: score('council'), trusts: score('trust') };
}

/** Megabytes (million characters) a CPU-second. */
function speedOf(texts: readonly string[], recognise: (text: string) => unknown): number {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const rounds = Math.ceil(4_000_000 / size);
  for (let round = 0; round < rounds; round += 1) texts.forEach(recognise);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) texts.forEach(recognise);
  const { user, system } = process.cpuUsage(before);
  return (size * rounds) / (user + system);
}

const f1Of = ({ right, wanted, found }: Tally): number => (2 * right) / (wanted + found);
const shown = ({ right, wanted, found }: Tally): string => `${right} right, ${wanted} wanted, ${found} found`;

/** Prints scores of councils, trusts, persons, roles, quotations and grades against the seed gold, and speeds; `args[0]` is the gold folder. */
export function run(args: readonly string[]): void {
  const folder = args[0] ?? join('..', 'shared', 'gold', 'seeds');
  const print = (line: string): void => console.log(line);
  const scores = scoreSeedNames(folder, print);
  if (scores === null) {
    print(`no gold in ${folder}`);
    return;
  }
  for (const [what, score] of Object.entries(scores)) {
    print(`${what}: F1 ${score.f1.toFixed(3)} (${score.right} right, ${score.wanted} wanted, ${score.found} found)`);
  }
  const texts = goldTexts(folder).map(({ text }) => text);
  const context = { title: null, published: null };
  const pack = loadPack();
  const people = scoreSeedPeople(folder, pack, print);
  for (const what of ['persons', 'roles'] as const)
    print(`${what}: F1 ${f1Of(people[what]).toFixed(3)} (${shown(people[what])})`);
  for (const what of ['quotes', 'grades'] as const) {
    print(`${what}: ${(people[what].right / people[what].wanted).toFixed(3)} of those wanted (${shown(people[what])})`);
  }
  const single = createEntityRecogniser(pack.entities, GRAMMAR);
  const twice = createEntityRecogniser(doubledRecords(pack.entities), GRAMMAR);
  print(`entities: ${speedOf(texts, (text) => single(text, context)).toFixed(1)} MB/s`);
  print(`entities, gazetteer doubled: ${speedOf(texts, (text) => twice(text, context)).toFixed(1)} MB/s`);
  print(`all recognisers: ${speedOf(texts, (text) => recogniseDocument(text, context, pack)).toFixed(1)} MB/s`);
}
