import type { Block } from '../model/block.js';
import type { CleanDocument, Readability } from '../model/document.js';
import type { Fact, Refusal } from '../model/fact.js';
import type { RuleSetRecord } from '../model/footprint.js';
import type { Mention } from '../model/mention.js';
import type { Problem } from '../model/problem.js';
import type { ParseEvent, RawItem, SourceFile } from '../model/raw.js';
import type { PackTables } from '../store/pack-tables.js';
import type { StoredSketch } from '../store/records.js';

/** A document as analysis sees it; offsets of the blocks are UTF-16 into `text`. */
export interface AnalysisInput {
  readonly title: string | null;
  readonly url: string | null;
  readonly credited: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly readability: Readability;
  readonly blocks: readonly Block[];
  readonly text: string;
}

export interface AnalysisOutput {
  readonly mentions: readonly Mention[];
  readonly facts: readonly Fact[];
  readonly refusals: readonly Refusal[];
}

/** What a stage's outcome depends on beside the document: equal texts mean equal outcomes. */
export interface Fingerprints {
  /** Parsing, cleaning and the site settings: another one means reading the sources again. */
  readonly parse: string;
  /** Segmentation, recognition, rules, resolution and the pack: another one means analysing the stored texts again. */
  readonly analysis: string;
  /** The sketches that copies are found by. */
  readonly sketch: string;
  /** Merging: another one means merging all facts again. */
  readonly merge: string;
}

/** What the main thread must know of the stages that the workers run: plain data. */
export interface StageDescription {
  readonly fingerprints: Fingerprints;
  /** Versions of pack and rules, for the record. */
  readonly versions: { readonly pack: string; readonly rules: string };
  readonly tables: PackTables;
  /** What analyses are made with; without it every change of rules touches every document. */
  readonly ruleSet?: RuleSetRecord;
  /** What is wrong with rule files. */
  readonly problems: readonly Problem[];
}

/** The way of a document up to the store, as one worker runs it. Pure but for reading the source. */
export interface StageSet {
  readonly fingerprints: Fingerprints;
  parse(file: SourceFile): AsyncGenerator<ParseEvent>;
  clean(item: RawItem, sourcePath: string): { readonly document: CleanDocument; readonly problems: readonly Problem[] };
  analyse(input: AnalysisInput): AnalysisOutput;
  /** Null for a document that is not compared: no article, too short. */
  sketch(input: AnalysisInput): StoredSketch | null;
}
