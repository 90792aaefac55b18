/** Words that end a noun phrase: prepositions, verbs, conjunctions, determiners, adverbs of place and time. */
const STOP = new Set(
  (
    'of in on at by for from to with without within into onto over under after before during since until against between among across through about above below near per via plus than as like ' +
    'is are was were be been being has have had having do does did will would shall should can could may might must ' +
    'and or but nor so yet because if when while where who whom whose which that what why how although though unless whether ' +
    'the a an this these those his her its their our my your it he she they we i you them us him me there here now then also not no only just even still already again too very more less ' +
    'said says told began started joined left came went took made found rose fell needed need waiting living placed carried leaving working held going coming each every all both either last next ago later earlier today yesterday ' +
    'went gone lost moved received reported remain remained became become get got lie apply applied apart away out up down off back together instead compared respectively including excluding equivalent_to versus vs ' +
    'holds carries serves works runs leads covers includes remains gets takes makes gives shows finds means helps starts begins ends moves leaves joins meets reads sits stands lacks spends offers follows receives remains handles looks seeks wants hopes fears live lives work lived worked stay stayed wait go come leave lack face faced face say said want report leave sounds seems looks appears tells feels feel felt know believe think use used spent agreed voted signed attended responded died ' +
    'i.e. e.g. per month year week day etc aged'
  ).split(' '),
);
const PLURALS = new Set(
  'people children staff men women youngsters personnel police young_people youth clergy fte ftes wte wtes crew cattle sheep fish lives wives workforce kin homes-children'.split(
    ' ',
  ),
);
const NOT_PLURAL = /(?:ss|us|is|ous|ics|['’]s)$/;
const NOT_PLURAL_WORDS = new Set(
  'was is has his its this us as across besides always perhaps plus minus less towards needs says goes does yes news whereas thus sometimes afterwards nevertheless business process access previous various serious continuous'.split(
    ' ',
  ),
);
const FULL_TIME = /^(full|whole)[- ]time[- ]equivalents?$/;
const SINGULAR = new Set(
  'child baby toddler teenager person pupil student patient case vacancy post place bed home family household referral council authority trust worker manager director inspector officer inspection visit report death area service team school councillor member carer household complaint allegation recommendation commissioner'.split(
    ' ',
  ),
);

/** A word of the text after a number. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly end: number;
}

const WORD = /(?:\s|[\u00a0])?["“‘']?([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*)([”’"]?)/y;
const REACH = 8;

function wordsFrom(text: string, at: number): Word[] {
  const words: Word[] = [];
  let position = at;
  for (let i = 0; i < REACH; i += 1) {
    if (text.charCodeAt(position) === 10) break;
    WORD.lastIndex = position;
    const match = WORD.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined || word.length > 30) break;
    position += match[0].length;
    words.push({ text: word, lower: word.toLowerCase().replaceAll('’', "'"), end: position });
    if (/[,.;:!?)]/.test(text[position] ?? '')) break;
    if (text[position] === '(') break;
  }
  return words;
}

function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !NOT_PLURAL.test(word) && !NOT_PLURAL_WORDS.has(word);
}

/** The counted noun phrase and where it ends. */
export interface NounPhrase {
  readonly noun: string;
  readonly end: number;
}

/**
 * Takes a text, the offset where a number ends and whether the number is one; returns the counted noun phrase up to its head
 * in lower case (`trained and professional social workers`), or null. Closed word lists and endings, no tagger: the head is
 * the last word of the first run of plurals before a word that ends a phrase.
 */
export function nounPhraseAt(text: string, at: number, singular: boolean): NounPhrase | null {
  const words = wordsFrom(text, at);
  const phrase: Word[] = [];
  let head: Word | undefined;
  for (const [index, word] of words.entries()) {
    // `740 looked after children`, `610 cared for children`
    const lookedAfter = /^(?:looked after|cared for)$/.test(`${phrase.at(-1)?.lower ?? ''} ${word.lower}`);
    // `46 social work posts`: not the verb.
    const workOf = word.lower === 'work' && head === undefined && isPlural(words[index + 1]?.lower ?? '');
    if (STOP.has(word.lower) && !lookedAfter && !workOf && !joinsAdjectives(words, index, phrase)) break;
    const pair = `${word.lower} ${words[index + 1]?.lower ?? ''}`;
    if (
      FULL_TIME.test(word.lower) ||
      (/^(?:full|whole)[- ]time$/.test(word.lower) && /^equivalents?$/.test(words[index + 1]?.lower ?? ''))
    ) {
      const last = FULL_TIME.test(word.lower) ? word : words[index + 1];
      const rest = phrase.map((one) => one.lower);
      return { noun: [...rest, FULL_TIME.test(word.lower) ? word.lower : pair].join(' '), end: last?.end ?? word.end };
    }
    phrase.push(word);
    const isHead = isPlural(word.lower) || (singular && SINGULAR.has(word.lower));
    if (isHead) head = word;
    else if (head !== undefined) break;
  }
  if (head === undefined) return null;
  const last = head;
  const kept = phrase.slice(0, phrase.indexOf(last) + 1);
  return { noun: kept.map((word) => word.lower).join(' '), end: last.end };
}

/** `trained and professional social workers`: an `and` between adjectives stays inside the phrase. */
function joinsAdjectives(words: readonly Word[], index: number, phrase: readonly Word[]): boolean {
  const previous = phrase.at(-1)?.lower ?? '';
  if (words[index]?.lower !== 'and' || previous === '' || isPlural(previous)) return false;
  const next = words[index + 1]?.lower ?? '';
  return next !== '' && !STOP.has(next) && words.slice(index + 1).some((word) => isPlural(word.lower));
}
