import { createHash } from 'node:crypto';
import { CLEAN_VERSION, cleanItem } from '../clean/index.js';
import { DEDUPE_VERSION, encodeSketch, sketchDocument } from '../dedupe/index.js';
import { EXTRACT_VERSION, footprintOf, loadRules, type RuleSet } from '../extract/index.js';
import { MERGE_VERSION } from '../merge/index.js';
import type { Pack } from '../model/pack.js';
import type { Problem } from '../model/problem.js';
import type { SiteOverride } from '../model/site.js';
import { loadPackNamed } from '../packs/index.js';
import { PARSE_VERSION, parseSource } from '../parse/index.js';
import { RECOGNISE_VERSION } from '../recognise/index.js';
import { RESOLVE_VERSION } from '../resolve/index.js';
import { SEGMENT_VERSION } from '../segment/index.js';
import type { StoredSketch } from '../store/records.js';
import { analyseText } from './analyse.js';
import { packNamed } from './pack-choice.js';
import { mergeSites, readSites, siteProblems } from './sites.js';
import type { AnalysisInput, Fingerprints, StageDescription, StageSet } from './stage-set.js';

/** What the stages are set up with; the same in every worker. */
export interface StageSettings {
  /** Name of the pack; the default one where absent. */
  readonly pack?: string;
  /** Absolute paths of rule folders beside those of the pack. */
  readonly ruleFolders: readonly string[];
  /** Site settings of the user; those of the pack come below them. */
  readonly sites: readonly SiteOverride[];
}

/** The stages with what they were loaded from. */
export interface LoadedStages {
  readonly stages: StageSet;
  readonly pack: Pack;
  readonly rules: RuleSet;
  /** What is wrong with rule files and site settings. */
  readonly problems: readonly Problem[];
}

/**
 * Takes the settings; loads pack and rules and returns the stages. Throws UsageError where there is no such pack, and
 * where a rule folder or the pack's site settings cannot be read.
 */
export function createStages(settings: StageSettings): LoadedStages {
  const pack = loadPackNamed(packNamed(settings.pack));
  const { rules, problems } = loadRules([...pack.ruleFolders, ...settings.ruleFolders], pack);
  const sites = mergeSites(settings.sites, pack.siteFile === undefined ? [] : readSites(pack.siteFile));
  const stages: StageSet = {
    fingerprints: fingerprints(sites, pack, rules),
    parse: (file) => parseSource(file),
    clean: (item, sourcePath) => cleanItem(item, { sourcePath, sites }),
    analyse: (input) => analyseText(input, pack, rules),
    sketch,
  };
  return { stages, pack, rules, problems: [...problems, ...siteProblems(sites)] };
}

/** Takes loaded stages; returns what the main thread must know of them. */
export function describeStages({ stages, pack, rules, problems }: LoadedStages): StageDescription {
  return {
    fingerprints: stages.fingerprints,
    versions: { pack: pack.version, rules: rules.fingerprint },
    ruleSet: {
      engine: engineFingerprint(pack),
      rules: Object.fromEntries(rules.rules.map((rule) => [rule.id, footprintOf(rule)] as const)),
    },
    tables: {
      entities: pack.entities.map(({ id, type, name, start, end, region, nation }) => ({
        ...{ id, type, name, start, end, region, nation },
      })),
      kinds: pack.kinds,
      rules: rules.rules.map(({ id, definition }) => ({ id, title: definition.title })),
    },
    problems,
  };
}

function sketch(input: AnalysisInput): StoredSketch | null {
  const { kind } = input.readability;
  if (kind === 'not_article') return null;
  const made = sketchDocument(input);
  return { fingerprint: DEDUPE_VERSION, data: encodeSketch(made) };
}

function fingerprints(sites: readonly SiteOverride[], pack: Pack, rules: RuleSet): Fingerprints {
  return {
    parse: fingerprint(PARSE_VERSION, CLEAN_VERSION, sites),
    analysis: fingerprint(engineFingerprint(pack), rules.fingerprint),
    sketch: String(DEDUPE_VERSION),
    merge: String(MERGE_VERSION),
  };
}

/** All that analysis depends on but the rules. */
const engineFingerprint = (pack: Pack): string =>
  fingerprint([SEGMENT_VERSION, RECOGNISE_VERSION, EXTRACT_VERSION, RESOLVE_VERSION], [pack.id, pack.version]);

const fingerprint = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
