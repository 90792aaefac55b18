import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import {
  type GoldClusters,
  type GoldDate,
  type GoldDocument,
  type GoldItem,
  type GoldJudgement,
  type GoldNumber,
  type GoldPeople,
  goldClusters,
  goldDates,
  goldDocument,
  goldItems,
  goldJudgements,
  goldNumbers,
  goldPages,
  goldPeople,
} from './gold-format.js';

/** The lines an item's clean text must hold and those it must not. */
export interface GoldLines {
  readonly document: string;
  readonly file: string;
  readonly ordinal: number;
  readonly clean: readonly string[];
  readonly noise: readonly string[];
}

/** Everything the gold files given hold. */
export interface GoldSet {
  readonly documents: readonly GoldDocument[];
  readonly items: readonly GoldItem[];
  readonly lines: readonly GoldLines[];
  readonly clusters: readonly GoldClusters[];
  readonly dates: readonly GoldDate[];
  readonly people: readonly GoldPeople[];
  readonly judgements: readonly GoldJudgement[];
  readonly numbers: readonly GoldNumber[];
  readonly pages: Readonly<Record<string, { readonly articleBody: string }>>;
  /** One sentence for each file that could not be read as gold. */
  readonly problems: readonly string[];
}

type Building = { -readonly [Key in keyof GoldSet]: GoldSet[Key] };

/** Takes files and folders (searched all the way down); returns their gold. Unreadable or malformed files become problems. */
export function readGold(paths: readonly string[]): GoldSet {
  const gold: Building = {
    documents: [],
    items: [],
    lines: [],
    clusters: [],
    dates: [],
    people: [],
    judgements: [],
    numbers: [],
    pages: {},
    problems: [],
  };
  for (const path of paths) {
    try {
      for (const file of goldFiles(path)) addFile(gold, file);
    } catch (error) {
      gold.problems = [...gold.problems, `${path}: ${reason(error)}`];
    }
  }
  return gold;
}

const FORMATS: Readonly<Record<string, (gold: Building, json: unknown, file: string) => void>> = {
  'items.json': (gold, json, file) => {
    const items = parsed(goldItems, json);
    gold.items = [...gold.items, ...items];
    gold.lines = [...gold.lines, ...items.flatMap((item) => linesOf(item, dirname(file)))];
  },
  'clusters.json': (gold, json) => {
    gold.clusters = [...gold.clusters, parsed(goldClusters, json)];
  },
  'dates.json': (gold, json) => {
    gold.dates = [...gold.dates, ...parsed(goldDates, json)];
  },
  'people.json': (gold, json) => {
    gold.people = [...gold.people, ...parsed(goldPeople, json).documents];
  },
  'judgements.json': (gold, json) => {
    gold.judgements = [...gold.judgements, ...parsed(goldJudgements, json)];
  },
  'numbers.json': (gold, json) => {
    gold.numbers = [...gold.numbers, ...parsed(goldNumbers, json)];
  },
  'ground-truth.json': (gold, json) => {
    gold.pages = { ...gold.pages, ...parsed(goldPages, json) };
  },
};

function addFile(gold: Building, file: string): void {
  try {
    const content = readFileSync(file, 'utf8');
    if (file.endsWith('.gold.jsonl')) {
      const lines = content.split('\n').filter((line) => line.trim() !== '');
      gold.documents = [...gold.documents, ...lines.map((line) => parsed(goldDocument, JSON.parse(line)))];
      return;
    }
    const json: unknown = JSON.parse(content);
    if (file.endsWith('.gold.json')) gold.documents = [...gold.documents, parsed(goldDocument, json)];
    else FORMATS[basename(file)]?.(gold, json, file);
  } catch (error) {
    gold.problems = [...gold.problems, `${file}: ${reason(error)}`];
  }
}

function goldFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.gold\.jsonl?$/u.test(name) || basename(name) in FORMATS)
    .sort()
    .map((name) => join(path, name));
}

function parsed<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`not gold of its kind: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

function linesOf(item: GoldItem, folder: string): GoldLines[] {
  if (item.clean === undefined) return [];
  const optional = new Set(item.optional_lines);
  const read = (name: string | undefined): string[] =>
    name === undefined
      ? []
      : readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '' && !optional.has(line));
  const { document, file, ordinal } = item;
  return [{ document, file, ordinal, clean: read(item.clean), noise: read(item.noise) }];
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
