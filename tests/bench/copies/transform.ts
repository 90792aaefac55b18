import type { Random } from './random.js';
import { SYNONYMS } from './synonyms.js';

const lines = (text: string): string[] => text.split('\n');

const OPENERS = [
  'Sign up to our free newsletter for the latest stories every morning.',
  'This article contains affiliate links; we may earn a commission.',
  'By our own reporters. Have you seen something? Call the newsdesk.',
  'Advertisement',
];
const CLOSERS = [
  'Do you have a story for us? Get in touch with the newsdesk in confidence.',
  'Follow us on social media for breaking news where you live.',
  'All rights reserved. Terms and conditions of use apply to this website.',
  'Read more about this topic in our archive.',
  'Comments on this article are closed.',
];

/** Adds the lines of another site before and after. */
export function withFurniture(text: string, random: Random): string {
  return [
    ...random.shuffled(OPENERS).slice(0, random.between(1, 2)),
    text,
    ...random.shuffled(CLOSERS).slice(0, random.between(1, 4)),
  ].join('\n');
}

const SMALL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bper cent\b/gu, '%'],
  [/ that /gu, ' '],
  [/ since /gu, ' from '],
  [/ but /gu, ' although '],
  [/, who /gu, ' who '],
  [/\btold\b/gu, 'said to'],
];

/** What a sub-editor does: a sentence out, a line of its own in, some small words changed, paragraphs joined. */
export function lightlyEdited(text: string, random: Random): string {
  const out = lines(text);
  if (out.length > 5) out.splice(random.between(2, out.length - 1), 1);
  if (random.chance(0.5)) out.splice(random.between(1, out.length), 0, 'Pictures from the scene show what happened.');
  if (random.chance(0.5) && out.length > 4) {
    const at = random.between(1, out.length - 2);
    out.splice(at, 2, out.slice(at, at + 2).join(' '));
  }
  const [pattern, by] = random.pick(SMALL_WORDS);
  return out.map((line) => (random.chance(0.6) ? line.replace(pattern, by) : line)).join('\n');
}

const wordCount = (text: string): number => text.split(/\s+/u).length;

/** A run of paragraphs of at least `words` words, from anywhere. */
export function excerpt(text: string, random: Random, words = 80): string {
  const all = lines(text);
  let start = random.between(0, all.length - 1);
  let end = start;
  const run = (): string => all.slice(start, end).join('\n');
  while (end < all.length && wordCount(run()) < words) end++;
  while (start > 0 && wordCount(run()) < words) start--;
  return run();
}

/** The first half, cut off within a sentence. */
export function firstHalf(text: string): string {
  const words = text.split(/(?<=\s)/u);
  return `${words
    .slice(0, Math.ceil(words.length / 2))
    .join('')
    .trim()}…`;
}

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/isation\b/gu, 'ization'],
  [/our\b(?<=[a-z]{5})/gu, 'or'],
  [/\bprogramme\b/gu, 'program'],
  [/\bcouncillor/gu, 'councilor'],
];

const WORD = /\p{L}+/gu;

function spunLine(line: string, random: Random, strength: number): string {
  let out = line.replace(WORD, (word) => {
    const others = SYNONYMS.get(word.toLowerCase());
    if (others === undefined || !random.chance(strength)) return word;
    const other = random.pick(others);
    return word.charAt(0) === word.charAt(0).toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });
  for (const [pattern, by] of AMERICAN) out = out.replace(pattern, by);
  if (strength > 0.6) {
    // Back-translation also moves clauses about and drops small words.
    out = out.replace(/^([^,."“]{8,60}), ([^,."“]{12,90})\.$/u, '$2, $1.');
    out = out.replace(/\b(?:the|a|an|that|which|also) /gu, (word) => (random.chance(0.25) ? '' : word));
  }
  return out;
}

/** Machine paraphrase: share `strength` of the words that have a synonym are swapped, and spelling goes American. */
export function spun(text: string, random: Random, strength: number): string {
  return lines(text)
    .map((line) => spunLine(line, random, strength))
    .join('\n');
}

const VOWELS = 'aeiou';

function damaged(name: string, random: Random): string {
  if (random.chance(0.35)) return name.replace(/[aeiou]/u, () => random.pick([...VOWELS]));
  if (random.chance(0.5)) return name.length > 5 ? name.slice(0, -2) : `${name}e`;
  const at = random.between(1, Math.max(1, name.length - 2));
  return name.slice(0, at) + name.slice(at + 1);
}

/** Damages share `share` of the names, the way translation there and back does; each name always alike. */
export function withDamagedNames(text: string, random: Random, share: number): string {
  const chosen = new Map<string, string>();
  return text.replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu, (name) => {
    const known = chosen.get(name);
    if (known !== undefined) return known;
    const made = random.chance(share) ? damaged(name, random) : name;
    chosen.set(name, made);
    return made;
  });
}

/** A kind of copy: what it is called, the least recall it should reach and how it is made. */
export interface CopyMaker {
  readonly name: string;
  readonly group: 'verbatim' | 'edited' | 'excerpt' | 'spun' | 'damaged';
  make(text: string, random: Random): string;
}

export const COPY_MAKERS: readonly CopyMaker[] = [
  { name: 'verbatim', group: 'verbatim', make: (text) => text },
  { name: 'new furniture', group: 'verbatim', make: withFurniture },
  { name: 'light edits', group: 'edited', make: lightlyEdited },
  {
    name: 'excerpt of 80 words',
    group: 'excerpt',
    make: (text, random) => excerpt(text, random, random.between(80, 140)),
  },
  { name: 'first half', group: 'excerpt', make: (text, random) => withFurniture(firstHalf(text), random) },
  { name: 'spun lightly', group: 'spun', make: (text, random) => spun(text, random, 0.3) },
  { name: 'spun', group: 'spun', make: (text, random) => spun(text, random, 0.6) },
  { name: 'spun heavily', group: 'spun', make: (text, random) => spun(text, random, 0.95) },
  {
    name: 'spun with damaged names',
    group: 'damaged',
    make: (text, random) => withDamagedNames(spun(text, random, 0.6), random, 0.35),
  },
  { name: 'spun and truncated', group: 'damaged', make: (text, random) => firstHalf(spun(text, random, 0.5)) },
];
