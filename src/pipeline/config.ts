import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../ingest/error-code.js';
import type { SiteOverride } from '../model/site.js';
import { parseSettings } from './settings-file.js';
import { siteSettings, sitesOf } from './site-settings.js';
import { UsageError } from './usage-error.js';

export const CONFIG_FILE = 'newsfacts.yaml';

const configFile = z.strictObject({
  output: z.string().min(1).optional().describe('Database to write, relative to the working folder.'),
  pack: z.string().min(1).optional().describe('Pack of the field: kinds of fact, bodies, built-in rules.'),
  rules: z.array(z.string().min(1)).optional().describe('Folders of rules, relative to the corpus folder.'),
  concurrency: z.int().min(1).max(64).optional().describe('Worker threads.'),
  timeout_seconds: z.number().positive().optional().describe('Longest time a source may take without progress.'),
  worker_heap_mb: z.int().min(128).optional().describe('Memory of one worker.'),
  max_database_mb: z.number().positive().optional().describe('Size at which the database is taken for full.'),
  sites: z.record(z.string(), siteSettings).optional().describe('Settings per host name.'),
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

const known = (path: readonly string[]): readonly string[] =>
  Object.keys(path.length === 0 ? configFile.shape : siteSettings.shape);

/** Takes the text of a newsfacts.yaml; returns what it says. Throws UsageError with line and column of each mistake. */
export const parseConfig = (text: string): Config =>
  parseSettings(text, { name: CONFIG_FILE, schema: configFile, known });

/** Takes a config; returns its site settings, in order of host. */
export const configuredSites = (config: Config): SiteOverride[] => sitesOf(config.sites ?? {});

/** Takes the corpus folder and its config; returns its rule folders as absolute paths. */
export const configuredRules = (root: string, config: Config): string[] =>
  (config.rules ?? []).map((folder) => resolve(root, folder));
