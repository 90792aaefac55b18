import { Worker } from 'node:worker_threads';
import type { Batch, Order, Report, Task, TaskEnd } from './messages.js';
import type { StageDescription } from './stage-set.js';

/** How a task ended; `crashed` where its worker died or made no progress. */
export type PoolOutcome = TaskEnd | { readonly outcome: 'crashed'; readonly reason: string };

export interface PoolOptions {
  /** Module that the workers run. */
  readonly file: URL;
  readonly workerData: unknown;
  /** Seconds that a task may take from one batch to the next. */
  readonly timeout: number;
  /** Megabytes of old heap that a worker may use. */
  readonly heap: number;
}

/** Thrown by `run` when the pool was closed while the task ran. */
export class PoolClosed extends Error {}

/**
 * Worker threads that do one task each. A worker that dies or hangs takes its own task with it and nothing else: the
 * next task gets a fresh one.
 */
export class WorkerPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, (error: Error) => void>();
  private readonly options: PoolOptions;
  private readonly loaded = new WeakSet<Worker>();
  private description: StageDescription | null = null;
  private closed = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** Starts a first worker and returns what its stages are. Throws Error where it cannot start, PoolClosed. */
  async describe(): Promise<StageDescription> {
    if (this.closed) throw new PoolClosed();
    const worker = this.start();
    try {
      const failure = await this.ready(worker);
      if (failure !== null || this.description === null)
        throw new Error(failure ?? 'the worker did not say what it runs');
      this.idle.push(worker);
      return this.description;
    } finally {
      this.busy.delete(worker);
    }
  }

  /**
   * Runs a task; `take` is called with each batch, and the worker goes on when it returns. Rejects with what `take`
   * threw, or with PoolClosed.
   */
  async run(task: Task, take: (batch: Batch) => void): Promise<PoolOutcome> {
    if (this.closed) throw new PoolClosed();
    const worker = this.idle.pop() ?? this.start();
    try {
      const failure = await this.ready(worker);
      if (failure !== null) return { outcome: 'crashed', reason: failure };
      const outcome = await this.converse(worker, task, take);
      if (outcome.outcome === 'crashed') await worker.terminate();
      else this.idle.push(worker);
      return outcome;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      this.busy.delete(worker);
    }
  }

  /** Ends all workers at once; tasks that run are given up. */
  async close(): Promise<void> {
    this.closed = true;
    for (const giveUp of this.busy.values()) giveUp(new PoolClosed());
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
  }

  private start(): Worker {
    const { file, workerData, heap } = this.options;
    const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: heap } });
    // A worker that dies while idle is not used again; its error is that of no task.
    worker.on('error', () => {});
    worker.on('exit', () => {
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
    });
    return worker;
  }

  /** Waits until a worker has loaded what it needs; returns why it could not, else null. */
  private ready(worker: Worker): Promise<string | null> {
    if (this.loaded.has(worker)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.busy.set(worker, reject);
      worker.once('message', (report: Report) => {
        this.loaded.add(worker);
        if (report.kind === 'ready') this.description = report.description;
        resolve(null);
      });
      worker.once('error', (error: unknown) => resolve(error instanceof Error ? error.message : String(error)));
      worker.once('exit', (code) => resolve(`its worker ended with code ${code} before it began`));
    });
  }

  private converse(worker: Worker, task: Task, take: (batch: Batch) => void): Promise<PoolOutcome> {
    const order = (message: Order): void => worker.postMessage(message);
    return new Promise<PoolOutcome>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onReport).off('error', onError).off('exit', onExit);
        settle();
      };
      const crash = (reason: string): void => end(() => resolve({ outcome: 'crashed', reason }));
      const hang = (): void => crash(`no progress within ${this.options.timeout} seconds`);
      const onError = (error: unknown): void => crash(error instanceof Error ? error.message : String(error));
      const onExit = (code: number): void => crash(`its worker ended with code ${code}`);
      const onReport = (report: Report): void => {
        timer.refresh();
        if (report.kind === 'end') end(() => resolve(report.end));
        if (report.kind !== 'batch') return;
        try {
          take(report.batch);
          order({ kind: 'continue' });
        } catch (error) {
          end(() => reject(error));
        }
      };
      const timer = setTimeout(hang, this.options.timeout * 1000);
      worker.on('message', onReport).on('error', onError).on('exit', onExit);
      this.busy.set(worker, (error) => end(() => reject(error)));
      order({ kind: 'task', task });
    });
  }
}
