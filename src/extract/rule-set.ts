import type { RuleId } from '../model/ids.js';
import type { KindDeclaration, MeasureDeclaration } from '../model/pack.js';
import type { Extractor } from '../model/rule.js';
import { compileLinks, type Links, type LinkWords } from './links.js';
import type { Pattern, Requirement } from './pattern.js';
import type { RuleFile } from './rule-file.js';

/** A rule ready to run. */
export interface Rule {
  readonly id: RuleId;
  /** Absolute path of its file. */
  readonly path: string;
  /** Place of its folder among those loaded: of rules that are equally sure the one of a later folder wins. */
  readonly precedence: number;
  readonly definition: RuleFile;
  readonly kind: KindDeclaration;
  readonly measure: MeasureDeclaration;
  readonly patterns: readonly Pattern[];
  readonly extractor: Extractor | null;
  readonly require: readonly Pattern[];
  readonly forbid: readonly Pattern[];
  readonly forbidClause: readonly Pattern[];
  readonly forbidMatch: readonly Pattern[];
  readonly topic: readonly Pattern[];
}

export interface RulePattern {
  readonly rule: Rule;
  readonly pattern: Pattern;
}

/** All rules of a run, with an index from words and tags to the patterns that need them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly byWord: ReadonlyMap<string, readonly RulePattern[]>;
  readonly byTag: ReadonlyMap<string, readonly RulePattern[]>;
  /** How texts of the field go from number to number. */
  readonly links: Links;
  /** Changes whenever a rule changes what it can yield. */
  readonly fingerprint: string;
}

/** Indexes every pattern under its most telling requirement. */
export function indexRules(rules: readonly Rule[], words: LinkWords, fingerprint: string): RuleSet {
  const byWord = new Map<string, RulePattern[]>();
  const byTag = new Map<string, RulePattern[]>();
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      const key = tellingRequirement(pattern);
      for (const word of key?.words ?? []) push(byWord, word, { rule, pattern });
      for (const tag of key?.tags ?? []) push(byTag, tag, { rule, pattern });
    }
  }
  return { rules, byWord, byTag, links: compileLinks(words), fingerprint };
}

/** What a sentence must hold for a pattern to be looked at: that of its requirements which the fewest sentences meet. */
export const tellingRequirement = (pattern: Pattern): Requirement | undefined => pattern.requirements[0];

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
