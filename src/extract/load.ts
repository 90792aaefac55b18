import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Scalar, Document as YamlDocument } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { ruleId } from '../model/ids.js';
import { nearest } from '../model/nearest.js';
import type { Pack } from '../model/pack.js';
import type { Problem } from '../model/problem.js';
import { checkPattern, type Pattern } from './pattern.js';
import { fieldsAt, type RuleFile, ruleFile } from './rule-file.js';
import { indexRules, type Rule, type RuleSet } from './rule-set.js';
import { RECURRING_TAGS, tagOf, WORD_TAGS } from './units.js';

/** Mention types of the engine itself; a pack's entities, terms and roles come on top. */
const ENGINE_TYPES = ['date', 'duration', 'set', 'money', 'percent', 'count', 'person'];

/** The tags that patterns of this pack may name. */
export function knownTags(pack: Pack): ReadonlySet<string> {
  const types = [...ENGINE_TYPES, ...pack.entities.map((entity) => entity.type), ...pack.mentionTypes, ...pack.termIds];
  // Ids of terms are tags too; those that patterns need are ids of measures.
  const measures = pack.kinds.flatMap((kind) => kind.measures.map((measure) => measure.id));
  return new Set([...WORD_TAGS, ...RECURRING_TAGS, 'Points', 'Entity', ...types.map(tagOf), ...measures.map(tagOf)]);
}

/**
 * Reads every `*.yaml` below the folders as a rule; a later folder's rule replaces an earlier one of the same id.
 * Returns the rules that are sound and a problem with file, line and column for every mistake. Throws only where a
 * folder cannot be read.
 */
export function loadRules(folders: readonly string[], pack: Pack): { rules: RuleSet; problems: Problem[] } {
  const problems: Problem[] = [];
  const rules = new Map<string, Rule>();
  const tags = knownTags(pack);
  folders.forEach((folder, precedence) => {
    for (const path of yamlFiles(folder)) {
      const source = readFileSync(path, 'utf8');
      const rule = readRule({ folder, path, source, precedence }, { pack, tags }, problems);
      if (rule !== null) rules.set(rule.id, rule);
    }
  });
  return { rules: ruleSetOf([...rules.values()], pack), problems };
}

/**
 * Takes loaded rules and the text of one more file with the id it should have; returns the rules with it, as if it stood
 * in a folder behind theirs, and what is wrong with it. Nothing is read from disk.
 */
export function withRule(
  rules: RuleSet,
  id: string,
  source: string,
  pack: Pack,
): { rules: RuleSet; problems: Problem[] } {
  const problems: Problem[] = [];
  const precedence = 1 + Math.max(0, ...rules.rules.map((rule) => rule.precedence));
  const file = { folder: sep, path: `${sep}${id}.yaml`, source, precedence };
  const rule = readRule(file, { pack, tags: knownTags(pack) }, problems);
  if (rule === null) return { rules, problems };
  return { rules: ruleSetOf([...rules.rules.filter((other) => other.id !== rule.id), rule], pack), problems };
}

function ruleSetOf(rules: readonly Rule[], { counted = {}, national = [] }: Pack): RuleSet {
  const hash = createHash('sha256');
  const ordered = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const rule of ordered) hash.update(JSON.stringify({ ...rule.definition, examples: [] }));
  return indexRules(ordered, { counted, national }, hash.digest('hex').slice(0, 16));
}

interface RuleSource {
  readonly folder: string;
  readonly path: string;
  readonly source: string;
  readonly precedence: number;
}

/** What rules are read against. */
interface Known {
  readonly pack: Pack;
  readonly tags: ReadonlySet<string>;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function readRule(file: RuleSource, known: Known, problems: Problem[]): Rule | null {
  const lines = new LineCounter();
  const yaml = parseDocument(file.source, { lineCounter: lines });
  const report = (offset: number, message: string): void => {
    const at = lines.linePos(offset);
    problems.push({
      code: 'rule-invalid',
      source: file.path,
      place: `line ${at.line}, column ${at.col}`,
      message,
      next: 'Mend the rule file; `newsfacts rules test` checks it.',
    });
  };
  for (const error of yaml.errors) report(error.pos[0], error.message.split('\n')[0] ?? 'not YAML');
  if (yaml.errors.length > 0) return null;
  const parsed = ruleFile.safeParse(yaml.toJS());
  if (!parsed.success) {
    const mistakes = parsed.error.issues.flatMap((issue) => mistakesOf(issue, yaml));
    // What patterns say is told in the same go, so that nobody mends a file twice.
    mistakes.push(...patternMistakes(yaml, known.tags));
    for (const { offset, message } of mistakes.sort((a, b) => a.offset - b.offset)) report(offset, message);
    return null;
  }
  if (!checkComments(yaml, file.source, report)) return null;
  return compileRule(file, parsed.data, known, (path, message, within) => {
    const node: unknown = yaml.getIn(path, true);
    report(within !== undefined && isScalar(node) ? offsetWithin(node, within) : offsetOf(yaml, path), message);
  });
}

const PATTERN_FIELDS = ['patterns', 'require', 'forbid', 'forbid_clause', 'forbid_match', 'topic'] as const;

/** In YAML ` #` begins a comment: an unquoted pattern with a tag would lose its end in silence. */
function checkComments(
  yaml: YamlDocument.Parsed,
  source: string,
  report: (offset: number, message: string) => void,
): boolean {
  let sound = true;
  for (const field of PATTERN_FIELDS) {
    const list: unknown = yaml.get(field, true);
    if (!isSeq(list)) continue;
    for (const item of list.items) {
      const end = isScalar(item) && item.type === 'PLAIN' ? item.range?.[1] : undefined;
      if (end === undefined || end === null || !/^[ \t]+#/.test(source.slice(end, end + 80))) continue;
      report(end, 'the rest of this pattern is a YAML comment: put the pattern in quotes');
      sound = false;
    }
  }
  return sound;
}

interface Mistake {
  /** UTF-16 offset into the file. */
  readonly offset: number;
  readonly message: string;
}

interface SchemaIssue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** What the schema finds wrong, where it stands; each unknown field at its own place with the one that was meant. */
function mistakesOf({ code, message, path, keys }: SchemaIssue, yaml: YamlDocument.Parsed): Mistake[] {
  if (code !== 'unrecognized_keys' || keys === undefined) {
    const where = path.map(String).join('.');
    return [{ offset: offsetOf(yaml, path), message: where === '' ? message : `${where}: ${message}` }];
  }
  const known = fieldsAt(path);
  return keys.map((key) => {
    const near = nearest(key, known);
    const choice = near === null ? `; there are ${known.join(', ')}` : `, did you mean “${near}”?`;
    return { offset: offsetOfKey(yaml, path, key), message: `there is no field “${key}”${choice}` };
  });
}

function patternMistakes(yaml: YamlDocument.Parsed, tags: ReadonlySet<string>): Mistake[] {
  return PATTERN_FIELDS.flatMap((field) => {
    const list: unknown = yaml.get(field, true);
    if (!isSeq(list)) return [];
    return list.items.flatMap((item) => {
      if (!isScalar(item) || typeof item.value !== 'string' || item.value === '') return [];
      const result = checkPattern(item.value, tags);
      if (result.kind === 'pattern') return [];
      return [{ offset: offsetWithin(item, result.error.offset), message: result.error.message }];
    });
  });
}

/** The offset of a place in a scalar's text: behind the quote, where it has one. */
function offsetWithin(scalar: Scalar, within: number): number {
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return (scalar.range?.[0] ?? 0) + (quoted ? 1 : 0) + within;
}

function offsetOfKey(yaml: YamlDocument.Parsed, path: readonly PropertyKey[], key: string): number {
  const map: unknown = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(yaml, path);
}

function offsetOf(yaml: YamlDocument.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const start: unknown = node.range[0];
      if (typeof start === 'number') return start;
    }
  }
  return 0;
}

type Report = (path: readonly PropertyKey[], message: string, within?: number) => void;

function compileRule(file: RuleSource, definition: RuleFile, { pack, tags }: Known, report: Report): Rule | null {
  let sound = true;
  const refuse = (path: readonly PropertyKey[], message: string, within?: number): void => {
    sound = false;
    report(path, message, within);
  };
  const expected = relative(file.folder, file.path)
    .split(sep)
    .join('/')
    .replace(/\.ya?ml$/, '');
  if (definition.id !== expected) refuse(['id'], `the id must equal the path: “${expected}”`);
  const kind = pack.kinds.find((other) => other.id === definition.kind);
  if (kind === undefined)
    refuse(
      ['kind'],
      unknown(
        'kind',
        definition.kind,
        pack.kinds.map((other) => other.id),
      ),
    );
  const measure = kind?.measures.find((other) => other.id === definition.measure);
  if (kind !== undefined && measure === undefined) {
    refuse(
      ['measure'],
      unknown(
        'measure',
        definition.measure,
        kind.measures.map((other) => other.id),
      ),
    );
  }
  const patterns = (field: (typeof PATTERN_FIELDS)[number]): Pattern[] =>
    (definition[field] ?? []).flatMap((source, index) => {
      const result = checkPattern(source, tags);
      if (result.kind === 'pattern') return [result.pattern];
      refuse([field, index], result.error.message, result.error.offset);
      return [];
    });
  const compiled = {
    patterns: patterns('patterns'),
    require: patterns('require'),
    forbid: patterns('forbid'),
    forbidClause: patterns('forbid_clause'),
    forbidMatch: patterns('forbid_match'),
    topic: patterns('topic'),
  };
  const extractor = definition.extractor === undefined ? null : (pack.extractors[definition.extractor] ?? null);
  if (definition.extractor !== undefined && extractor === null) {
    refuse(['extractor'], unknown('extractor', definition.extractor, Object.keys(pack.extractors)));
  }
  checkExamples(definition, refuse);
  if (!sound || kind === undefined || measure === undefined) return null;
  const { path, precedence } = file;
  return { id: ruleId(definition.id), path, precedence, definition, kind, measure, extractor, ...compiled };
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `there is no ${what} “${name}”${near === null ? `; known: ${known.join(', ')}` : `, did you mean “${near}”?`}`;
}

function checkExamples(definition: RuleFile, refuse: Report): void {
  const matching = definition.examples.filter((example) => example.facts.length > 0).length;
  if (matching < 2) refuse(['examples'], 'at least two examples must state a fact');
  if (matching === definition.examples.length) refuse(['examples'], 'at least one example must state none (facts: [])');
}
