import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ensureBuilt, newsfacts } from '../../cli/built-program.js';
import { type Served, serve } from '../served.js';
import { writeHostileCorpus } from './corpus.js';

/** The hostile corpus, read into a database and served. */
export interface HostileStage {
  readonly served: Served;
  readonly database: string;
  /** SHA-256 of the database file as the run left it. */
  readonly digest: string;
  readonly corpus: string;
  /** Keys of all its documents. */
  readonly keys: readonly string[];
  readonly close: () => Promise<void>;
}

export async function makeHostileStage(): Promise<HostileStage> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-hostile-'));
  const [corpus, database] = [join(folder, 'corpus'), join(folder, '<b>facts</b>.db')];
  mkdirSync(corpus);
  writeHostileCorpus(corpus);
  const { code, stderr } = await newsfacts(['run', corpus, '--output', database]);
  // 1: problems were found, as they should be.
  if (code !== 0 && code !== 1) throw new Error(`the run ended with ${code}: ${stderr}`);
  const open = new Database(database, { readonly: true });
  const keys = open.prepare<[], string>('SELECT key FROM document ORDER BY id').pluck().all();
  open.close();
  const served = await serve(database, corpus);
  return {
    ...{ served, database, corpus, keys },
    digest: createHash('sha256').update(readFileSync(database)).digest('hex'),
    close: async () => {
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
