import { existsSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Rule } from '../../../extract/index.js';
import { createStages, type LoadedStages } from '../../../pipeline/stages.js';
import { UsageError } from '../../../pipeline/usage-error.js';
import { lastRun } from '../../../store/last-run.js';
import { PageError } from '../../page-error.js';

/** Takes a database; returns what loads the pack and rules of its last run, once, when they are first needed. */
export function ruleLoader(database: Database): () => LoadedStages {
  let loaded: LoadedStages | null = null;
  return () => {
    loaded ??= load(database);
    return loaded;
  };
}

function load(database: Database): LoadedStages {
  const { rules, pack } = lastRun(database);
  try {
    return createStages({
      ...(pack === null ? {} : { pack }),
      ruleFolders: rules.filter((folder) => existsSync(folder)),
      sites: [],
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new PageError(503, 'The rules cannot be loaded', error.message, 'Mend that, and start the server again.');
  }
}

/** Longest rule file that is shown whole, in UTF-16 units. */
const LONGEST_FILE = 40_000;

/** Takes a rule; returns the text of its file, null where it is no longer there. */
export function ruleFileText(rule: Rule): string | null {
  try {
    return readFileSync(rule.path, 'utf8').slice(0, LONGEST_FILE);
  } catch {
    return null;
  }
}
