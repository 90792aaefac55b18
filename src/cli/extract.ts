import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { extractRecord, type TextRecord } from '../pipeline/extract-record.js';
import { createStages, type LoadedStages } from '../pipeline/stages.js';
import { UsageError } from '../pipeline/usage-error.js';
import { withExamples } from './examples.js';
import { PROBLEMS } from './failure.js';

interface ExtractFlags {
  readonly ndjson?: boolean;
  readonly rules?: string;
  readonly pack?: string;
}

const record = z
  .object({
    document: z.string().min(1).optional(),
    published: z.string().min(1).nullish(),
    title: z.string().nullish(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine((line) => (line.text === undefined) !== (line.html === undefined), 'a line has either "text" or "html"');

/** Adds the command `extract` to the program. */
export function registerExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('filter: JSON lines of texts on standard input, JSON lines of documents with facts on standard output')
    .requiredOption('--ndjson', 'one JSON object a line: document, published, title, and text or html')
    .option('--pack <name>', 'pack of the field (default: childrens-services)')
    .option('--rules <dir>', 'folder of rules beside those of the pack')
    .action(async (flags: ExtractFlags) => {
      process.exitCode = await extractLines(flags);
    });
  withExamples(command, [
    ['newsfacts extract --ndjson < articles.jsonl > facts.jsonl', 'facts of each text, without a database'],
    ['zcat *.gz | newsfacts extract --ndjson --rules my-rules', 'with rules of your own'],
  ]);
}

/**
 * Reads standard input line by line and answers each with one line, in order; a line that cannot be read is answered with
 * its number and what is wrong. Returns the exit code: 1 where any line could not be read.
 */
async function extractLines(flags: ExtractFlags): Promise<number> {
  const loaded = createStages({
    ...(flags.pack === undefined ? {} : { pack: flags.pack }),
    ruleFolders: flags.rules === undefined ? [] : [resolve(flags.rules)],
    sites: [],
  });
  const mistake = loaded.problems[0];
  if (mistake !== undefined) throw new UsageError(`${mistake.source}: ${mistake.place ?? ''}: ${mistake.message}`);
  let number = 0;
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = answerLine(line, number, loaded);
    if ('problem' in answer) {
      failed += 1;
      process.stderr.write(`newsfacts: line ${number}: ${answer.problem}\n`);
    }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await drained();
  }
  return failed > 0 ? PROBLEMS : 0;
}

function answerLine(line: string, number: number, loaded: LoadedStages): object {
  const read = readRecord(line, number);
  return typeof read === 'string' ? { line: number, problem: read } : extractRecord(read, loaded);
}

/** Takes one line; returns the record, or what is wrong with it. */
function readRecord(line: string, number: number): TextRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = record.safeParse(value);
  if (!parsed.success) return parsed.error.issues.map((issue) => [...issue.path, issue.message].join(': ')).join('; ');
  const { document, published, title, text, html } = parsed.data;
  return {
    document: document ?? `line ${number}`,
    published: published ?? null,
    title: title ?? null,
    content: html === undefined ? { kind: 'text', value: text ?? '' } : { kind: 'html', value: html },
  };
}

function drained(): Promise<void> {
  return new Promise((done) => {
    process.stdout.once('drain', done);
  });
}
