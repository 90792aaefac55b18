import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { walkCorpus } from '../ingest/walk.js';
import { countStore } from '../store/counts.js';
import { writeDecisions } from '../store/decisions.js';
import { prepareDocumentWriter } from '../store/document-writer.js';
import { asStoreError, StoreError } from '../store/error.js';
import { closeWriter, limitSize, openForWriting } from '../store/open.js';
import { removeUnused, writePackTables } from '../store/pack-tables.js';
import { removeUnusedRuleSets, writeRuleSet } from '../store/rule-sets.js';
import { beginRun, endRun, type RunState } from '../store/runs.js';
import { prepareSourceWriter, type SourceWriter } from '../store/sources.js';
import { type Config, configuredRules, configuredSites, readConfig } from './config.js';
import { readDecisions } from './decisions.js';
import { finishStore } from './finish.js';
import { packNamed } from './pack-choice.js';
import { PoolClosed, WorkerPool } from './pool.js';
import { analyseStale } from './reanalysis.js';
import { readSources } from './source-pass.js';
import type { StageDescription } from './stage-set.js';
import type { StageSettings } from './stages.js';
import type { Progress, RunSummary } from './summary.js';
import { UsageError } from './usage-error.js';

export interface RunOptions {
  /** Corpus folder. */
  readonly corpus: string;
  /** Database to write; `output/facts.db` where neither this nor newsfacts.yaml says. */
  readonly output?: string;
  /** Name of the pack; that of newsfacts.yaml, else the default one, where absent. */
  readonly pack?: string;
  /** Rule folders beside those of the pack and of newsfacts.yaml. */
  readonly rules?: readonly string[];
  /** Worker threads; as many as the machine has processors where nothing says. */
  readonly concurrency?: number;
  /** Ends the run cleanly; what was committed stays, and the next run resumes. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** For tests: the order in which sources are read, and the module that workers run. */
  readonly order?: (paths: readonly string[]) => readonly string[];
  readonly workerFile?: URL;
}

const DEFAULT_OUTPUT = 'output/facts.db';
const DEFAULT_TIMEOUT = 120;
const DEFAULT_HEAP = 1024;
const MEGABYTE = 1024 * 1024;
const MOST_GONE = 100;
/** Workers run compiled code, also where this module is run from its source. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/pipeline/worker.js' : './worker.js',
  import.meta.url,
);
const NOTHING_DONE: Pick<RunSummary, 'sources' | 'gone' | 'written' | 'reanalysed'> = {
  sources: { new: 0, changed: 0, redone: 0, unchanged: 0, gone: 0, failed: 0 },
  ...{ gone: [], written: 0, reanalysed: 0 },
};

/** A run with everything settled that options and newsfacts.yaml leave open. */
interface Settled {
  readonly root: string;
  readonly corpus: string;
  readonly output: string;
  readonly config: Config;
  readonly concurrency: number;
  readonly stages: StageSettings;
}

/**
 * Turns a corpus folder into a database of facts, or brings that database up to date. Takes the options; returns what
 * was done. Throws UsageError for wrong options, StoreError where the database cannot be used.
 */
export async function runCorpus(options: RunOptions): Promise<RunSummary> {
  const started = Date.now();
  const settled = await settle(options);
  const maxBytes = settled.config.max_database_mb === undefined ? null : settled.config.max_database_mb * MEGABYTE;
  const database = openForWriting(settled.output, maxBytes);
  try {
    return await new Run(database, settled, options, started).execute();
  } catch (error) {
    throw asStoreError(error, settled.output);
  } finally {
    closeWriter(database);
  }
}

async function settle(options: RunOptions): Promise<Settled> {
  const root = await corpusFolder(options.corpus);
  const config = await readConfig(root);
  const concurrency = options.concurrency ?? config.concurrency ?? availableParallelism();
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    throw new UsageError('The concurrency is a whole number from 1 to 64.');
  }
  const ruleFolders = [...configuredRules(root, config), ...(options.rules ?? []).map((folder) => resolve(folder))];
  for (const folder of ruleFolders) {
    const found = await stat(folder).catch(() => null);
    if (found === null || !found.isDirectory()) throw new UsageError(`There is no rule folder ${folder}.`);
  }
  return {
    root,
    corpus: options.corpus,
    output: resolve(options.output ?? config.output ?? DEFAULT_OUTPUT),
    config,
    concurrency,
    stages: { pack: packNamed(options.pack ?? config.pack), ruleFolders, sites: configuredSites(config) },
  };
}

async function corpusFolder(corpus: string): Promise<string> {
  const root = await realpath(corpus).catch(() => null);
  if (root === null) throw new UsageError(`There is no folder ${corpus}.`);
  if (!(await stat(root)).isDirectory()) throw new UsageError(`${corpus} is a file; give the folder that holds it.`);
  return root;
}

class Run {
  private readonly sources: SourceWriter;
  private readonly abort = new AbortController();
  private id = 0;
  private progress: Progress = { phase: 'read', done: 0, total: 0, documents: 0, failed: 0 };

  constructor(
    private readonly database: Database,
    private readonly settled: Settled,
    private readonly options: RunOptions,
    private readonly started: number,
  ) {
    this.sources = prepareSourceWriter(database);
  }

  async execute(): Promise<RunSummary> {
    const pool = new WorkerPool({
      file: this.options.workerFile ?? WORKER,
      workerData: { stages: this.settled.stages },
      timeout: this.settled.config.timeout_seconds ?? DEFAULT_TIMEOUT,
      heap: this.settled.config.worker_heap_mb ?? DEFAULT_HEAP,
    });
    const stop = (): void => {
      this.abort.abort();
      void pool.close();
    };
    this.options.signal?.addEventListener('abort', stop);
    if (this.options.signal?.aborted) stop();
    try {
      const stages = await pool.describe();
      this.begin(stages);
      return await this.work(pool, stages);
    } catch (error) {
      if (error instanceof PoolClosed && this.id === 0) return this.summarise('interrupted', NOTHING_DONE);
      this.noteFailure(error);
      throw error;
    } finally {
      this.options.signal?.removeEventListener('abort', stop);
      await pool.close();
    }
  }

  private begin({ fingerprints, versions }: StageDescription): void {
    const { concurrency, config, corpus, stages } = this.settled;
    this.id = beginRun(this.database, {
      programVersion: programVersion(),
      versions: { ...fingerprints, ...versions },
      options: { ...config, concurrency, pack: stages.pack, rules: stages.ruleFolders },
      corpus,
    });
  }

  private async work(pool: WorkerPool, stages: StageDescription): Promise<RunSummary> {
    const { database, sources, settled } = this;
    const { tables } = stages;
    sources.forgetRunProblems();
    writePackTables(database, tables);
    if (stages.ruleSet !== undefined) writeRuleSet(database, stages.fingerprints.analysis, stages.ruleSet);
    const { decisions, problems } = await readDecisions(settled.root);
    writeDecisions(database, decisions);
    const walk = await walkCorpus(settled.root, await excluded(settled));
    for (const problem of [...stages.problems, ...problems, ...walk.problems]) {
      sources.addProblem(problem, this.id, null);
    }
    const gone = this.removeGone(new Set(walk.paths));
    const read = await this.readAll(pool, stages, this.options.order?.(walk.paths) ?? walk.paths);
    const reanalysed = await this.analyseAgain(pool, stages);
    // Their memory is better used by the comparison of documents.
    await pool.close();
    const { signal } = this.abort;
    if (!signal.aborted) await finishStore({ database, decisions, signal, progress: (state) => this.report(state) });
    const interrupted = signal.aborted;
    if (!interrupted) {
      removeUnused(database, tables);
      removeUnusedRuleSets(database);
    }
    return this.summarise(interrupted ? 'interrupted' : 'finished', {
      sources: { ...read.counts, gone: gone.length },
      gone: gone.slice(0, MOST_GONE),
      written: read.written,
      reanalysed,
    });
  }

  private removeGone(present: ReadonlySet<string>): string[] {
    const gone = this.sources.all().filter(({ path }) => !present.has(path));
    for (const { id } of gone) this.sources.remove(id);
    return gone.map(({ path }) => path).sort();
  }

  private readAll(
    pool: WorkerPool,
    stages: StageDescription,
    paths: readonly string[],
  ): ReturnType<typeof readSources> {
    this.report({ total: paths.length });
    return readSources({
      root: this.settled.root,
      paths,
      known: new Map(this.sources.all().map((source) => [source.path, source])),
      fingerprint: stages.fingerprints.parse,
      runId: this.id,
      concurrency: this.settled.concurrency,
      pool,
      sources: this.sources,
      documents: prepareDocumentWriter(this.database),
      database: this.settled.output,
      signal: this.abort.signal,
      progress: ({ done, written, failed }) => this.report({ done, documents: written, failed }),
    });
  }

  private analyseAgain(pool: WorkerPool, stages: StageDescription): Promise<number> {
    return analyseStale({
      database: this.database,
      documents: prepareDocumentWriter(this.database),
      stages,
      concurrency: this.settled.concurrency,
      pool,
      signal: this.abort.signal,
      progress: ({ done, total }) => this.report({ phase: 'analyse', done, total }),
    });
  }

  private report(change: Partial<Progress>): void {
    this.progress = { ...this.progress, ...change };
    this.options.onProgress?.(this.progress);
  }

  private summarise(
    state: RunSummary['state'],
    did: Pick<RunSummary, 'sources' | 'gone' | 'written' | 'reanalysed'>,
  ): RunSummary {
    const counts = countStore(this.database);
    const seconds = this.end(state, { ...did, ...counts });
    return { state, corpus: this.settled.corpus, database: this.settled.output, seconds, ...did, ...counts };
  }

  private end(state: RunState, counts: unknown): number {
    const seconds = Math.round((Date.now() - this.started) / 10) / 100;
    if (this.id > 0) endRun(this.database, this.id, state, seconds, counts);
    return seconds;
  }

  /** Leaves a word in the database of why the run failed, where there is still room for it. */
  private noteFailure(error: unknown): void {
    const known = asStoreError(error, this.settled.output);
    if (this.id === 0) return;
    try {
      limitSize(this.database, null);
      if (known instanceof StoreError) {
        const { code, message, next } = known;
        this.sources.addProblem({ code, source: '', message, next }, this.id, null);
      }
      this.end('failed', null);
    } catch {
      // The disk is full in earnest: the error itself, which the caller throws, says so.
    }
  }
}

/** The database with its companions, and rule folders, are none of the corpus. */
async function excluded({ output, stages }: Settled): Promise<string[]> {
  const folders = await Promise.all(stages.ruleFolders.map((folder) => realpath(folder)));
  const database = join(await realpath(dirname(output)), basename(output));
  return [...['', '-wal', '-shm', '-journal'].map((ending) => database + ending), ...folders];
}

function programVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}
