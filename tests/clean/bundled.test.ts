import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanItem } from '../../src/clean/index.js';
import type { CleanDocument } from '../../src/model/document.js';
import { parseSource } from '../../src/parse/index.js';

const CORPUS = join(import.meta.dirname, '../../corpus');
const GOLD = join(import.meta.dirname, '../gold/bundled');

const itemShape = z.object({
  name: z.string(),
  file: z.string(),
  ordinal: z.number(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  clean: z.string().optional(),
  noise: z.string().optional(),
});

const items = z.array(itemShape).parse(JSON.parse(readFileSync(join(GOLD, 'items.json'), 'utf8')));

function linesOf(name: string | undefined): string[] {
  if (name === undefined) return [];
  return readFileSync(join(GOLD, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function documentOf(file: string, ordinal: number): Promise<CleanDocument | undefined> {
  const path = join(CORPUS, file);
  const source = {
    path: file,
    size: statSync(path).size,
    read: () => readFile(path),
    stream: () => createReadStream(path) as AsyncIterable<Buffer>,
  };
  for await (const event of parseSource(source)) {
    if (event.kind === 'item' && event.item.ordinal === ordinal)
      return cleanItem(event.item, { sourcePath: file, sites: [] }).document;
  }
  return undefined;
}

/** A day where one side states no more, else the moment. */
function sameTime(a: string, b: string): boolean {
  const days = a.length === 10 || b.length === 10;
  return days ? a.slice(0, 10) === b.slice(0, 10) : Date.parse(a) === Date.parse(b);
}

describe('the bundled corpus', () => {
  it.each(items)('$name: fields, every clean line, no line of noise', async (item) => {
    const document = await documentOf(item.file, item.ordinal);
    expect(document).toMatchObject({ title: item.title });
    expect(document?.authors.join(', ') ?? '').toBe(item.author ?? '');
    if (item.published === null) expect(document?.published).toBeNull();
    else expect(document?.published).toSatisfy((found: string) => sameTime(found, item.published ?? ''));
    const kept = new Set((document?.text ?? '').split('\n').map((line) => line.replaceAll('\t', ' ')));
    expect(linesOf(item.clean).filter((line) => !kept.has(line))).toEqual([]);
    expect(linesOf(item.noise).filter((line) => document?.text.includes(line) === true)).toEqual([]);
  });
});
