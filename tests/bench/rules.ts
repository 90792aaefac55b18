import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTexts } from '../../src/evaluate/read-texts.js';
import { extract, loadRules, type RuleSet, withRule } from '../../src/extract/index.js';
import { isoDate } from '../../src/model/ids.js';
import type { Mention } from '../../src/model/mention.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { viewOf } from '../../src/pipeline/analyse.js';
import { recogniseDocument } from '../../src/recognise/index.js';
import { resolve } from '../../src/resolve/index.js';
import { segment } from '../../src/segment/index.js';
import { generateArticles } from './corpus.js';

const TEXTS = fileURLToPath(new URL('../gold/texts', import.meta.url));
const pack = loadPack();

interface BenchText {
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly mentions: readonly Mention[];
  readonly titleMentions: readonly Mention[];
}

/** What users look for: kind, measure and a pattern, from words that few texts hold to ones that most do. */
const FURTHER: readonly (readonly [kind: string, measure: string, pattern: string])[] = [
  ['cost', 'spending', 'mileage (claim|claims|bill|bills|costs) .{0,8} [<value>#Money]'],
  ['cost', 'spending', 'legal (fees|costs|bill|bills) .{0,10} [<value>#Money]'],
  ['cost', 'spending', '[<value>#Money] .{0,4} on .{0,3} (taxis|transport|travel|consultants)'],
  ['cost', 'spending', '(spent|spends|spending) .{0,6} [<value>#Money] .{0,6} (training|computers|software|laptops)'],
  ['cost', 'saving', '(closing|closure|sale) of .{0,6} [<value>#Money]'],
  ['cost', 'grant', '(lottery|trust fund|charity) .{0,8} [<value>#Money]'],
  ['cost', 'investment', '[<value>#Money] .{0,6} (nursery|nurseries|playground|hub|youth)'],
  ['cost', 'budget', '(schools|highways|library|libraries) budget .{0,6} [<value>#Money]'],
  ['cost', 'placement_cost', '(respite|short break|short breaks) .{0,8} [<value>#Money]'],
  ['cost', 'penalty', '(ombudsman|tribunal|court) .{0,12} [<value>#Money]'],
  ['children', 'referrals', '[<value>#Count] .{0,4} (calls|contacts|enquiries)'],
  ['children', 'at_risk', '[<value>#Count] .{0,4} (missing|exploited|homeless) .{0,3} (children|young)'],
  ['children', 'care_leavers', '[<value>#Count] .{0,4} (apprenticeships|apprentices|students)'],
  ['children', 'in_need', '[<value>#Count] .{0,3} (families|households|parents)'],
  ['workforce', 'recruits', '[<value>#Count] .{0,4} (students|graduates|trainees|volunteers)'],
  ['workforce', 'headcount', '[<value>#Count] .{0,3} (teachers|nurses|officers|managers)'],
  ['workforce', 'absence_rate', '(sickness|stress|absence) .{0,10} [<value>#Percent]'],
  ['workforce', 'turnover_rate', '[<value>#Percent] .{0,8} (managers|leaders|teachers)'],
  ['inspection', 'full', '(inspectors|inspection) .{0,8} [<event>(began|started|arrived)]'],
  ['rating', 'overall', '(nursery|school|college|home) .{0,8} rated .{0,3} [<grade>#Grade]'],
];

function withFurther(rules: RuleSet): RuleSet {
  return FURTHER.reduce((all, [kind, measure, pattern], at) => {
    const id = `${kind}/further-${at + 1}`;
    const examples = '{ text: a, facts: [{}] }, { text: b, facts: [{}] }, { text: c, facts: [] }';
    const source = `id: ${id}\ntitle: Further\nkind: ${kind}\nmeasure: ${measure}\npatterns: ["${pattern}"]\nexamples: [${examples}]\n`;
    const { rules: more, problems } = withRule(all, id, source, pack);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    return more;
  }, rules);
}

function benchTexts(articles: number, seeds: string): BenchText[] {
  const plain = readTexts(TEXTS).map(({ text, title, published }) => ({ text, title, published }));
  for (const { content, published } of generateArticles(articles, 1)) {
    const paragraphs = [...content.matchAll(/<p[^>]*>([^<]*)<\/p>/g)].map((match) => match[1] ?? '');
    plain.push({ text: paragraphs.join('\n'), title: '', published });
  }
  if (existsSync(seeds)) {
    for (const file of readdirSync(seeds)) {
      if (file.endsWith('.clean.txt'))
        plain.push({ text: readFileSync(join(seeds, file), 'utf8'), title: '', published: '' });
    }
  }
  return plain.map((one) => {
    const published = isoDate(one.published);
    return {
      ...one,
      mentions: recogniseDocument(one.text, { title: one.title, published }, pack),
      titleMentions: recogniseDocument(one.title, { title: null, published }, pack),
    };
  });
}

/** Sentences, rules and resolvers, with the mentions already recognised. */
function extractFrom({ text, title, published, mentions, titleMentions }: BenchText, rules: RuleSet): number {
  const segmented = segment(text, []);
  const { candidates } = extract(viewOf(segmented, title, mentions), rules);
  const day = isoDate(published);
  return resolve({ segmented, mentions, titleMentions, candidates, published: day, pack }).facts.length;
}

function secondsOf(texts: readonly BenchText[], rules: RuleSet): number {
  const before = process.cpuUsage();
  for (const text of texts) extractFrom(text, rules);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Prints how fast sentences, rules and resolvers get through clean text, and what 20 further rules of a user cost:
 * `rules [--articles N] [--rounds N] [--seeds DIR]`. Medians over rounds that take turns, after one to warm up.
 */
export function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '400' },
      rounds: { type: 'string', default: '5' },
      seeds: { type: 'string', default: join('..', 'shared', 'gold', 'seeds') },
    },
  });
  const texts = benchTexts(Number(values.articles), values.seeds);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const builtIn = loadRules(pack.ruleFolders, pack).rules;
  const further = withFurther(builtIn);
  const alone: number[] = [];
  const together: number[] = [];
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    const [first, second] = [secondsOf(texts, builtIn), secondsOf(texts, further)];
    if (round > 0) alone.push(first);
    if (round > 0) together.push(second);
  }
  const [own, more] = [median(alone), median(together)];
  console.log(`${texts.length} texts, ${size.toFixed(2)} MB, ${builtIn.rules.length} rules`);
  console.log(`built-in rules: ${(size / own).toFixed(2)} MB a CPU-second`);
  console.log(
    `with ${FURTHER.length} more: ${(size / more).toFixed(2)} MB a CPU-second, ${((more / own - 1) * 100).toFixed(0)}% more time`,
  );
}
