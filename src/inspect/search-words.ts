/** What a person's search words become: an FTS5 expression, or what is wrong with them. */
export type SearchQuery =
  | { readonly kind: 'query'; readonly match: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'mistake'; readonly message: string };

/** More words than this make a search too deep for the index. */
const MOST_TERMS = 50;

interface Term {
  readonly words: string;
  readonly prefix: boolean;
  readonly without: boolean;
}

const QUOTES = /[“”„«»＂]/gu;
const CONTROL = /\p{Cc}/gu;
const WORD = /[\p{L}\p{N}]/u;
const PIECE = /(-?)(?:"([^"]*)"|([^\s"]+))(\*?)/gu;

/**
 * Takes what a person typed into a search box; returns it as an expression of SQLite's FTS5. All words must occur, in any
 * order and any inflection; `"a phrase"` must stand so; `-word` must not occur; `OR` between two words means either;
 * `word*` is a beginning. Every other sign is read as a separator, so nothing typed is a syntax error of the index.
 */
export function readSearch(typed: string): SearchQuery {
  const text = typed.replace(CONTROL, ' ').replace(QUOTES, '"').trim();
  if (text === '') return { kind: 'empty' };
  const open = openQuote(text);
  if (open !== null) {
    return mistake(`The quotation mark before “${open}” has no second one: add it, or leave the first out.`);
  }
  const groups = readGroups(text);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  if (count === 0) return mistake(`“${shown(text)}” holds no word to search for: type a word or a number.`);
  if (count > MOST_TERMS) {
    return mistake(`That is a search for ${count} words; it takes up to ${MOST_TERMS}.`);
  }
  const wanted = groups.filter((group) => group.some(({ without }) => !without));
  const unwanted = groups.flat().filter(({ without }) => without);
  if (wanted.length === 0) {
    return mistake('That says only what to leave out: add a word that should occur.');
  }
  const all = wanted.map((group) => either(group.filter(({ without }) => !without))).join(' AND ');
  return { kind: 'query', match: unwanted.length === 0 ? all : `(${all}) NOT ${either(unwanted)}` };
}

const mistake = (message: string): SearchQuery => ({ kind: 'mistake', message });

/** Terms side by side must all occur; those of one group are alternatives (`a OR b`). */
function readGroups(text: string): Term[][] {
  const groups: Term[][] = [];
  let joined = false;
  for (const [piece, minus, phrase, word, star] of text.matchAll(PIECE)) {
    if (piece === 'OR' || piece === '|') {
      joined = groups.length > 0;
      continue;
    }
    const words = phrase ?? word ?? '';
    if (!WORD.test(words)) continue;
    const bare = words.replace(/\*+$/u, '');
    const term = { words: bare, prefix: star === '*' || bare !== words, without: minus === '-' };
    const last = groups.at(-1);
    if (joined && last !== undefined) last.push(term);
    else groups.push([term]);
    joined = false;
  }
  return groups;
}

function either(terms: readonly Term[]): string {
  const quoted = terms.map(({ words, prefix }) => `"${words.replaceAll('"', ' ')}"${prefix ? '*' : ''}`);
  return quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
}

/** The words behind a quotation mark that is never closed, or null. */
function openQuote(text: string): string | null {
  const parts = text.split('"');
  return parts.length % 2 === 1 ? null : shown(parts.at(-1)?.trim() ?? '');
}

const LONGEST_SHOWN = 60;
const shown = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
