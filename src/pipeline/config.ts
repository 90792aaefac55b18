import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { errorCode } from '../ingest/error-code.js';
import { nearest } from '../model/nearest.js';
import type { SiteOverride } from '../model/site.js';
import { UsageError } from './usage-error.js';

export const CONFIG_FILE = 'newsfacts.yaml';

const selectors = z.array(z.string().min(1)).optional();

const siteOverride = z.strictObject({
  keep: selectors.describe('CSS selectors of what is the article.'),
  drop: selectors.describe('CSS selectors of what is none of it.'),
  author: selectors.describe("CSS selectors of the authors' names."),
  date: selectors.describe('CSS selectors of the publication date.'),
});

const configFile = z.strictObject({
  output: z.string().min(1).optional().describe('Database to write, relative to the working folder.'),
  pack: z.string().min(1).optional().describe('Pack of the field: kinds of fact, bodies, built-in rules.'),
  rules: z.array(z.string().min(1)).optional().describe('Folders of rules, relative to the corpus folder.'),
  concurrency: z.int().min(1).max(64).optional().describe('Worker threads.'),
  timeout_seconds: z.number().positive().optional().describe('Longest time a source may take without progress.'),
  worker_heap_mb: z.int().min(128).optional().describe('Memory of one worker.'),
  max_database_mb: z.number().positive().optional().describe('Size at which the database is taken for full.'),
  sites: z.record(z.string(), siteOverride).optional().describe('Settings per host name.'),
});

/** What newsfacts.yaml at the root of a corpus says; empty where there is none. */
export type Config = z.infer<typeof configFile>;

/** Takes the corpus folder; returns what its newsfacts.yaml says. Throws UsageError for every mistake in it at once. */
export async function readConfig(root: string): Promise<Config> {
  let text: string;
  try {
    text = await readFile(join(root, CONFIG_FILE), 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return {};
    throw new UsageError(`${CONFIG_FILE} cannot be read (${code}).`);
  }
  return parseConfig(text);
}

/** Takes the text of a newsfacts.yaml; returns what it says. Throws UsageError with line and column of each mistake. */
export function parseConfig(text: string): Config {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${CONFIG_FILE}:${line}:${col}`;
  };
  if (yaml.errors.length > 0) {
    throw new UsageError(
      yaml.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n', 1)[0] ?? ''}`).join('\n'),
    );
  }
  const parsed = configFile.safeParse(yaml.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const node: unknown = yaml.getIn(key === undefined ? path : [...path, key], true);
    return { offset: offsetOf(node), text: explain(issue, path) };
  });
  mistakes.sort((a, b) => a.offset - b.offset);
  throw new UsageError(mistakes.map(({ offset, text: mistake }) => `${at(offset)}: ${mistake}`).join('\n'));
}

function offsetOf(node: unknown): number {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return 0;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : 0;
}

function explain(issue: z.core.$ZodIssue, path: readonly string[]): string {
  const place = path.length === 0 ? '' : `${path.join('.')}: `;
  if (issue.code !== 'unrecognized_keys') return `${place}${issue.message}`;
  const known = Object.keys(path.length === 0 ? configFile.shape : siteOverride.shape);
  return issue.keys
    .map((key) => {
      const near = nearest(key, known);
      return `${place}there is no setting '${key}'${near === null ? `; there are ${known.join(', ')}` : `; did you mean '${near}'?`}`;
    })
    .join('; ');
}

/** Takes a config; returns its site settings, in order of host. */
export function configuredSites(config: Config): SiteOverride[] {
  return Object.entries(config.sites ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, { keep, drop, author, date }]) => ({
      host,
      ...(keep === undefined ? {} : { keep }),
      ...(drop === undefined ? {} : { drop }),
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    }));
}

/** Takes the corpus folder and its config; returns its rule folders as absolute paths. */
export const configuredRules = (root: string, config: Config): string[] =>
  (config.rules ?? []).map((folder) => resolve(root, folder));
