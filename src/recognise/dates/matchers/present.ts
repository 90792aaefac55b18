import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { type DateMatcher, unresolved } from '../found.js';

const PRESENT = sticky(
  `(?:(?:right${GAP})?now(?![a-z-])|currently|nowadays|at${GAP}present(?![a-z])|presently|today['’]s(?=${GAP}(?:world|society|age))|(?:at${GAP}the|(?:at${GAP})?this)${GAP}(?:present${GAP}|current${GAP})?(?:moment(?:${GAP}in${GAP}time)?|juncture)|the${GAP}present(?:${GAP}day|${GAP}time)?(?![a-z])|these${GAP}days|to${GAP}date)(?![a-z-])`,
);
const PAST = sticky(
  `(?:(?:most|more|very)${GAP})?(?:recently|lately|previously|formerly)(?![a-z-])|the${GAP}(?:recent${GAP})?past(?=[,.;:!?)”’"]|${GAP}(?:and|but|has|have|was)\\b)|not${GAP}long${GAP}ago|once(?=${GAP}(?:again)?\\b)|in${GAP}the${GAP}past(?!${GAP}(?:\\d|[a-z]+${GAP}(?:days|weeks|months|years)))(?![a-z])`,
);
const FUTURE = sticky(
  `(?:the${GAP}(?:near${GAP}|foreseeable${GAP}|immediate${GAP})?future|soon(?![a-z])|shortly(?=[,.;:]|$|${GAP}(?:after)?))(?![a-z-])`,
);

/** `now`, `currently`, `this present moment in time`. */
export const present: DateMatcher = {
  id: 'present',
  words: ['now', 'right', 'currently', 'nowadays', 'presently', 'at', 'this', 'the', 'these', 'to', 'today'],
  match(text, at) {
    const match = matchAt(PRESENT, text, at);
    if (match === null) return null;
    const word = match[0].toLowerCase();
    const left = before(text, at, 12);
    if (word === 'to date' && /\b(?:year|up)\s+$/i.test(left)) return null;
    if (
      word === 'now' &&
      (/\b(?:for|until|by|from|just|every)\s+$/i.test(left) || /^\s+defunct/.test(after(text, at + 3, 9)))
    )
      return null;
    if (/moment|juncture/.test(word) && /^\s+(?:of|when|that|in)\b/.test(after(text, at + word.length, 6))) return null;
    const offset = /^at\s+(?:this|the)/i.test(word) ? word.indexOf('t', 2) : 0;
    return {
      kind: 'date',
      start: at + offset,
      end: at + word.length,
      resolve: () => unresolved('present', 'PRESENT_REF'),
    };
  },
};

/** `recently`, `in the past`: some time before. */
export const vaguePast: DateMatcher = {
  id: 'vague-past',
  words: ['recently', 'most', 'more', 'very', 'lately', 'the', 'not'],
  match(text, at) {
    const match = matchAt(PAST, text, at);
    if (match === null || /previously|formerly|once/i.test(match[0])) return null;
    return { kind: 'date', start: at, end: at + match[0].length, resolve: () => unresolved('vague', 'PAST_REF') };
  },
};

/** `the future`, `soon`: some time to come. */
export const vagueFuture: DateMatcher = {
  id: 'vague-future',
  words: ['the', 'soon'],
  match(text, at) {
    const match = matchAt(FUTURE, text, at);
    if (
      match === null ||
      /\b(?:as|too|very|so|how)\s+$/i.test(before(text, at, 6)) ||
      /^\s+(?:of|as)\b/.test(after(text, at + match[0].length, 4))
    )
      return null;
    return { kind: 'date', start: at, end: at + match[0].length, resolve: () => unresolved('vague', 'FUTURE_REF') };
  },
};
