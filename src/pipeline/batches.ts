import type { Problem } from '../model/problem.js';
import type { ProcessedDocument } from '../store/records.js';
import type { Batch, Reanalysed } from './messages.js';

/** A batch is sent at this many results, this many UTF-16 units of text, or after this many milliseconds. */
const MOST_RESULTS = 16;
const MOST_TEXT = 256 * 1024;
const LONGEST_WAIT = 250;
/** Problems of one code that one source may add; the rest is counted in one. */
const MOST_OF_A_CODE = 50;

/** Sends one batch; resolves when the next may be sent. */
export type Send = (batch: Batch) => Promise<void>;

/** Gathers the results of one task into batches, with at most one under way while the next is filled. */
export class BatchSender {
  private documents: ProcessedDocument[] = [];
  private reanalysed: Reanalysed[] = [];
  private problems: Problem[] = [];
  private textLength = 0;
  private since = Date.now();
  private underWay: Promise<void> = Promise.resolve();
  private readonly problemCounts = new Map<string, number>();
  private readonly send: Send;
  private readonly source: string;

  /** `source` is the path that the sums of problems are booked on. */
  constructor(send: Send, source: string) {
    this.send = send;
    this.source = source;
  }

  async addDocument(document: ProcessedDocument): Promise<void> {
    this.documents.push(document);
    this.textLength += document.document.text.length;
    await this.sendIfDue();
  }

  async addReanalysed(result: Reanalysed): Promise<void> {
    this.reanalysed.push(result);
    await this.sendIfDue();
  }

  async addProblem(problem: Problem): Promise<void> {
    const count = (this.problemCounts.get(problem.code) ?? 0) + 1;
    this.problemCounts.set(problem.code, count);
    if (count > MOST_OF_A_CODE) return;
    this.problems.push(problem);
    await this.sendIfDue();
  }

  get problemTotal(): number {
    return [...this.problemCounts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Sends what is left, with the sums of problems that were not listed; resolves when all of it was taken. */
  async finish(): Promise<void> {
    for (const [code, count] of this.problemCounts) {
      if (count > MOST_OF_A_CODE) this.problems.push(this.sumOf(code, count - MOST_OF_A_CODE));
    }
    await this.flush();
    await this.underWay;
  }

  private sumOf(code: string, count: number): Problem {
    return {
      code,
      source: this.source,
      message: `${count} further places of this source have the problem ${code}.`,
      next: 'See the ones that are listed.',
    };
  }

  private async sendIfDue(): Promise<void> {
    const results = this.documents.length + this.reanalysed.length + this.problems.length;
    const due = results >= MOST_RESULTS || this.textLength >= MOST_TEXT || Date.now() - this.since >= LONGEST_WAIT;
    if (due) await this.flush();
  }

  private async flush(): Promise<void> {
    const batch: Batch = { documents: this.documents, reanalysed: this.reanalysed, problems: this.problems };
    this.since = Date.now();
    if (batch.documents.length + batch.reanalysed.length + batch.problems.length === 0) return;
    this.documents = [];
    this.reanalysed = [];
    this.problems = [];
    this.textLength = 0;
    await this.underWay;
    this.underWay = this.send(batch);
  }
}
