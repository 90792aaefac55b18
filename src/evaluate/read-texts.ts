import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type GoldDocument, goldFact } from './gold-format.js';

const goldText = z
  .object({
    id: z.string(),
    split: z.enum(['dev', 'held']),
    /** What kind of source it is written like: `local paper`, `trade press`, … */
    voice: z.string(),
    /** ISO day, or empty where the text has none. */
    published: z.string(),
    title: z.string(),
    text: z.string(),
    facts: z.array(goldFact),
    optional: z.array(goldFact).default([]),
  })
  .strict();

/** A short text of the collection for rule development, with its right answers. */
export type GoldText = z.infer<typeof goldText>;

/** Takes a folder of YAML files, each a list of texts; returns all texts in order of file name. Throws on a malformed file. */
export function readTexts(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const result = z.array(goldText).safeParse(parse(readFileSync(join(folder, name), 'utf8')));
      if (result.success) return result.data;
      const issue = result.error.issues[0];
      throw new Error(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    });
}

/** Takes a text; returns its answers as a gold document whose key is the text's id. */
export function goldOfText({ id, published, facts, optional }: GoldText): GoldDocument {
  return { document: id, published, councils_accept: {}, trusts: [], facts, optional };
}
