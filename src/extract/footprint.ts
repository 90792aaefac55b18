import { createHash } from 'node:crypto';
import type { RuleFootprint } from '../model/footprint.js';
import type { Pattern } from './pattern.js';
import type { Rule } from './rule-set.js';

/** Words that stand for contractions too (`won’t` is `will not`), so that a text may hold them unseen. */
const UNSEEN = new Set(['will', 'can', 'shall', 'not', 'have', 'are']);

/** Takes a pattern; returns the words that a text must hold for it to match: of each entry one will do. */
export function wordsAsked({ requirements }: Pattern): (readonly string[])[] {
  return requirements
    .filter(({ words, tags }) => tags.length === 0 && words.length > 0 && !words.some((word) => UNSEEN.has(word)))
    .map(({ words }) => words);
}

/** Takes a rule; returns its footprint. */
export function footprintOf(rule: Rule): RuleFootprint {
  const patterns = rule.patterns.map(wordsAsked);
  return {
    hash: createHash('sha256')
      .update(JSON.stringify({ ...rule.definition, examples: [] }))
      .digest('hex')
      .slice(0, 16),
    patterns: rule.extractor === null ? patterns : [[]],
    document: rule.definition.document?.require?.map((word) => word.toLowerCase()) ?? null,
  };
}

/**
 * Takes footprints; returns a test of a title and text: false only where none of the rules can match there. The words are
 * those without which extraction itself does not try a pattern.
 */
export function canMatch(footprints: readonly RuleFootprint[]): (title: string | null, text: string) => boolean {
  return (title, text) => {
    const lower = text.toLowerCase();
    const whole = `${title ?? ''}\n${text}`.toLowerCase();
    const plain = lower.replace(/[’‘]/g, "'");
    return footprints.some(
      ({ patterns, document }) =>
        (document === null || document.some((word) => whole.includes(word))) &&
        patterns.some((choices) => choices.every((words) => words.some((word) => plain.includes(word)))),
    );
  };
}

/** Takes the footprints of two rule sets by rule; returns those, of either, of rules that are not the same in both. */
export function changedFootprints(
  before: Readonly<Record<string, RuleFootprint>>,
  now: Readonly<Record<string, RuleFootprint>>,
): RuleFootprint[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...ids].flatMap((id) => {
    const pair = [before[id], now[id]].filter((one) => one !== undefined);
    return pair.length === 2 && pair[0]?.hash === pair[1]?.hash ? [] : pair;
  });
}
