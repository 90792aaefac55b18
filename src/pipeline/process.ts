import { createHash } from 'node:crypto';
import { errorCode } from '../ingest/error-code.js';
import { unreadable } from '../ingest/hash.js';
import { watchedFile } from '../ingest/source-file.js';
import type { CleanDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { RawItem } from '../model/raw.js';
import type { Analysis, ProcessedDocument, StoredText } from '../store/records.js';
import { BatchSender, type Send } from './batches.js';
import type { Task, TaskEnd } from './messages.js';
import type { AnalysisInput, StageSet } from './stage-set.js';
import { wellFormed } from './well-formed.js';

/** Does one task with the stages, sending its results on the way. Never throws for what stands in a source. */
export async function processTask(task: Task, stages: StageSet, send: Send): Promise<TaskEnd> {
  return task.kind === 'source' ? processSource(task, stages, send) : analyseAgain(task.documents, stages, send);
}

async function processSource(task: Extract<Task, { kind: 'source' }>, stages: StageSet, send: Send): Promise<TaskEnd> {
  const sender = new BatchSender(send, task.path);
  const watched = watchedFile(task.absolute, task.path, task.size);
  let items = 0;
  try {
    for await (const event of stages.parse(watched.file)) {
      // Parsing reports a failed read as a problem of the content; which failure it was decides more.
      if (watched.failure() !== null) throw watched.failure();
      if (event.kind === 'problem') await sender.addProblem(event.problem);
      else {
        items += 1;
        await processItem(event.item, task.path, stages, sender);
      }
    }
  } catch (error) {
    const end = readFailure(error, task.path);
    await sender.addProblem(end.problem);
    await sender.finish();
    return { outcome: end.outcome };
  }
  if (items === 0 && sender.problemTotal === 0) await sender.addProblem(nothingFound(task.path));
  await sender.finish();
  return { outcome: 'done' };
}

async function processItem(item: RawItem, path: string, stages: StageSet, sender: BatchSender): Promise<void> {
  let processed: ProcessedDocument;
  try {
    const cleaned = stages.clean(item, path);
    for (const problem of cleaned.problems) await sender.addProblem(problem);
    processed = processDocument(wellFormed(cleaned.document), stages);
  } catch (error) {
    await sender.addProblem(stageFailure(error, path, item.place));
    return;
  }
  await sender.addDocument(processed);
}

/** Takes a clean document; returns it with mentions, facts, refusals and its sketch. */
export function processDocument(document: CleanDocument, stages: StageSet): ProcessedDocument {
  return {
    document,
    textSha256: textHash(document),
    analysis: analysisOf(document, stages),
    sketch: stages.sketch(document),
  };
}

function analysisOf(input: AnalysisInput, stages: StageSet): Analysis {
  const fingerprint = stages.fingerprints.analysis;
  const { kind } = input.readability;
  if (kind === 'not_article' || kind === 'foreign_language') {
    return { fingerprint, mentions: [], facts: [], refusals: [] };
  }
  return { fingerprint, ...stages.analyse(input) };
}

function textHash(input: AnalysisInput): string {
  const kinds = input.blocks.flatMap((block) => (block.kept ? [block.kind] : []));
  return createHash('sha256')
    .update(JSON.stringify([input.title, input.published, input.readability.kind, kinds, input.text]))
    .digest('hex');
}

async function analyseAgain(documents: readonly StoredText[], stages: StageSet, send: Send): Promise<TaskEnd> {
  const sender = new BatchSender(send, '');
  for (const document of documents) {
    await sender.addReanalysed({
      id: document.id,
      analysis: analysisOf(document, stages),
      sketch: stages.sketch(document),
    });
  }
  await sender.finish();
  return { outcome: 'done' };
}

function readFailure(error: unknown, path: string): { outcome: 'vanished' | 'failed'; problem: Problem } {
  const code = errorCode(error);
  if (/^E[A-Z]+$/.test(code)) {
    const { kind, problem } = unreadable(code, path);
    return { outcome: kind === 'vanished' ? 'vanished' : 'failed', problem };
  }
  return { outcome: 'failed', problem: stageFailure(error, path, '') };
}

const stageFailure = (error: unknown, source: string, place: string): Problem => ({
  code: 'stage-failed',
  source,
  ...(place === '' ? {} : { place }),
  message: `A defect of the program kept it from being read (${errorCode(error).slice(0, 200)}).`,
  next: 'Report it with the file; the rest of the corpus is not affected.',
});

const nothingFound = (source: string): Problem => ({
  code: 'nothing-found',
  source,
  message: 'The file holds no document.',
  next: 'Remove it, or list it in .newsfactsignore.',
});
