import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanItem } from '../../../src/clean/index.js';
import type { CleanDocument } from '../../../src/model/document.js';
import { parseSource } from '../../../src/parse/index.js';

const CORPUS = '../shared/corpus/seeds';
const GOLD = '../shared/gold/seeds';
const there = existsSync(CORPUS) && existsSync(join(GOLD, 'items.json'));

const itemShape = z.object({
  name: z.string(),
  file: z.string(),
  ordinal: z.number(),
  url: z.string().nullable(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  clean: z.string(),
  noise: z.string(),
  optional_lines: z.array(z.string()).default([]),
});

const fold = (line: string): string => line.replace(/\s+/g, ' ').trim();
const filled = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map(fold)
    .filter((line) => line !== '');

async function documentsOf(name: string): Promise<CleanDocument[]> {
  const path = join(CORPUS, name);
  const file = {
    path: name,
    size: statSync(path).size,
    read: () => Promise.resolve(readFileSync(path)),
    stream: () => createReadStream(path) as AsyncIterable<Buffer>,
  };
  const documents: CleanDocument[] = [];
  for await (const event of parseSource(file)) {
    if (event.kind === 'item') documents.push(cleanItem(event.item, { sourcePath: name, sites: [] }).document);
  }
  return documents;
}

describe.skipIf(!there)('the seed texts (skipped where ../shared is absent)', () => {
  it('come out as the documents, fields and lines that were marked', async () => {
    const gold = z.array(itemShape).parse(JSON.parse(readFileSync(join(GOLD, 'items.json'), 'utf8')));
    const documents = new Map<string, CleanDocument[]>();
    for (const name of readdirSync(CORPUS).sort()) documents.set(name, await documentsOf(name));
    expect([...documents.values()].flat()).toHaveLength(gold.length);
    let [clean, whole, noise, gone] = [0, 0, 0, 0];
    for (const item of gold) {
      const document = documents.get(item.file)?.[item.ordinal - 1];
      expect(document, item.name).toMatchObject({
        url: item.url,
        title: item.title,
        publisher: item.publisher,
        published: item.published,
      });
      expect(document?.authors[0] ?? null, item.name).toBe(item.author);
      const kept = (document?.text ?? '').split('\n').map(fold);
      const optional = new Set(item.optional_lines.map(fold));
      let last = -1;
      for (const line of filled(join(GOLD, item.clean)).filter((one) => !optional.has(one))) {
        clean += 1;
        const at = kept.indexOf(line, last + 1);
        if (at < 0) continue;
        whole += 1;
        last = at;
      }
      for (const line of filled(join(GOLD, item.noise)).filter((one) => !optional.has(one))) {
        noise += 1;
        if (!kept.includes(line)) gone += 1;
      }
    }
    expect(whole / clean).toBeGreaterThanOrEqual(0.99);
    expect(gone / noise).toBeGreaterThanOrEqual(0.99);
  });
});
